import type { Deed } from '../domain/candidate';

const urn = /(?:^|[^\w])(activity|ugcPost|share)[:-](\d{15,20})/;

/** A post named by an address or a key: its link. LinkedIn's ids are the same in every language. */
export function postLink(text: string): string | undefined {
  const found = urn.exec(text);
  return found ? `https://www.linkedin.com/feed/update/urn:li:${found[1]}:${found[2]}/` : undefined;
}

/**
 * When a post or comment was made, in ms since 1970: the upper 41 bits of LinkedIn's ids are the moment (the ids of saved
 * pages agree with the dates these pages show). Undefined for what gives no moment since LinkedIn has had posts.
 */
export function momentOf(id: string | undefined): number | undefined {
  if (!id || !/^\d{15,20}$/.test(id)) return undefined;
  const ms = Number(BigInt(id) >> 22n);
  return ms > 1_262_304_000_000 && ms < 4_102_444_800_000 ? ms : undefined;
}

/** What a reaction on the page at this address is: to which post, and the post's own date, for LinkedIn shows no reaction's. */
export function reactionTo(address: string): Deed {
  const post = postLink(decoded(address));
  return withoutGaps({ type: 'linkedin-reaction', post, on: momentOf(urn.exec(post ?? '')?.[2]) });
}

/** What a comment is, by its urn (`urn:li:comment:(activity:1,2)`, `…:(urn:li:activity:1,2)`): the post's link, the comment's date. */
export function commentBy(key: string): Deed | undefined {
  const found = /urn:li:comment:\((?:urn:li:)?(activity|ugcPost|share):(\d+),(\d+)\)/.exec(key);
  if (!found) return undefined;
  return withoutGaps({ type: 'linkedin-comment', post: postLink(`${found[1]}:${found[2]}`), on: momentOf(found[3]) });
}

/** Pages of one post. */
export const postPath = /^\/(feed\/update|posts)\//;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const withoutGaps = (deed: Deed): Deed => ({
  type: deed.type,
  ...(deed.post && { post: deed.post }),
  ...(deed.on && { on: deed.on }),
});

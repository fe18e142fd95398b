/** Paths of LinkedIn that show no one person: walls, sign-in, feeds. */
const nobodyPath =
  /^\/($|feed|authwall|login|signup|uas|checkpoint|404|home|notifications|jobs|mynetwork\/?$|m\/login)/;
const wallKey = /auth_?wall|guest[-_]home|homepage|login|signup|checkpoint|challenge|not[-_]?found|404|unavailable/i;
const signIn =
  'input[name="session_password"], form[action*="/login"], form[action*="/checkpoint"], a[href*="/authwall"]';
const memberApp =
  'meta[name^="como-"], [data-sdui-screen], meta[name="clientPageInstanceId"], .application-outlet, code[id^="bpr-guid"]';

/**
 * What a LinkedIn page is that no reader knows. `nobody`: a wall or a page that is about no one. `not-ready`: the
 * member app before it has drawn anything (its title is then "LinkedIn" and no link leads to a profile; saved
 * pages, April 2026). `unsupported`: anything else, so that people are offered manual entry.
 */
export function linkedInAbsence(doc: Document, url: URL): 'nobody' | 'not-ready' | 'unsupported' {
  if (!/^\/(mwlite\/)?in\//.test(url.pathname)) return nobodyPath.test(url.pathname) ? 'nobody' : 'unsupported';
  const keys = [...doc.querySelectorAll('meta[name="pageKey"], meta[name="como-pk"]')].map(
    (m) => m.getAttribute('content') ?? '',
  );
  if (keys.some((key) => wallKey.test(key))) return 'nobody';
  const profiles = doc.querySelector('a[href*="/in/"]') !== null;
  if (doc.querySelector(memberApp)) return profiles ? 'unsupported' : 'not-ready';
  if (doc.querySelector(signIn) || (!profiles && doc.querySelector('a[href*="/signup"]'))) return 'nobody';
  const drawn =
    (doc.body?.textContent ?? '').trim() !== '' &&
    doc.body.querySelector(':scope > :not(script):not(style):not(noscript)') !== null;
  // The bot wall is a page of one script that leads to the sign-in wall.
  if (!drawn && [...doc.scripts].some((script) => script.text.includes('authwall'))) return 'nobody';
  return doc.title.trim() === 'LinkedIn' && !profiles ? 'not-ready' : 'unsupported';
}

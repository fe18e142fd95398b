import type { BroughtEngagement } from '../domain/brought';
import { EngagementType } from '../domain/engagement';
import type { ColumnTarget, Mapping } from '../domain/saved-mapping';
import { type Utm, utmNames } from '../domain/utm';
import { parseDate, shortDate } from './dates';
import { engagementOf } from './engagement-words';
import { remembered } from './remembered';
import type { RowColumns } from './row-columns';
import { yesOrNo } from './yes-no';

/** What a row says somebody did, and what of it speaks against mailing them. */
export interface Deeds {
  engagements: BroughtEngagement[];
  objects: boolean;
  bounced: boolean;
}

/** When a row without a date of its own happened: when the file was last changed, else now (ms). */
export interface FileTime {
  now: number;
  fileDate?: number | undefined;
}

const utmTargets = ['utmSource', 'utmMedium', 'utmCampaign', 'utmTerm', 'utmContent', 'utmId'] as const;
const cap = 200;

/** A row's own marks of where a visit came from; undefined without any. */
function utmOf(columns: RowColumns, cells: readonly string[]): Utm | undefined {
  const utm: Utm = {};
  let any = false;
  utmTargets.forEach((target, i) => {
    const value = columns.first(cells, target, cap);
    if (!value) return;
    utm[utmNames[i] as keyof Utm] = value;
    any = true;
  });
  return any ? utm : undefined;
}

/** A text that is a date in some order, even one that cannot be told or does not exist; not `00/00/0000`. */
const isDated = (text: string): boolean => shortDate(text) !== undefined && /[1-9]/.test(text);

/**
 * What rows say was done. The kind named in the row counts, else the kind of the whole file; a row whose own date and title are
 * both blank did nothing of it. What has no readable date is dated by the row's other dates, else by the file's: nobody is lost
 * over a date. Who came to a webinar had registered; soft bounces, `delivered` and unknown words are no engagement.
 */
export function deedsReader(
  mapping: Mapping,
  columns: RowColumns,
  time: FileTime,
): (cells: readonly string[]) => Deeds {
  const dateOf = remembered((text) => (text ? parseDate(text, mapping.dates) : undefined));
  const kindOf = remembered(engagementOf);
  const answerOf = remembered(yesOrNo);
  const ofFile = time.fileDate ?? time.now;
  const kind = EngagementType.safeParse(mapping.engagement).data;
  const isWebinar = columns.has('attended') || columns.has('registeredOn');
  const tells = columns.has('engagementOn') && columns.has('engagementTitle');
  const hasUtm = utmTargets.some((target) => columns.has(target));

  return (cells) => {
    const text = (target: ColumnTarget): string => columns.first(cells, target, cap);
    const campaign = columns.first(cells, 'campaign', 80) || mapping.campaign?.trim();
    const [title, when, left] = [text('engagementTitle'), text('engagementOn'), text('unsubscribedOn')];
    const on = dateOf(when);
    const registeredOn = dateOf(text('registeredOn'));
    const near = on ?? registeredOn ?? dateOf(text('capturedOn')) ?? ofFile;
    const utm = hasUtm ? utmOf(columns, cells) : undefined;
    const deeds: Deeds = { engagements: [], objects: false, bounced: false };
    const did = (type: EngagementType, at: number, more?: Partial<BroughtEngagement>): void => {
      if (type === 'unsubscribe') deeds.objects = true;
      if (type === 'bounce') deeds.bounced = true;
      if (deeds.engagements.some((one) => one.type === type)) return;
      deeds.engagements.push({ type, on: at, ...(campaign && { campaign }), ...(title && { title }), ...more });
    };

    const word = text('engagement');
    const named = word ? kindOf(word) : undefined;
    if (named) did(named.type, near, { ...(named.machine && { machine: true }), ...(utm && { utm }) });
    else if (!word && kind && !(tells && !when && !title)) did(kind, near, utm && { utm });

    const status = text('status');
    if (isWebinar) {
      const came = answerOf(text('attended')) ?? answerOf(status);
      if (came !== undefined || registeredOn !== undefined)
        did('webinar-registered', registeredOn ?? near, utm && { utm });
      if (came) did('webinar-attended', near);
    }
    const leftOn = dateOf(left);
    // An objection stands, whatever day it is of.
    if (leftOn !== undefined || (left && (answerOf(left) || isDated(left)))) did('unsubscribe', leftOn ?? ofFile);
    const standing = status ? kindOf(status)?.type : undefined;
    if (standing === 'unsubscribe' || standing === 'bounce') did(standing, leftOn ?? on ?? ofFile);
    if (mapping.list === 'unsubscribed') did('unsubscribe', leftOn ?? on ?? ofFile);
    if (mapping.list === 'cleaned') did('bounce', on ?? leftOn ?? ofFile);
    return deeds;
  };
}

import { describe, expect, it } from 'vitest';
import { MauticEvent, mauticEngagement } from './mautic-event';

const told = (event: string, details: unknown, label: unknown = 'Label') =>
  mauticEngagement(
    MauticEvent.parse({ event, timestamp: '2026-11-20T08:00:00+00:00', contactId: '47', eventLabel: label, details }),
  );
const on = Date.UTC(2026, 10, 20, 8);

describe('what a Mautic event says was done', () => {
  it.each([
    ['asset.download', { asset: {} }, { type: 'download', on, title: 'Label' }],
    ['webinar.attended', { eventDesc: 'Le tandem' }, { type: 'webinar-attended', on, title: 'Le tandem' }],
    ['meeting.attended', { eventDesc: 'Démo' }, { type: 'meeting', on, title: 'Démo' }],
    ['email.replied', [], { type: 'reply', on, title: 'Label' }],
    ['point.gained', {}, undefined],
    ['email.failed', {}, undefined],
  ])('%s', (event, details, expected) => {
    expect(told(event, details)).toEqual(expected);
  });

  it('an open is a machine’s when every one was Apple’s, and only then', () => {
    const read = (...agents: string[]) =>
      told('email.read', { stat: { openDetails: agents.map((useragent) => ({ useragent })) } })?.machine;
    expect(read('Mozilla/5.0')).toBe(true);
    expect(read('Mozilla/5.0', 'Mozilla/5.0 (Macintosh) AppleWebKit/605')).toBeUndefined();
    expect(read()).toBeUndefined();
  });

  it('marks of a link are read off its query or its address', () => {
    expect(
      told('page.hit', { hit: { url: 'https://x.example/?utm_source=a', query: { utm_medium: 'cpc' } } })?.utm,
    ).toEqual({
      ...{ source: 'a', medium: 'cpc' },
    });
    expect(told('page.hit', { hit: { url: 'not a url', query: 'odd' } })).toEqual({
      type: 'page-visit',
      on,
      title: 'Label',
    });
  });

  it('a label may be missing or an object', () => {
    expect(told('asset.download', {}, { label: 'Guide', href: '/' })?.title).toBe('Guide');
    expect(told('asset.download', {}, 7)?.title).toBeUndefined();
  });
});

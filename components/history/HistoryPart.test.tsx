// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { defaultContract } from '../../lib/domain/contract';
import type { LeadEvent } from '../../lib/domain/event';
import { foldLead } from '../../lib/domain/fold';
import { tick } from '../../lib/domain/hlc';
import { touchpoints } from '../../lib/domain/touchpoints';
import type { LeadView } from '../../lib/domain/view';
import { HistoryPart } from './HistoryPart';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
const by = { user: 'Nina', role: 'marketer', device: 'devaaaaa' };
let clock: string | undefined;
const event = (type: string, data: object, daysAgo = 1) => {
  clock = tick(clock, Date.now(), 'devaaaaa');
  return {
    id: clock,
    leadId: 'l',
    at: clock,
    on: Date.now() - daysAgo * 86_400_000,
    by,
    type,
    data,
  } as never as LeadEvent;
};
const events = [
  event('captured', { candidate: { page: 'manual', url: '', fields: {}, emails: [], identities: [] } }),
  event('engaged', { engagement: 'open', machine: true, campaign: 'old', source: 'brevo' }, 3),
  event(
    'engaged',
    { engagement: 'form', campaign: 'new', title: 'Devis', utm: { source: 'google', medium: 'cpc' } },
    2,
  ),
  event('touched', { kind: 'call', outcome: 'reached' }),
];
const word = (id: string, name: string, into?: string) => ({ id, kind: 'campaign', name, at: '', by, into });
const view = {
  lead: foldLead('l', events),
  history: [...events].reverse(),
  historyTotal: events.length,
  tags: [],
  campaigns: [word('old', 'Ancienne', 'new'), word('new', 'Salon')],
  contract: defaultContract,
  touchpoints: touchpoints(events),
} as unknown as LeadView;

it('opens all engagement in place of the history by one button, and gives the history and the focus back', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await act(async () => root.render(<HistoryPart view={view} short={2} onRetry={vi.fn()} />));
  const click = (name: string) => act(async () => box.querySelector<HTMLElement>(`[data-act="${name}"]`)?.click());
  const lines = () => [...box.querySelectorAll('[data-moment]')].map((li) => li.getAttribute('data-moment'));
  expect(box.querySelector('[data-act="timeline"]')?.textContent).toContain('3');
  await click('timeline');
  expect(document.activeElement?.tagName).toBe('H3');
  expect(lines()).toEqual(['touch', 'form', 'open']);
  expect(box.querySelector('[data-because="machine"]')?.textContent).toContain('a machine’s open, not counted');
  expect(box.querySelector('[data-moment="form"]')?.textContent).toMatch(/Devis.*source=google medium=cpc.*\+30/);
  expect(box.querySelector('[role="img"]')?.getAttribute('aria-label')).toContain(': 1, at most 1');
  expect([...box.querySelectorAll('.days .dotted')].map((one) => one.textContent?.trim())).toEqual(['Salon', 'Salon']);
  await click('timeline-mail');
  expect(lines()).toEqual(['open']);
  await click('timeline-close');
  expect(box.querySelectorAll('[data-event]')).toHaveLength(2);
  expect(document.activeElement?.getAttribute('data-act')).toBe('timeline');
  await act(async () => root.unmount());
});

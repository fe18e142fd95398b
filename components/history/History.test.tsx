// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { LeadEvent } from '../../lib/domain/event';
import type { LeadView } from '../../lib/domain/view';
import { History } from './History';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
const event = (id: string, type: string, data: unknown) =>
  ({ id, type, data, on: 1, at: '', leadId: 'l', by: { user: 'N', role: 'rep', device: 'd' } }) as LeadEvent;

it('shows one line per handoff, its latest state, why, and a way to try again', async () => {
  const history = [
    event('3', 'delivery', { handoff: 'h', outcome: 'failed', attempt: 2, why: '422' }),
    event('2', 'delivery', { handoff: 'h', outcome: 'retrying', attempt: 1 }),
    event('1', 'handed-off', { handoff: 'h', kind: 'lead.sql' }),
  ];
  const handoffs = [{ id: 'h', kind: 'lead.sql', outcome: 'failed', attempts: 2, on: 1, why: '422' }];
  const view = {
    lead: { handoffs, tooLate: [] },
    history,
    historyTotal: 3,
    tags: [],
    campaigns: [],
    endpointSet: true,
  };
  const onRetry = vi.fn();
  const box = document.createElement('div');
  const root = createRoot(box);
  await act(async () => root.render(<History view={view as unknown as LeadView} short={5} onRetry={onRetry} />));
  expect(box.querySelectorAll('li')).toHaveLength(1);
  expect(box.textContent).toContain('the CRM answered 422 · 2 attempts');
  await act(async () => box.querySelector<HTMLElement>('[data-act="retry"]')?.click());
  expect(onRetry).toHaveBeenCalledWith('h');
  await act(async () => root.unmount());
});

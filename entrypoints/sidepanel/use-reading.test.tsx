// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mounted } from '../../components/ui/mounted.fakes';
import { useReading } from './use-reading';

const { answers, send } = vi.hoisted(() => {
  const answers: string[] = [];
  const next = () => ({ outcome: answers.shift() ?? 'no-access', page: 'unknown', people: [] });
  return { answers, send: vi.fn(async () => next()) };
});
vi.mock('../../lib/messaging/extension-client', () => ({ send }));
vi.mock('webextension-polyfill', () => {
  const onChanged = { addListener: () => {}, removeListener: () => {} };
  return { default: { storage: { session: { get: async () => ({}), remove: async () => {}, onChanged } } } };
});

const tab = { id: 7, url: 'https://mail.proton.me/u/0/inbox/abc', n: 1 };
const at = mounted();
let now: ReturnType<typeof useReading>;
function Reader() {
  now = useReading(tab, 'overlay');
  return null;
}
const outcome = () => (typeof now.reading === 'string' ? now.reading : now.reading.outcome);
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(async () => {
  vi.useFakeTimers();
  send.mockClear();
  answers.splice(0);
  at.render(<Reader />);
  await pass(0);
});
afterEach(() => {
  vi.useRealTimers();
});

it('a page we may not look at is not asked again by itself', async () => {
  await pass(10_000);
  expect(outcome()).toBe('no-access');
  expect(send).toHaveBeenCalledTimes(1);
});

it('access that comes a moment after the press is waited for', async () => {
  answers.push('no-access', 'no-access', 'person');
  await act(async () => now.read());
  expect(outcome()).toBe('reading');
  await pass(700);
  expect(outcome()).toBe('person');
});

it('access that does not come is not waited for long', async () => {
  await act(async () => now.read());
  await pass(1400);
  expect(outcome()).toBe('no-access');
  const asked = send.mock.calls.length;
  await pass(10_000);
  expect(send.mock.calls.length).toBe(asked);
});

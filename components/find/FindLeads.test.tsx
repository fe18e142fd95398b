// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultContract } from '../../lib/domain/contract';
import type { Lead } from '../../lib/domain/lead';
import { everyLead, type LeadQuery } from '../../lib/domain/lead-query';
import type { ListView } from '../../lib/domain/view';
import { ToastProvider } from '../ui/Toast';
import { FindLeads } from './FindLeads';
import type { FindClient } from './find-client';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
const total = 1240;
const ids = Array.from({ length: total }, (_, i) => `l${i}`);
const lead = (id: string) =>
  ({
    id,
    fields: { name: { value: `Person ${id}` } },
    identities: [],
    stage: 'mql',
    standing: 'active',
    tags: {},
    engagements: [],
    reminders: {},
    capturedOn: 0,
  }) as unknown as Lead;
const view = {
  version: '1',
  words: [{ id: 't1', kind: 'tag', name: 'Pollutec' }],
  people: [],
  me: 'marie',
  contract: defaultContract,
} as unknown as ListView;

let box: HTMLElement;
let root: Root;
let client: { [K in keyof Required<FindClient>]: ReturnType<typeof vi.fn> };
const onOpen = vi.fn();
const find = (selector: string) => box.querySelector<HTMLElement>(selector);
const by = (name: string) => find(`[data-act="${name}"]`);
const press = (target: HTMLElement | null, key: string, held = {}) =>
  act(async () => target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...held })));
const click = (target: HTMLElement | null) => act(async () => target?.click());
const list = () => find('[role="listbox"]');

function Screen() {
  const [query, setQuery] = useState<LeadQuery>(everyLead);
  return (
    <ToastProvider>
      <FindLeads
        client={client as unknown as FindClient}
        view={view}
        roles={['marketer']}
        searches={[]}
        query={query}
        onQuery={setQuery}
        onOpen={onOpen}
        onAdd={() => {}}
      />
    </ToastProvider>
  );
}

beforeEach(async () => {
  // jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(540);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(360);
  HTMLElement.prototype.scrollTo = vi.fn() as never;
  client = {
    find: vi.fn(async (query: LeadQuery) =>
      query.text
        ? { query, total: 0, ids: () => [], meant: 'moreau', fresh: true }
        : { query, total, ids: (from: number, until: number) => ids.slice(from, until), fresh: true },
    ),
    first: vi.fn(async () => []),
    rows: vi.fn(async (wanted: string[]) => wanted.map(lead)),
    act: vi.fn(async (some: string[]) => ({ done: some.length, refused: [] })),
    undo: vi.fn(async () => ({ left: 0 })),
    erase: vi.fn(async () => ({ ok: true })),
    nameTag: vi.fn(async () => 't9'),
    exportLeads: vi.fn(async () => {}),
    saveSearches: vi.fn(async () => {}),
  };
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
  await act(async () => root.render(<Screen />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.restoreAllMocks();
  onOpen.mockClear();
});

describe('finding and acting on many', () => {
  it('builds only the rows in sight, and says how many there are', () => {
    expect(box.querySelectorAll('[role="option"]').length).toBeLessThan(30);
    expect(find('[data-found]')?.textContent).toContain('1,240 leads');
    expect(find('[role="option"]')?.getAttribute('aria-setsize')).toBe('1240');
    expect(client.rows.mock.calls.flat(2).length).toBeLessThanOrEqual(100);
  });

  it('by keys: arrows, Space, Shift, and Enter opens', async () => {
    await press(list(), 'ArrowDown');
    await press(list(), ' ');
    await press(list(), 'ArrowDown', { shiftKey: true });
    expect(find('[data-many="selected"]')?.textContent).toContain('2 selected');
    expect(list()?.getAttribute('aria-activedescendant')).toBe('lead-2');
    await press(list(), 'Enter');
    expect(onOpen).toHaveBeenCalledWith('l2');
    await press(list(), 'Escape');
    expect(find('[data-many]')).toBeNull();
  });

  it('tags the whole search after saying how many, in chunks, and takes it back', async () => {
    await press(list(), 'a', { ctrlKey: true });
    await press(list(), 't');
    expect(box.textContent).toContain('Tag 1,240 leads');
    expect(client.act).not.toHaveBeenCalled();
    await click(by('choose-t1'));
    expect(by('many-do')?.textContent).toBe('Tag 1,240 leads with “Pollutec”');
    await click(by('many-do'));
    expect(client.act.mock.calls.map(([some]) => some.length)).toEqual([500, 500, 240]);
    const [, command, name] = client.act.mock.calls[0] ?? [];
    expect(command).toEqual({ do: 'tag', tag: 't1' });
    expect(new Set(client.act.mock.calls.map((call) => call[2])).size).toBe(1);
    expect(find('.toast')?.textContent).toContain('1,240 leads tagged');
    await click(by('undo'));
    expect(client.undo).toHaveBeenCalledWith(name);
  });

  it('without a selection, a key acts on the current lead', async () => {
    await press(list(), 'ArrowDown');
    await press(list(), 'a');
    await click(by('choose-nobody'));
    await click(by('many-do'));
    expect(client.act).toHaveBeenCalledWith(['l1'], { do: 'assign', to: null }, expect.any(String));
  });

  it('says what refused, by reason', async () => {
    client.act.mockImplementation(async (some: string[]) => ({
      done: some.length - 1,
      refused: [{ leadId: 'x', refusal: { refused: 'not-mql' } }],
    }));
    await press(list(), 'a', { ctrlKey: true });
    await press(list(), 'o');
    await click(by('choose-pool'));
    await click(by('many-do'));
    const result = find('[data-many="result"]')?.textContent ?? '';
    expect(result).toContain('1,237 leads offered');
    expect(result).toContain('3 leads left as they were');
    await click(by('many-undo'));
    expect(client.undo).toHaveBeenCalledTimes(1);
  });

  it('erases only once the number is typed out, and offers no way back', async () => {
    await press(list(), ' ');
    await click(by('many-more'));
    await click(by('many-erase-ask'));
    expect((by('many-erase') as HTMLButtonElement).disabled).toBe(true);
    const input = by('erase-count') as HTMLInputElement;
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '1');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(by('many-erase'));
    expect(client.erase).toHaveBeenCalledWith(['l0']);
    expect(find('.toast')?.textContent).toContain('1 lead erased');
    expect(by('undo')).toBeNull();
    expect(find('[data-many]')).toBeNull();
  });

  it('offers what was meant when nobody is found, and no letter typed there is a command', async () => {
    const input = by('search') as HTMLInputElement;
    await press(input, 't');
    expect(find('dialog')).toBeNull();
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'mroeau');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(by('meant')?.textContent).toBe('Did you mean “moreau”?');
    await click(by('meant'));
    expect(input.value).toBe('moreau');
  });

  it('says so when the leads cannot be read, and tries again', async () => {
    client.find.mockRejectedValue(new Error('closed'));
    await click(by('stage-mql'));
    expect(find('[role="alert"]')?.textContent).toContain('could not be read');
    client.find.mockImplementation(async (query: LeadQuery) => ({ query, total: 1, ids: () => ['l7'], fresh: true }));
    await click(by('find-again'));
    expect(find('[role="alert"]')).toBeNull();
    expect(find('[role="option"]')?.textContent).toContain('Person l7');
  });
});

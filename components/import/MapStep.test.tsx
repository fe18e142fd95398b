// @vitest-environment jsdom
import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { Import } from '../../lib/domain/import';
import type { Mapping, SavedMapping } from '../../lib/domain/saved-mapping';
import type { Opened } from '../../lib/import/import-protocol';
import { mounted } from '../ui/mounted.fakes';
import { MapStep } from './MapStep';

const at = mounted();

const guessed: Mapping = { columns: { le: 'engagementOn' }, list: 'people' };
const opened = (before: Import[] = [], more = 0): Opened => ({
  ...{ name: 'a.csv', size: 9, rowGuess: 2, source: 'table', hasHeader: true, before },
  traits: { kind: 'csv', encoding: 'utf-8', separator: ';' },
  guess: {
    source: 'table',
    datesUnclear: true,
    mapping: guessed,
    columns: [
      { key: 'mail', header: 'Mail', samples: ['zoe@exemple.example'], target: undefined },
      { key: 'le', header: 'Le', samples: ['03/04/2026'], target: 'engagementOn' },
      ...Array.from({ length: more }, (_, i) => ({ key: `x${i}`, header: `X ${i}`, samples: [], target: undefined })),
    ],
  },
});
const calls = { onPreview: vi.fn(), onSave: vi.fn(), onUse: vi.fn(), onRemove: vi.fn(), onResume: vi.fn() };
let mapping: Mapping;

function Page({ of, saved = [], half = false }: { of: Opened; saved?: SavedMapping[]; half?: boolean }) {
  const [now, setNow] = useState(guessed);
  mapping = now;
  return (
    <MapStep
      {...calls}
      opened={of}
      mapping={now}
      saved={saved}
      tags={[]}
      campaigns={[]}
      now={0}
      onMapping={setNow}
      onLeave={() => {}}
      onResume={half ? calls.onResume : undefined}
    />
  );
}
const show = (page: React.ReactNode) => {
  for (const call of Object.values(calls)) call.mockClear();
  at.render(page);
};
const find = <E extends HTMLElement>(selector: string): E => {
  const found = at.place.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const click = (name: string): void => act(() => find(`[data-act="${name}"]`).click());
const set = (selector: string, value: string): void =>
  act(() => {
    const control = find<HTMLInputElement | HTMLSelectElement>(selector);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
    control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
const says = () => find('.import-ends').textContent;

it('says why there is no preview yet, until it is known who people are and how dates are read', () => {
  show(<Page of={opened()} />);
  click('import-preview');
  expect(calls.onPreview).not.toHaveBeenCalled();
  expect(says()).toContain('No column says who');
  set('[data-column="mail"] select', 'email');
  expect(says()).toContain('how the dates are read');
  click('dates-month-first');
  click('import-preview');
  expect(calls.onPreview).toHaveBeenCalledTimes(1);
  expect(mapping).toMatchObject({ columns: { mail: 'email', le: 'engagementOn' }, dates: 'month-first' });
});

it('shows both readings of a date of the file', () => {
  show(<Page of={opened()} />);
  const labels = [...at.place.querySelectorAll('.dates-asked label')].map((one) => one.textContent);
  expect(labels).toEqual(['3 April 2026', '4 March 2026']);
  set('[data-column="le"] select', '');
  expect(mapping.columns).toEqual({});
  expect(at.place.querySelector('.dates-asked')).toBeNull();
});

it('marks what was guessed, until it is changed', () => {
  show(<Page of={opened()} />);
  expect(find('[data-column="le"] .guessed').textContent).toBe('guessed');
  expect(find('[data-column="mail"] .guessed').textContent).toBe('');
  set('[data-column="le"] select', 'capturedOn');
  expect(find('[data-column="le"] .guessed').textContent).toBe('');
});

it('warns that names alone match nobody', () => {
  show(<Page of={opened()} />);
  expect(at.place.textContent).not.toContain('alone matches nobody');
  set('[data-column="mail"] select', 'lastName');
  expect(at.place.textContent).toContain('alone matches nobody');
});

it('folds away the unrecognised of many columns, and keeps them in reach', () => {
  show(<Page of={opened([], 40)} />);
  expect(find('details summary').textContent).toBe('41 columns not recognised');
  expect(at.place.querySelectorAll('details select')).toHaveLength(41);
});

it('adds a tag, a campaign and a kind of engagement to all, and says what the file is a list of', () => {
  show(<Page of={opened()} />);
  set('[data-act="all-tag"]', 'Salon');
  set('[data-act="all-campaign"]', 'Pollutec');
  set('[data-act="all-engagement"]', 'form');
  click('list-unsubscribed');
  expect(mapping).toMatchObject({ tag: 'Salon', campaign: 'Pollutec', engagement: 'form', list: 'unsubscribed' });
  set('[data-act="all-tag"]', '');
  expect(mapping.tag).toBeUndefined();
});

it('saves a mapping by name, and says when one is replaced', () => {
  show(<Page of={opened()} saved={[{ name: 'Salon', mapping: guessed }]} />);
  click('mapping-save');
  set('[data-act="mapping-name"]', ' Salon ');
  expect(at.place.textContent).toContain('“Salon” is replaced');
  click('mapping-save-yes');
  expect(calls.onSave).toHaveBeenCalledExactlyOnceWith('Salon');
  set('[data-act="mapping-use"]', 'Salon');
  expect(calls.onUse).toHaveBeenCalledExactlyOnceWith('Salon');
});

it('goes on with an unfinished import of the same file', () => {
  const half = { state: 'stopped', on: 0, done: 4000, rows: 9000 } as Import;
  show(<Page of={opened([half])} half />);
  expect(find('[data-before]').textContent).toContain('4,000 of 9,000 rows');
  click('import-resume');
  expect(calls.onResume).toHaveBeenCalledTimes(1);
});

// @vitest-environment jsdom
import { act, type ReactNode, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Health } from '../../lib/domain/health';
import { KeptRecipe, type Recipe } from '../../lib/domain/recipe';
import { SettingsShell } from '../settings/SettingsShell';
import { mounted } from '../ui/mounted.fakes';
import { HealthList } from './HealthList';
import { type OpenedRecipes, RecipeImport } from './RecipeImport';
import { RecipeList } from './RecipeList';
import { SampleSource } from './SampleSource';
import type { Tried } from './tried';

const at = mounted();
const show = (page: ReactNode) => at.render(page);
const all = (css: string) => [...at.place.querySelectorAll<HTMLElement>(css)];
const one = (css: string) => all(css)[0] as HTMLElement;
const texts = (css: string) => all(css).map((element) => element.textContent);
const press = (name: string) => act(async () => one(`[data-act="${name}"]`).click());
/** React hears an input event only when the value was set behind its back. */
const type = (css: string, text: string) =>
  act(() => {
    const field = one(css) as HTMLTextAreaElement;
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

const now = Date.UTC(2026, 10, 29, 12);
const day = 86_400_000;
const recipe = KeptRecipe.parse({
  ...{ id: 'r1', page: 'linkedin-profile', field: 'headline', madeOn: now - day, on: true },
  select: [{ css: 'main h1 + p', score: 0.8 }],
});

describe('how kinds of page do', () => {
  const health = (kind: Health['kind'], more: Partial<Health> = {}): Health => ({
    ...{ kind, state: 'well', troubles: [], healed: [], reads: 5, lastOn: now, ...more },
  });

  it('says what to do first when nothing was read', () => {
    show(<HealthList healths={[]} now={now} onForget={() => {}} />);
    expect(one('h2 ~ .state').textContent).toContain('No page read yet');
  });

  it('puts what fails first, with its fields and since when, and how to mend it', () => {
    const forget = vi.fn();
    const failing = health('linkedin-profile', {
      ...{ state: 'failing', healed: ['company'] },
      troubles: [{ field: 'name', state: 'failing', since: now - day }],
    });
    const falling = health('salesnav-lead', { state: 'falling-back', lastOn: now - 9 * day });
    show(<HealthList healths={[health('gmail-thread'), falling, failing]} now={now} onForget={forget} />);
    expect(all('.health').map(({ dataset }) => dataset.kind)).toEqual([
      'linkedin-profile',
      'salesnav-lead',
      'gmail-thread',
    ]);
    expect(texts('.health-state')).toEqual(['Failing', 'Falling back', 'All well']);
    expect(texts('.health-fields > li')).toEqual([
      'Name not read any more, since yesterday',
      'Company read by your recipe',
    ]);
    expect(one('[data-part="health-todo"]').textContent).toContain('Show me where');
    act(() => one('[data-kind="gmail-thread"] [data-act="forget-health"]').click());
    expect(forget).toHaveBeenCalledWith('gmail-thread');
  });

  it('marks the section while something fails, for readers of the screen too', () => {
    show(<SettingsShell section="you">{null}</SettingsShell>);
    expect(one('[data-act="section-health"]').textContent).toBe('Health');
    show(
      <SettingsShell section="you" failing={2}>
        {null}
      </SettingsShell>,
    );
    expect(one('[data-act="section-health"]').textContent).toBe('Health2 kinds of page fail');
  });
});

describe('recipes', () => {
  const calls = { onTry: vi.fn((): Tried[] => []), onSwitch: vi.fn(), onSave: vi.fn(), onRemove: vi.fn() };
  beforeEach(() => {
    for (const call of Object.values(calls)) call.mockReset();
    calls.onTry.mockReturnValue([]);
    calls.onSave.mockResolvedValue(true);
  });
  const list = (recipes: KeptRecipe[]) => (
    <RecipeList {...calls} recipes={recipes} now={now}>
      {null}
    </RecipeList>
  );

  it('are none at first, and say how one comes', () => {
    show(list([]));
    expect(one('[data-part="no-recipes"]').textContent).toContain('Show me where');
  });

  it('set aside say why, and are used again', () => {
    show(list([{ ...recipe, aside: { why: 'viewer', on: now } }]));
    expect(one('[data-part="aside"]').textContent).toContain('Set aside today: it read your own name.');
    act(() => one('[data-act="recipe-again"]').click());
    expect(calls.onSwitch).toHaveBeenCalledWith('r1', true);
    act(() => one('[data-act="switch-recipe"]').click());
    expect(calls.onSwitch).toHaveBeenLastCalledWith('r1', false);
  });

  it('are tried on the samples there are', async () => {
    show(list([recipe]));
    await press('test-recipe');
    expect(one('[data-part="tried"]').textContent).toContain('No samples kept yet');
    await press('test-recipe');
    calls.onTry.mockReturnValue([
      { sample: 'a', values: ['Buyer'], of: 1 },
      { sample: 'b', values: ['One', 'Two'], of: 9 },
      { sample: 'c', fault: 'contradicts' },
    ]);
    await press('test-recipe');
    expect(texts('[data-part="tried"] li')).toEqual([
      'Sample 1 Buyer',
      'Sample 2 One · Two in 9 rows',
      'Sample 3 nothing: its ways contradict each other',
    ]);
  });

  it('edited as text say what is wrong as it is typed, and are not saved so', async () => {
    show(list([recipe]));
    await press('edit-recipe');
    expect(document.activeElement).toBe(one('[data-act="recipe-text"]'));
    const text = (one('[data-act="recipe-text"]') as HTMLTextAreaElement).value;
    type('[data-act="recipe-text"]', text.replace('main h1 + p', 'h1:hover'));
    expect(one('[role="alert"]').textContent).toBe('select[0].css: A recipe’s selector has no such pseudo-class.');
    expect(one('[data-act="recipe-text"]').getAttribute('aria-invalid')).toBe('true');
    expect(all('[data-part="tried"]')).toEqual([]);
    await press('save-recipe');
    expect(calls.onSave).not.toHaveBeenCalled();
    type('[data-act="recipe-text"]', text.slice(0, -1));
    expect(one('[role="alert"]').textContent).toMatch(/^Line \d+, column \d+: This is not JSON\.$/);
  });

  it('edited as text are tried as typed, saved under their id, and give the focus back', async () => {
    show(list([recipe]));
    await press('edit-recipe');
    const text = (one('[data-act="recipe-text"]') as HTMLTextAreaElement).value;
    type('[data-act="recipe-text"]', text.replace('main h1 + p', 'main h2 + p'));
    const edited = (calls.onTry.mock.lastCall as unknown as [Recipe])[0];
    expect(edited.select).toEqual([{ css: 'main h2 + p', score: 0.8 }]);
    await press('save-recipe');
    expect(calls.onSave).toHaveBeenCalledWith({ ...edited, id: 'r1', madeOn: recipe.madeOn });
    expect(document.activeElement).toBe(one('[data-act="edit-recipe"]'));
    await press('edit-recipe');
    act(
      () =>
        void one('[data-act="recipe-text"]').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
        ),
    );
    expect(all('[data-act="recipe-text"]')).toEqual([]);
    expect(calls.onSave).toHaveBeenCalledTimes(1);
  });
});

const imported = vi.fn();
function Import({ opened: first }: { opened: OpenedRecipes }) {
  const [opened, setOpened] = useState<OpenedRecipes | undefined>(first);
  return (
    <RecipeImport
      {...{ opened, kept: [recipe], onImport: imported, onClose: () => setOpened(undefined) }}
      {...{ onFile: () => {}, onExport: () => {} }}
    />
  );
}
describe('a file of recipes', () => {
  const { on: _, seen: __, ...bare } = recipe;

  it('shows what it would add and replace before anything is taken', async () => {
    const [replaces, added] = [
      { ...bare, id: 'x', select: [{ css: 'main h2', score: 0.5 }] },
      { ...bare, id: 'y', field: 'name' as const },
    ];
    show(<Import opened={{ name: 'team.json', recipes: [replaces, added] }} />);
    expect(all('[data-how]').map(({ dataset }) => [dataset.field, dataset.how])).toEqual([
      ['headline', 'replaces'],
      ['name', 'added'],
    ]);
    expect(imported).not.toHaveBeenCalled();
    expect(one('[data-act="recipes-import"]').textContent).toBe('Import 2 recipes');
    await press('recipes-import');
    expect(imported).toHaveBeenCalledWith([replaces, added]);
  });

  it('with nothing new has nothing to import', async () => {
    show(<Import opened={{ name: 'team.json', recipes: [bare] }} />);
    expect(all('[data-act="recipes-import"]')).toEqual([]);
    expect(one('[data-part="recipes-preview"]').textContent).toContain('already here');
    await press('recipes-cancel');
    expect(all('[data-part="recipes-preview"]')).toEqual([]);
  });

  it('that is refused says why and where', () => {
    show(<Import opened={{ name: 'a.json', fault: { code: 'link', recipe: 2, path: 'select.1.css' } }} />);
    expect(one('[role="alert"]').textContent).toContain('a.json is not taken');
    expect(one('[role="alert"]').textContent).toContain('Recipe 2, select[1].css: A link that fetches');
  });
});

it('a file is shown as text, never as a page, and searched', async () => {
  show(<SampleSource html={'<p>Nora</p><img src=x onerror=alert(1)><p>nora</p>'} />);
  expect(all('.source-text p, .source-text img')).toEqual([]);
  expect(one('.source-text').tabIndex).toBe(0);
  type('[data-act="search-source"]', 'nora');
  expect([one('[data-part="found"]').textContent, one('mark').textContent]).toEqual(['1 of 2', 'Nora']);
  await press('source-next');
  expect([one('[data-part="found"]').textContent, one('mark').textContent]).toEqual(['2 of 2', 'nora']);
  type('[data-act="search-source"]', 'camille');
  expect(one('[data-part="found"]').textContent).toBe('Not in the file.');
});

// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Recipe } from '../../lib/domain/recipe';
import type { Sample } from '../../lib/domain/sample';
import { trial } from './try-recipe';

const sample = (id: string, body: string, more: Partial<Sample> = {}): Sample => ({
  ...{ id, kind: 'linkedin-profile', page: 'linkedin-profile-sdui', madeOn: 0, why: 'kept' },
  ...{ url: 'https://www.linkedin.com/in/invented-one/', html: `<!doctype html><body><main>${body}</main>` },
  ...more,
});
const recipe = (more: object = {}) =>
  Recipe.parse({
    ...{ id: 'r', page: 'linkedin-profile', field: 'headline', madeOn: 0 },
    ...{ select: [{ css: 'main h1 + p', score: 0.9 }], ...more },
  });

it('says what a recipe reads on each sample of its kind, and on no other', () => {
  const tried = trial([
    sample('a', '<h1>Nora Invented</h1><p>Head of purchasing</p>'),
    sample('b', '<h1>Ida Invented</h1><div>Engineer</div>'),
    sample('c', '<h1>x</h1><p>y</p>', { kind: 'gmail-thread' }),
    sample('d', '<h1>x</h1><p>y</p>', { why: 'made' }),
  ]);
  expect(tried(recipe())).toEqual([
    { sample: 'a', values: ['Head of purchasing'], of: 1 },
    { sample: 'b', fault: 'nothing' },
  ]);
  expect(
    tried(
      recipe({
        select: [
          { css: 'h1', score: 0.8 },
          { css: 'h1 + p', score: 0.8 },
        ],
      }),
    )[0],
  ).toEqual({ sample: 'a', fault: 'contradicts' });
  expect(tried(recipe({ page: 'yahoo-message' }))).toEqual([]);
});

it('reads the rows of a list', () => {
  const row = (n: number) =>
    `<li><a href="https://www.linkedin.com/in/invented-${n}/"><span>Person ${n}</span></a><p>Job ${n}</p></li>`;
  const html = `<!doctype html><body><main><ul role="list">${[1, 2, 3, 4, 5].map(row).join('')}</ul></main>`;
  const list = sample('l', '', { kind: 'linkedin-connections', html });
  const headline = recipe({
    page: 'linkedin-connections',
    list: [{ css: 'ul[role="list"]', score: 0.8 }],
    select: [{ css: 'p', score: 0.8 }],
  });
  expect(trial([list])(headline)).toEqual([{ sample: 'l', values: ['Job 1', 'Job 2', 'Job 3'], of: 5 }]);
  expect(trial([list])({ ...headline, list: undefined })).toEqual([{ sample: 'l', fault: 'nothing' }]);
});

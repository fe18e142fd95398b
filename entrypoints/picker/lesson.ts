import { now } from '../../lib/clock';
import type { PickOrder } from '../../lib/domain/pick-order';
import type { Recipe, RecipeField } from '../../lib/domain/recipe';
import { isRefusal } from '../../lib/domain/refusal';
import { teachable } from '../../lib/domain/teachable';
import type { repair } from '../../lib/i18n/en/repair';
import type { Widen } from '../../lib/i18n/widen';
import { ask } from '../../lib/messaging/page-client';
import { teach } from '../../lib/repair/teach';
import { type Aim, startAim } from './aim';
import type { BarButton, BarView } from './bar';
import type { Canvas } from './canvas';
import { type PageSample, type Try, triesOf, tryOnSamples } from './trial';

export type PickerWords = Widen<typeof repair>['picker'];

export interface LessonOptions {
  canvas: Canvas;
  order: PickOrder;
  /** The fields to go on with. */
  missing: readonly RecipeField[];
  words: PickerWords;
  onEnd(): void;
}

/** What a person teaches, field by field. */
export interface Lesson {
  taught: readonly RecipeField[];
  /** While they point: what follows them. */
  aim(): Aim | undefined;
}

/** Leads through it: choose the field, point, look at what would be read, use it, and on to the next that is missing. */
export function startLesson({ canvas, order, missing, words, onEnd }: LessonOptions): Lesson {
  const { bar } = canvas;
  const taught: RecipeField[] = [];
  const samples = ask('page.samples', { kind: order.kind }).then(
    (answer): readonly PageSample[] => (isRefusal(answer) ? [] : answer.samples),
    () => [],
  );
  let aim: Aim | undefined;
  /** Escape's button: nothing is taken back of what was taught. */
  const leave = (): BarButton => ({
    label: taught.length ? words.done : words.cancel,
    act: taught.length ? 'done' : 'cancel',
    press: onEnd,
  });

  function chooseField(said?: string): void {
    aim = undefined;
    canvas.outline(undefined);
    const fields = teachable(order.kind).filter((field) => !taught.includes(field));
    const choices = fields.map((field) => ({
      label: words.the[field],
      act: `field-${field}`,
      press: () => point(field),
    }));
    bar.show({ title: said ?? words.choose, lines: said ? [words.more] : [], buttons: [...choices, leave()] });
  }

  function point(field: RecipeField, said?: string, from?: Element): void {
    bar.show({
      title: words.point(words.the[field]),
      lines: said ? [said] : [],
      path: words.path,
      hint: words.keys,
      buttons: [leave(), { label: words.other, act: 'other', press: () => chooseField() }],
    });
    aim = startAim({ canvas, foreign: words.foreign, from, onChoose: (spot) => taste(field, spot) });
  }

  /** Says what went wrong; the spot stays outlined. */
  function fault(field: RecipeField, text: string, spot?: Element): void {
    aim = undefined;
    const again = { label: words.again, act: 'again', press: () => point(field, undefined, spot), go: true };
    bar.show({ title: words.point(words.the[field]), lines: [text], fault: true, buttons: [again, leave()] });
  }

  function taste(field: RecipeField, spot: Element): void {
    const url = new URL(location.href);
    const lesson = teach(spot, { id: crypto.randomUUID(), page: order.kind, field, url, madeOn: now() });
    const tries = 'fault' in lesson ? [] : triesOf(lesson.recipes, document, url, spot);
    aim = undefined;
    if (tries.length) offer(field, spot, tries, 0);
    else fault(field, words.faults['fault' in lesson ? lesson.fault : 'ambiguous'], spot);
  }

  function offer(field: RecipeField, spot: Element, tries: readonly Try[], chosen: number): void {
    const { recipe, value, rows } = tries[chosen] as Try;
    const others = tries.map((one, i) => ({
      label: one.value,
      act: `take-${i}`,
      on: i === chosen,
      press: () => offer(field, spot, tries, i),
    }));
    const view: BarView = {
      title: words.like(words.the[field]),
      lines: [[words.reads, value] as const, ...(rows ? [words.rows(rows)] : [])],
      choices: tries.length > 1 ? others : [],
      buttons: [
        { label: words.use, act: 'use', press: () => void use(field, recipe, spot), go: true },
        { label: words.again, act: 'again', press: () => point(field, undefined, spot) },
        leave(),
      ],
    };
    bar.show(view);
    void samples.then((kept) => {
      if (!kept.length) return;
      const read = tryOnSamples(recipe, kept).map((one) => one || words.nothing);
      bar.add(view, [words.samples, read.join(' · ')]);
    });
  }

  async function use(field: RecipeField, recipe: Recipe, spot: Element): Promise<void> {
    const answer = await ask('page.taught', { recipe }).catch(() => undefined);
    const full = isRefusal(answer) && answer.refused === 'storage-full';
    if (!answer || isRefusal(answer))
      return fault(field, answer ? (full ? words.full : words.refused) : words.orphan, spot);
    taught.push(field);
    const said = words.taught(words.the[field]);
    const next = missing.find((one) => !taught.includes(one));
    if (next) point(next, said);
    else if (order.field && order.from === 'card') onEnd();
    else chooseField(said);
  }

  if (order.field) point(order.field);
  else chooseField();
  return { taught, aim: () => aim };
}

import { createElement, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import findCss from '../../../components/find/find.css?inline';
import { LeadList } from '../../../components/find/LeadList.tsx';
import { LeadRow } from '../../../components/find/LeadRow.tsx';
import { createLeadRows } from '../../../components/find/lead-rows.ts';
import { listStart } from '../../../components/find/list-state.ts';
import rowCss from '../../../components/find/row.css?inline';
import tokensCss from '../../../components/ui/tokens.css?inline';
import uiCss from '../../../components/ui/ui.css?inline';
import { defaultContract } from '../../../lib/domain/contract.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { everyLead } from '../../../lib/domain/lead-query.ts';
import type { ListView } from '../../../lib/domain/view.ts';
import { tandemDb } from '../../../lib/store/db.ts';
import { captureOne } from './invented-leads.ts';

const view: ListView = { version: '1', words: [], people: [], me: 'bench', contract: defaultContract };
const nothing = () => {};
const shared = { view, now: Date.now(), wide: true };

/** A window of the usual size in the page, styled as ours are. */
function stage(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, uiCss, findCss, rowCss].join('\n'));
  document.adoptedStyleSheets = [sheet];
  document.body.replaceChildren();
  document.documentElement.dataset.theme = 'light';
  const box = document.body.appendChild(document.createElement('div'));
  box.className = 'leads wide';
  box.style.cssText = 'position: fixed; inset: 0; width: 1200px; height: 700px';
  return box;
}

/** How long a frame with this in it takes, in ms: building, style, layout and paint, not the wait for the frame. */
function painted(box: HTMLElement, element: ReactElement): Promise<{ ms: number; clear: () => void }> {
  const host = box.appendChild(document.createElement('div'));
  host.style.display = 'contents';
  const root = createRoot(host);
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const from = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const ms = performance.now() - from;
        const clear = () => {
          root.unmount();
          host.remove();
        };
        resolve({ ms, clear });
      };
      flushSync(() => root.render(element));
      port2.postMessage(0);
    }),
  );
}

/** A list of `count` leads, the first rows loaded as in the product, and fifty rows of it without a list. */
async function both(count: number): Promise<{ list: ReactElement; plain: ReactElement }> {
  const one = (await tandemDb().leads.get(await captureOne(0))) as Lead;
  const idOf = (n: number) => `lead-${n}`;
  const rows = createLeadRows(async (ids) => ids.map((id) => ({ ...one, id })));
  const ids = (from: number, until: number) =>
    Array.from({ length: Math.min(count, until) - from }, (_, i) => idOf(from + i));
  await rows.want(ids(0, 50));
  const found = { query: everyLead, total: count, ids, fresh: true };
  const handlers = { onState: nothing, onOpen: nothing, onIntent: nothing, onFault: nothing };
  const list = createElement(LeadList, { found, rows, state: listStart, ...handlers, ...shared });
  const plainRows = Array.from({ length: 50 }, (_, index) =>
    createElement(LeadRow, {
      key: index,
      id: idOf(index),
      lead: { ...one, id: idOf(index) },
      ...{ index, total: 50, top: index * 54, current: index === 0, selected: false, onPress: nothing },
      ...shared,
    }),
  );
  const height = { style: { height: 50 * 54 } };
  const plain = createElement('div', { className: 'scroller' }, createElement('div', height, plainRows));
  return { list, plain };
}

/** Times, in ms, of a frame with the list of `count` leads, and of one with fifty plain rows. */
export async function measure(count: number, rounds: number): Promise<{ ours: number[]; raw: number[] }> {
  const box = stage();
  const { list, plain } = await both(count);
  const ours: number[] = [];
  const raw: number[] = [];
  const timed = async (into: number[], element: ReactElement, least: number) => {
    const { ms, clear } = await painted(box, element);
    const names = box.querySelectorAll('.lead-row .name').length;
    if (names < least) throw new Error(`${names} rows were painted`);
    into.push(ms);
    clear();
  };
  for (let round = -10; round < rounds; round++) {
    const steps = [() => timed(ours, list, 13), () => timed(raw, plain, 50)];
    if (round % 2) steps.reverse();
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0;
  }
  return { ours, raw };
}

/** The most elements the list of `count` leads has, here and there in it. */
export async function nodes(count: number): Promise<number> {
  const box = stage();
  const { list } = await both(count);
  const { clear } = await painted(box, list);
  const scroller = box.querySelector('.scroller') as HTMLElement;
  let most = 0;
  for (let step = 0; step <= 20; step++) {
    scroller.scrollTop = (scroller.scrollHeight * step) / 20;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const shown = box.querySelectorAll('.lead-row .name').length;
    if (shown < 13) throw new Error(`${shown} rows in sight at ${step} of 20`);
    most = Math.max(most, box.querySelectorAll('*').length);
  }
  clear();
  return most;
}

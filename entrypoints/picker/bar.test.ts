// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bar, makeBar } from './bar';

describe('the bar', () => {
  let root: ShadowRoot;
  let bar: Bar;
  const use = vi.fn();
  const view = {
    title: 'Read it like this?',
    lines: [['Reads', 'Buyer'] as const],
    buttons: [
      { label: 'Use it', act: 'use', press: use, go: true },
      { label: 'Cancel', act: 'cancel', press: () => {} },
    ],
  };
  const focused = () => (root.activeElement as HTMLElement | null)?.dataset.act;
  beforeEach(() => {
    document.body.replaceChildren();
    const host = document.createElement('div');
    document.body.append(host);
    root = host.attachShadow({ mode: 'open' });
    bar = makeBar(root, 'Show Tandem where');
    root.append(bar.box);
  });

  it('is named by its step, and has the focus on what goes on', () => {
    bar.show(view);
    expect(bar.box.getAttribute('aria-label')).toBe('Show Tandem where: Read it like this?');
    expect(bar.box.querySelector('.read')?.textContent).toBe('Reads Buyer');
    expect(focused()).toBe('use');
  });

  it('turns round through its buttons', () => {
    bar.show(view);
    bar.turn(1);
    expect(focused()).toBe('cancel');
    bar.turn(1);
    expect(focused()).toBe('use');
    bar.turn(-1);
    expect(focused()).toBe('cancel');
  });

  it('presses by what is at a place, and forgets the buttons of the last step', () => {
    bar.show(view);
    const button = bar.box.querySelector('[data-act="use"]');
    bar.at(button)?.();
    expect(use).toHaveBeenCalledOnce();
    bar.show({ title: 'What should be read?' });
    expect(bar.at(button)).toBeUndefined();
    expect(bar.at(null)).toBeUndefined();
  });

  it('adds to the view it is asked for alone', () => {
    bar.show(view);
    bar.add(view, ['On the samples kept', 'Baker']);
    expect(bar.box.textContent).toContain('Baker');
    bar.show({ title: 'Next' });
    bar.add(view, ['On the samples kept', 'Smith']);
    expect(bar.box.textContent).not.toContain('Smith');
  });

  it('tells where the spot is and what it says, the path to be pressed', () => {
    const go = vi.fn();
    bar.show({ title: 'Point at it', path: 'Where' });
    bar.tell([{ label: 'main', act: 'path-0', press: go }], 'Buyer');
    expect(bar.box.getAttribute('role')).toBe('application');
    expect(bar.box.querySelector('[aria-live="polite"] .says')?.textContent).toBe('Buyer');
    bar.at(bar.box.querySelector('[data-act="path-0"]'))?.();
    expect(go).toHaveBeenCalledOnce();
  });
});

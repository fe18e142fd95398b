// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { around, beside, inward, nameOf, outward } from './spots';

/** jsdom lays nothing out: what is marked hidden is not shown. */
const shown = (element: Element) => !element.hasAttribute('hidden') && element.localName !== 'slot';
const at = (id: string) => document.getElementById(id) as HTMLElement;

describe('walking through a page', () => {
  beforeEach(() => {
    document.body.innerHTML = `<main id="main"><i id="gone" hidden></i><h1 id="h1">A</h1><i hidden></i>
      <div id="contents" hidden style="display: contents"><b id="b">B</b></div><p id="p">C</p></main><x-card id="host"><em id="light">D</em></x-card>
      <iframe id="frame"></iframe>`;
  });

  it('goes out, and stops at the body', () => {
    expect(outward(at('h1'), shown)).toBe(at('main'));
    expect(outward(at('main'), shown)).toBe(at('main'));
  });

  it('goes in to the first that is shown', () => {
    expect(inward(at('main'), shown)).toBe(at('h1'));
    expect(inward(at('h1'), shown)).toBe(at('h1'));
  });

  it('goes beside, over what is not shown and into what has no box', () => {
    expect(beside(at('h1'), 1, shown)).toBe(at('b'));
    expect(beside(at('b'), 1, shown)).toBe(at('p'));
    expect(beside(at('p'), -1, shown)).toBe(at('b'));
    expect(beside(at('p'), 1, shown)).toBe(at('p'));
    expect(beside(at('main'), 1, shown)).toBe(at('host'));
  });

  it('goes into an open shadow root and what is put in its slots, and out again', () => {
    const root = at('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<h2>Name</h2><slot></slot>';
    const [h2] = root.children as unknown as [Element];
    expect(inward(at('host'), shown)).toBe(h2);
    expect(beside(h2, 1, shown)).toBe(at('light'));
    expect(outward(h2, shown)).toBe(at('host'));
  });

  it('stays out of a closed one', () => {
    at('host').attachShadow({ mode: 'closed' }).innerHTML = '<h2>Name</h2>';
    expect(around(at('light'), shown)).toEqual([at('host')]);
  });

  it('goes into a frame of this origin, and out again', () => {
    const frame = at('frame') as HTMLIFrameElement;
    const inner = frame.contentDocument as Document;
    inner.body.innerHTML = '<p id="mail">E</p>';
    const mail = inner.getElementById('mail') as HTMLElement;
    expect(inward(frame, shown)).toBe(mail);
    expect(around(mail, shown)).toEqual([frame]);
  });
});

describe('the name of a spot', () => {
  it('is tag and role, or the marker its makers gave it', () => {
    document.body.innerHTML =
      '<div role="heading" data-x="1"></div><div data-view-name="profile-card"></div><p class="x9a"></p><div data-anonymize="a-very-long-value-of-no-use-to-anybody"></div>';
    expect([...document.body.children].map(nameOf)).toEqual([
      'div[heading]',
      'div[data-view-name=profile-card]',
      'p',
      'div[data-anonymize=a-very-long-valu…]',
    ]);
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { swallow } from './swallow';

/** jsdom's events are never trusted: those of a person are known one by one. */
const persons = new WeakSet<Event>();
function byPerson(target: EventTarget, event: Event): Event {
  persons.add(event);
  target.dispatchEvent(event);
  return event;
}
const click = () => new MouseEvent('click', { bubbles: true, cancelable: true });
const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });

describe('a page’s reactions', () => {
  const heard = vi.fn();
  const page = vi.fn();
  let stop: () => void;
  let link: HTMLElement;
  beforeEach(() => {
    document.body.innerHTML = '<a href="#gone">Profile</a><iframe></iframe>';
    link = document.querySelector('a') as HTMLElement;
    for (const type of ['click', 'keydown', 'focusin']) document.addEventListener(type, page);
    stop = swallow(heard, (event) => persons.has(event));
  });
  afterEach(() => {
    stop();
    for (const type of ['click', 'keydown', 'focusin']) document.removeEventListener(type, page);
    vi.clearAllMocks();
  });

  it('to a person’s click are kept from happening, and heard', () => {
    const event = byPerson(link, click());
    expect(page).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('to its own scripts’ clicks go on, unheard', () => {
    link.dispatchEvent(click());
    expect(page).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it.each([
    ['Escape', {}, true],
    ['Enter', {}, true],
    ['r', { ctrlKey: true }, false],
    ['F5', {}, false],
    ['PageDown', {}, false],
  ])('%s %o: default prevented %s, and never the page’s to hear', (name, more, prevented) => {
    expect(byPerson(link, key({ key: name, ...more })).defaultPrevented).toBe(prevented);
    expect(page).not.toHaveBeenCalled();
  });

  it('in its frames are kept from happening, too, and in what they load later', () => {
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    const inner = frame.contentDocument as Document;
    const inPage = vi.fn();
    inner.addEventListener('click', inPage);
    byPerson(inner.body, click());
    expect(inPage).not.toHaveBeenCalled();
    const later = document.createElement('iframe');
    document.body.append(later);
    const loaded = later.contentDocument as Document;
    loaded.addEventListener('click', inPage);
    later.dispatchEvent(new Event('load'));
    byPerson(loaded.body, click());
    expect(inPage).not.toHaveBeenCalled();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('come back when it ends, in the page and in its frames', () => {
    stop();
    const event = byPerson(link, click());
    expect(page).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(false);
    expect(heard).not.toHaveBeenCalled();
  });
});

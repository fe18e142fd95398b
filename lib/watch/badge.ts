import type { MirrorEntry } from '../domain/mirror';
import type { OpenHours, PageSettings } from '../domain/settings';
import { badge as en } from '../i18n/en/badge';
import { badge as fr } from '../i18n/fr/badge';
import css from './badge.css?inline';
import { timeLeft } from './time-left';

interface Acts {
  /** The pointer or the focus came to it. */
  near(): void;
  open(): void;
  place(place: { x: number; y: number }): void;
}

export interface Badge {
  /** Paints what is known of the person, or "Capture" for somebody unknown. `ill`: pages of this kind are no longer read well. */
  show(settings: PageSettings, entry: MirrorEntry | undefined, open: OpenHours, ill: boolean): void;
  hide(): void;
  /** Puts it back when the page's own scripts rebuilt the document around it. */
  keep(): void;
  remove(): void;
}

/** The badge: one line in a closed shadow root, draggable, gone with Escape. Built of nodes only (Trusted Types). */
export function makeBadge(acts: Acts): Badge {
  const host = document.createElement('div');
  host.style.cssText = 'all:initial;position:fixed;z-index:2147483646;left:16px;bottom:16px';
  // Focus given back to the host, when the card closes, reaches its button.
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  const style = document.createElement('style');
  style.textContent = css;
  const wrap = document.createElement('div');
  wrap.dataset.tandem = 'badge';
  const button = document.createElement('button');
  button.dataset.act = 'open';
  const [dot, stage, due] = [document.createElement('i'), document.createElement('b'), document.createElement('span')];
  button.append(dot, stage, due);
  wrap.append(button);
  root.append(style, wrap);

  let visible = false;
  let dragged = false;
  button.addEventListener('pointerenter', acts.near);
  button.addEventListener('focus', acts.near);
  button.addEventListener('click', (event) => {
    if (event.isTrusted && !dragged) acts.open();
    dragged = false;
  });
  button.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') hide();
  });
  button.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || down.button) return;
    const box = host.getBoundingClientRect();
    const move = (to: PointerEvent) => {
      if (!dragged && Math.hypot(to.clientX - down.clientX, to.clientY - down.clientY) < 5) return;
      dragged = true;
      button.setPointerCapture(down.pointerId);
      put({ x: box.left + to.clientX - down.clientX, y: innerHeight - box.bottom - to.clientY + down.clientY });
    };
    const up = () => {
      button.removeEventListener('pointermove', move);
      if (dragged) acts.place({ x: Number.parseInt(host.style.left, 10), y: Number.parseInt(host.style.bottom, 10) });
    };
    button.addEventListener('pointermove', move);
    button.addEventListener('pointerup', up, { once: true });
    button.addEventListener('pointercancel', up, { once: true });
  });

  /** Keeps it whole on screen: `x` from the left, `y` from the bottom, in px. */
  function put({ x, y }: { x: number; y: number }): void {
    host.style.left = `${Math.max(0, Math.min(innerWidth - 60, x))}px`;
    host.style.bottom = `${Math.max(0, Math.min(innerHeight - 36, y))}px`;
  }
  function keep(): void {
    if (visible && !host.isConnected) document.documentElement?.append(host);
  }
  function hide(): void {
    visible = false;
    host.remove();
  }
  return {
    show(settings, entry, open, ill) {
      const words = settings.language === 'fr' ? fr : en;
      wrap.dataset.theme = settings.theme;
      wrap.dataset.stage = entry?.[0] ?? 'unknown';
      stage.textContent = entry ? `${words[entry[0]]}${entry[1] && ` · ${entry[1]}`}` : words.capture;
      const clock = entry && timeLeft(entry, open, words);
      const next = entry ? words[entry[2]] : '';
      due.textContent = clock ? clock[0] + (entry?.[2] === 'changed' ? ` · ${next}` : '') : next;
      due.className = clock?.[1] ?? '';
      wrap.toggleAttribute('data-ill', ill);
      button.title = words.open + (ill ? ` · ${words.ill}` : '');
      button.lang = settings.language;
      if (settings.place) put(settings.place);
      visible = true;
      keep();
    },
    hide,
    keep,
    remove: hide,
  };
}

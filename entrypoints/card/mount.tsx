import { createRoot } from 'react-dom/client';
import gradeCss from '../../components/funnel/grade.css?inline';
import timelineCss from '../../components/history/timeline.css?inline';
import leadCss from '../../components/lead/lead.css?inline';
import newsCss from '../../components/lead/news.css?inline';
import planCss from '../../components/lead/plan.css?inline';
import dot from '../../components/ui/dot.css?inline';
import overlays from '../../components/ui/overlays.css?inline';
import tokens from '../../components/ui/tokens.css?inline';
import ui from '../../components/ui/ui.css?inline';
import type { RecipeField } from '../../lib/domain/recipe';
import { Card } from './Card';
import cardCss from './card.css?inline';
import { keepFocusInside, onlyTrusted } from './guard';

/** An open card, as other scripts of ours in the page see it. */
export interface CardHandle {
  toggle(): void;
  /** The page shows somebody else: reads it anew. */
  refresh(): void;
  /**
   * Steps out of the way of the picker; undefined when the card is not open. `missing`: the fields to be shown next.
   * `back`: comes back, focus and all, and reads the page anew by what was taught.
   */
  aside(): { missing: readonly RecipeField[]; back(taught: readonly RecipeField[]): void } | undefined;
}

/**
 * Puts the card into the page: a closed shadow root in a host that bears no mark of ours. Escape closes it and gives
 * the focus back.
 */
export function mountCard(): CardHandle {
  const host = document.createElement('div');
  host.style.cssText = 'all: initial; position: fixed; top: 0; right: 0; z-index: 2147483647;';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = tokens + ui + overlays + dot + gradeCss + leadCss + timelineCss + newsCss + planCss + cardCss;
  const box = document.createElement('div');
  box.dataset.tandem = 'card';
  shadow.append(style, box);
  onlyTrusted(shadow);

  let open: { close(): void } | undefined;
  let missing: readonly RecipeField[] = [];
  const refreshers = new Set<(taught?: readonly RecipeField[]) => void>();

  function show(): void {
    const before = document.activeElement;
    document.documentElement.append(host);
    const root = createRoot(box);
    const letGo = keepFocusInside(shadow, box);
    const close = () => {
      letGo();
      root.unmount();
      host.remove();
      open = undefined;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
    open = { close };
    root.render(
      <Card
        onClose={close}
        onRefresh={(refresh) => {
          refreshers.add(refresh);
          return () => refreshers.delete(refresh);
        }}
        onTeach={(fields) => {
          missing = fields;
        }}
      />,
    );
  }
  show();
  return {
    toggle: () => (open ? open.close() : show()),
    refresh: () => {
      for (const refresh of refreshers) refresh();
    },
    aside() {
      if (!open) return undefined;
      const focused = shadow.activeElement;
      const drawn = host.style.cssText;
      host.style.display = 'none';
      return {
        missing,
        back(taught) {
          host.style.cssText = drawn;
          const at = focused?.isConnected ? focused : box.querySelector('[role="dialog"]');
          if (at instanceof HTMLElement) at.focus({ preventScroll: true });
          if (taught.length) for (const refresh of refreshers) refresh(taught);
        },
      };
    },
  };
}

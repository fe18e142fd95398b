/** When the badge came, by the page's own clock (ms since navigation); `undefined` means never. */
export interface BadgeTimes {
  /** When its host was put into the document. */
  appended?: number;
  /** The beginning of the first rendering that could show it. */
  frame?: number;
  /** First contentful paint as reported: when the frame reached the screen. */
  paint?: number;
  /** When the rendering of that frame ended on the page's main thread, where the browser says (`paintTime`). */
  rendered?: number;
}

/**
 * Runs in the page's own world at document start. A closed root is opaque to the page, its host is not: a `div` put
 * right under the root element, with the badge's z-index.
 */
export function watchBadge(): void {
  const times: BadgeTimes = {};
  (globalThis as { __badge?: BadgeTimes }).__badge = times;
  const seen = (records: MutationRecord[]) => {
    if (times.appended !== undefined) return;
    const added = records.flatMap((record) =>
      record.target === document.documentElement ? [...record.addedNodes] : [],
    );
    if (!added.some((node) => node instanceof HTMLElement && node.style.zIndex === '2147483646')) return;
    times.appended = performance.now();
    requestAnimationFrame((at) => {
      times.frame = at;
    });
  };
  new MutationObserver(seen).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0] as
      | (PerformanceEntry & { paintTime?: number })
      | undefined;
    if (!entry) return;
    times.paint = entry.startTime;
    times.rendered = entry.paintTime;
  }).observe({ type: 'paint', buffered: true });
}

/** Calls `look` soon after anything on the page that may change who it shows. Returns the way to stop. */
export function watchPage(look: () => void): () => void {
  let waiting = 0;
  const soon = () => {
    waiting ||= window.setTimeout(() => {
      waiting = 0;
      look();
    }, 60);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true });
  // A frame's load is only seen while capturing: Roundcube's preview is a frame.
  const events: [EventTarget, string][] = [
    [document, 'load'],
    [window, 'hashchange'],
    [window, 'popstate'],
    [document, 'visibilitychange'],
  ];
  for (const [target, name] of events) target.addEventListener(name, soon, true);
  // An address changed by script alone fires nothing; an orphaned watcher is told nothing. One cheap look finds both.
  const slow = window.setInterval(() => document.hidden || soon(), 2000);
  return () => {
    observer.disconnect();
    for (const [target, name] of events) target.removeEventListener(name, soon, true);
    clearInterval(slow);
    clearTimeout(waiting);
  };
}

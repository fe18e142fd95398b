/** Puts a fixed-position box under its opener, or above it when there is no room; never outside the window. */
export function placeBeside(box: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const { innerWidth, innerHeight } = opener.ownerDocument.defaultView ?? window;
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 4;
  const top = below + height <= innerHeight - 8 ? below : Math.max(8, at.top - height - 4);
  box.style.top = `${top}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
}

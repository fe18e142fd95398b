/**
 * Gives a frame its document. A page that no window shows has frames without one; readers and recipes look for it in
 * `contentDocument`, so that is where it is put (its source goes into `srcdoc` when the page is written down).
 */
export function lendFrame(frame: HTMLIFrameElement, doc: Document): void {
  Object.defineProperty(frame, 'contentDocument', { value: doc, configurable: true });
}

/** The document of a frame of the same origin; null for any other. */
export function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // A frame of another origin: some browsers throw instead of giving null.
  }
}

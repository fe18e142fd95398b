import { useEffect, useRef, useState } from 'react';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the page. True while some are held over it. */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const gone = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      document.addEventListener(type, (event) => holdsFiles(event) && act(event), { signal: gone.signal });
    const hold = (event: DragEvent): void => {
      // Otherwise the browser opens the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    listen('dragenter', hold);
    listen('dragover', hold);
    // Without a related target the page itself was left, not one of its parts.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => gone.abort();
  }, []);
  return over;
}

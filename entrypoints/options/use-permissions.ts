import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** Moves when a permission is given or taken away, here or elsewhere: that is no change of the database. */
export function usePermissions(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const again = (): void => setChanges((n) => n + 1);
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, []);
  return changes;
}

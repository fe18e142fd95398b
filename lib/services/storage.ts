import { type Room, roomOf } from '../domain/room';

/** How the browser keeps the data: how much room there is, and whether it may throw it away when the disk fills up. */
export interface StorageState extends Room {
  persisted: boolean;
}

/** What this browser says of the extension's storage; undefined where it says nothing. */
export async function storageState(): Promise<StorageState | undefined> {
  const estimate = await navigator.storage.estimate().catch(() => undefined);
  if (estimate?.usage === undefined) return undefined;
  const persisted = await navigator.storage.persisted().catch(() => false);
  return { ...roomOf(estimate.usage, estimate.quota), persisted };
}

/** Asks the browser not to evict the data. Only a page may ask, at an act of the user; a no is no reason to stop. */
export async function keepStorage(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}

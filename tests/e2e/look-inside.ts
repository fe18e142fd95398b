import type { Driver } from '../browsers/driver';

/** What a test needs of a lead as the store keeps it. */
export interface KeptLead {
  id: string;
  to?: string;
  stage: string;
  identities: string[];
  fields: Record<string, { value: string }>;
  tags: Record<string, string[]>;
  engagementCount: number;
  touchCount: number;
  handoffs: { id: string; kind: string; outcome: string; attempts: number; crmId?: string }[];
}

export interface KeptEvent {
  id: string;
  type: string;
  at: string;
  data: Record<string, unknown>;
}

/** All records of a table, as the store keeps them. */
export async function readTable<T>(driver: Driver, table: string): Promise<T[]> {
  // As text: Firefox gives an object that stands in two places only once (WebDriver BiDi, "shared references").
  const rows = await driver.inExtension(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('tandem');
        // Not made yet: it must not be made here, without its tables.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve('[]');
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            db.close();
            resolve(JSON.stringify(all.result));
          };
          all.onerror = () => reject(all.error);
        };
      }),
    table,
  );
  return JSON.parse(rows) as T[];
}

/** Every lead kept, those joined into another left out. */
export async function leadsOf(driver: Driver): Promise<KeptLead[]> {
  return (await readTable<KeptLead>(driver, 'leads')).filter((lead) => !lead.to);
}

export async function leadCalled(driver: Driver, name: string): Promise<KeptLead> {
  const leads = await leadsOf(driver);
  const found = leads.filter((lead) => lead.fields.name?.value === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} leads called ${name} among ${leads.length}`);
  return found[0];
}

/** All events of a lead, in the order they were recorded. */
export async function eventsOf(driver: Driver, leadId: string): Promise<KeptEvent[]> {
  const histories = await readTable<{ id: string; events: KeptEvent[] }>(driver, 'history');
  const events = histories.find((one) => one.id === leadId)?.events ?? [];
  return events.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Asks the background as one of our own pages would: what it refuses cannot be had by a button either. */
export function tell(driver: Driver, name: string, payload: unknown): Promise<unknown> {
  return driver.inExtension(
    (message) =>
      (
        globalThis as unknown as { browser: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).browser.runtime.sendMessage(message),
    { tandem: name, payload },
  );
}

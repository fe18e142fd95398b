import type { BrowserName } from '../browsers/driver';
import { patience, until } from '../browsers/page-script';
import type { Received } from '../sites/receiver';
import { type Stage, secret, setStage } from './stage';

/** The bits of an outbox row and of a `delivery` event that tests look at. */
export interface Row {
  id: string;
  leadId: string;
  kind: string;
  state: string;
  attempts: number;
  nextAt: number;
  why?: string;
  endpoint?: string;
  crmId?: string;
  link?: string;
  askAt?: number;
  last?: { status?: number; said: string };
  done?: Record<string, Record<string, unknown>>;
}
export interface Attempt {
  on: number;
  data: { outcome: string; attempt: number; status?: number; why?: string; nextAt?: number; crmId?: string };
}
/** What of `endpoint.save` tests set. */
export interface EndpointAsk {
  id?: string;
  name?: string;
  preset?: string;
  params?: Record<string, string>;
  secrets?: Record<string, string>;
  url?: string;
  secret?: string;
  headers?: Record<string, string>;
  when?: object;
  mapping?: object[];
}
export interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(key: null): Promise<unknown>; set(items: object): Promise<void> } };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]>; create(name: string, at: object): unknown };
}

/** Runs in the quiet extension page: every record of a table. */
export async function readTable(database: string, table: string): Promise<unknown[]> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await finished(indexedDB.open(database));
  try {
    return await finished(db.transaction(table).objectStore(table).getAll());
  } finally {
    db.close();
  }
}

/** A stage whose people are made by messages from an extension page, not by clicks: those are tested elsewhere. */
export class DeliveryScene {
  private constructor(readonly stage: Stage) {}

  static async open(name: BrowserName, userDataDir?: string): Promise<DeliveryScene> {
    return new DeliveryScene(await setStage(name, { userDataDir }));
  }

  get driver() {
    return this.stage.driver;
  }
  get receiver() {
    return this.stage.receiver;
  }

  /** A clean start: nobody captured, consent given, the real time, the receiver up, its webhook set. */
  async reset({ endpoint = true } = {}): Promise<void> {
    await this.receiver.startListening().catch(() => {}); // Listening already, mostly.
    await this.tell('data.erase-all', {});
    await this.setClock(0);
    await this.receiver.setScript([]);
    await this.receiver.clear();
    const patch = { name: 'Marie', roles: ['seller', 'marketer', 'rep'], consentOn: 1, mode: 'quiet', language: 'en' };
    await this.tell('settings.save', { patch });
    if (endpoint) await this.setEndpoint();
  }

  tell<T = unknown>(name: string, payload: object): Promise<T> {
    const send = (tandem: string, about: object) =>
      (globalThis as unknown as { browser: Api }).browser.runtime.sendMessage({ tandem, payload: about });
    return this.driver.inExtension(send, name, payload) as Promise<T>;
  }

  /** The webhook `webhook`, or another endpoint of another preset. */
  setEndpoint({ url = this.receiver.url, ...to }: EndpointAsk = {}): Promise<unknown> {
    return this.tell('endpoint.save', { id: 'webhook', params: { url }, headers: {}, secret, ...to });
  }

  /** Tandem's clock `offset` ms ahead, in what runs and in what will; the receiver judges signatures by the same. */
  async setClock(offset: number, speed = 1): Promise<void> {
    await this.receiver.setSecret(secret, offset);
    await this.driver.inExtension(
      (to) => (globalThis as unknown as { browser: Api }).browser.storage.local.set({ 'test-clock': to }),
      { offset, speed },
    );
  }

  /** Goes to the moment `at` (ms) of Tandem's time. */
  jumpTo(at: number, speed = 1): Promise<void> {
    return this.setClock(at - Date.now() + 20, speed);
  }

  /** Captures somebody and takes them to SQL, which starts a delivery. Gives the lead's id. */
  async newSql(name: string): Promise<string> {
    const leadId = await this.newMql(name);
    await this.act(leadId, { do: 'move-on', to: 'sql' });
    return leadId;
  }

  /** Captures somebody who is ready to be taken to SQL. */
  async newMql(name: string): Promise<string> {
    const read = (value: string) => ({ value, way: 'test', confidence: 'high' });
    const slug = name.toLowerCase().replace(/\W+/g, '-');
    const candidate = {
      page: 'linkedin-profile',
      url: `https://www.linkedin.com/in/${slug}/`,
      fields: { name: read(name), company: read('Acme'), jobTitle: read('Head of Purchasing') },
      emails: [],
      identities: [`linkedin:in/${slug}`],
    };
    const { leadId } = await this.tell<{ leadId: string }>('lead.capture', { candidate });
    await this.act(leadId, { do: 'engage', engagement: 'form', on: Date.now() });
    await this.act(leadId, { do: 'set-phase', phase: 'decision' });
    for (const question of ['need', 'authority', 'timing', 'budget'])
      await this.act(leadId, { do: 'answer', question, answer: 'yes' });
    return leadId;
  }

  async act(leadId: string, command: object): Promise<void> {
    const done = await this.tell<object>('lead.act', { leadId, command });
    if (!done || 'refused' in done) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(done)}`);
  }

  async rows(leadId?: string): Promise<Row[]> {
    const all = (await this.driver.inExtension(readTable, 'tandem', 'outbox')) as Row[];
    return all.filter((row) => !leadId || row.leadId === leadId);
  }

  async row(leadId: string, kind = 'lead.sql'): Promise<Row> {
    const row = (await this.rows(leadId)).find((one) => one.kind === kind);
    if (!row) throw new Error(`no ${kind} in the outbox for ${leadId}`);
    return row;
  }

  /** The `delivery` events of a lead's history, oldest first. */
  async attempts(leadId: string): Promise<Attempt[]> {
    const all = (await this.driver.inExtension(readTable, 'tandem', 'history')) as {
      id: string;
      events: (Attempt & { type: string })[];
    }[];
    const events = all.find((one) => one.id === leadId)?.events ?? [];
    return events.filter((event) => event.type === 'delivery').sort((a, b) => a.on - b.on);
  }

  /** Waits until the history tells of attempt number `count`, and gives what it came to. */
  attempt(leadId: string, count: number, timeout = patience): Promise<Attempt> {
    return until(async () => (await this.attempts(leadId))[count - 1], timeout, `attempt ${count}`);
  }

  waitForState(leadId: string, state: string, kind = 'lead.sql'): Promise<Row> {
    const look = async () => {
      const row = await this.row(leadId, kind);
      return row.state === state ? row : undefined;
    };
    return until(look, patience, `${kind} to be ${state}`);
  }

  /** The lead in Tandem's own window, as a person sees it. */
  showLead(leadId: string) {
    return this.driver.extensionPage(`/sidepanel.html?window=1&focus=lead&leadId=${leadId}`);
  }

  /** What reached the hook itself. */
  async hooked(): Promise<Received[]> {
    return (await this.receiver.received()).filter((one) => one.path === '/hook');
  }

  alarms() {
    return this.driver.inExtension(() => (globalThis as unknown as { browser: Api }).browser.alarms.getAll());
  }
}

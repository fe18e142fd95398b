import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Import } from '../../lib/domain/import';
import type { FromImport, Importer, Opened, ToImport } from '../../lib/import/import-protocol';
import { ImportDesk, type ImportWorker } from './import-desk';

const by: Importer = { user: 'Nina', me: 'nina', roles: ['marketer'], consented: true, now: 1 };
const mapping = { columns: { mail: 'email' }, list: 'people' } as const;
const opened = { name: 'a.csv', before: [], guess: { columns: [], mapping } } as unknown as Opened;

class FakeWorker implements ImportWorker {
  said: ToImport[] = [];
  ended = false;
  onmessage: ImportWorker['onmessage'] = null;
  onerror: ImportWorker['onerror'] = null;
  postMessage(said: ToImport): void {
    this.said.push(said);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromImport): void {
    this.onmessage?.({ data } as MessageEvent<FromImport>);
  }
}

let workers: FakeWorker[];
let desk: ImportDesk;
const changed = vi.fn();
const page = new EventTarget();
beforeEach(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  changed.mockClear();
  workers = [];
  desk = new ImportDesk(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, changed);
});
afterEach(() => vi.unstubAllGlobals());

const worker = () => workers.at(-1) as FakeWorker;
const asks = () => worker().said.map((one) => one.do);
const guarded = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const file = (name: string) => new File(['x'], name);

it('walks a file through one worker: open, preview, import, undo', () => {
  desk.add([file('a.csv')], []);
  worker().say({ is: 'opened', opened });
  desk.preview(by);
  worker().say({ is: 'previewed', preview: { stopped: false } as never });
  desk.start(by);
  worker().say({ is: 'ended', import: { id: 'i', name: 'a.csv' } as Import });
  expect(changed).toHaveBeenCalledTimes(1);
  desk.undo({ id: 'i', name: 'a.csv' } as Import, by);
  worker().say({ is: 'undone', import: { id: 'i' } as Import, kept: 0 });
  expect(changed).toHaveBeenCalledTimes(2);
  expect(asks()).toEqual(['open', 'preview', 'start', 'undo']);
  expect(workers).toHaveLength(1);
  expect(desk.get().step).toBe('report');
});

it('lets files wait while one is at hand, then opens the next, then comes to rest', () => {
  desk.add([file('a.csv')], []);
  worker().say({ is: 'opened', opened });
  desk.add([file('b.csv'), file('c.csv')], []);
  expect(asks()).toEqual(['open']);
  desk.drop(1);
  desk.leave([]);
  expect(desk.get().name).toBe('c.csv');
  worker().say({ is: 'refused', name: 'c.csv', problem: 'empty' });
  desk.next([]);
  expect(desk.get()).toMatchObject({ step: 'files', files: [] });
});

it('has the browser ask before the tab closes, only while something is written', () => {
  desk.add([file('a.csv')], []);
  worker().say({ is: 'opened', opened });
  expect(guarded()).toBe(false);
  desk.start(by);
  expect(guarded()).toBe(true);
  worker().say({ is: 'ended', import: { id: 'i' } as Import });
  expect(guarded()).toBe(false);
});

it('asks a broken worker no more, and opens the file in a new one with the mapping it had', () => {
  desk.add([file('a.csv')], []);
  worker().say({ is: 'opened', opened });
  desk.map({ ...mapping, tag: 'mine' });
  desk.start(by);
  worker().onerror?.({ message: 'out of memory' } as ErrorEvent);
  expect(worker().ended).toBe(true);
  expect(desk.get()).toMatchObject({ step: 'failed', failure: 'failed' });
  expect(guarded()).toBe(false);
  expect(changed).toHaveBeenCalledTimes(1);
  desk.again([]);
  expect(workers).toHaveLength(2);
  worker().say({ is: 'opened', opened });
  expect(desk.get()).toMatchObject({ step: 'map', mapping: { tag: 'mine' } });
});

it('tells who listens, until they do not', () => {
  const heard = vi.fn();
  const stop = desk.subscribe(heard);
  desk.add([file('a.csv')], []);
  expect(heard).toHaveBeenCalled();
  heard.mockClear();
  stop();
  desk.home();
  expect(heard).not.toHaveBeenCalled();
});

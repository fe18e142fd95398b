import { beforeEach, expect, it } from 'vitest';
import type { FromImport, ToImport } from '../import/import-protocol';
import { isStub, tandemDb } from '../store/db';
import { freshDb } from '../store/fresh';
import { marie } from './import.fakes';
import { createImportWorker } from './import-worker';

beforeEach(freshDb);

const csv = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Camille,Moreau,https://www.linkedin.com/in/camille-moreau,,Ateliers Rivoire,Directrice achats,15 Jun 2026
Zoé,Noël,https://www.linkedin.com/in/zoe-noel,zoe@exemple.example,Exemple SAS,Acheteuse,16 Jun 2026
,,,,,,30 Apr 2026
`;
const fileOf = (text: string, name = 'Connections.csv') => new File([text], name);

function worker() {
  const said: FromImport[] = [];
  const work = createImportWorker(
    (message) => said.push(message),
    () => marie.now,
  );
  return async <K extends FromImport['is']>(message: ToImport, answer: K) => {
    said.length = 0;
    await work(message);
    const last = said.at(-1);
    if (last?.is !== answer) throw new Error(`${answer} expected: ${JSON.stringify(last)}`);
    return last as Extract<FromImport, { is: K }>;
  };
}
const names = async () =>
  (await tandemDb().leads.toArray()).flatMap((l) => (isStub(l) ? [] : [l.fields.name?.value])).sort();

it('opens, looks, imports, knows the file again, and takes it all back', async () => {
  const ask = worker();
  const { opened } = await ask({ do: 'open', file: fileOf(csv) }, 'opened');
  expect(opened).toMatchObject({ source: 'linkedin-connections', hasHeader: true, before: [] });
  const { mapping } = opened.guess;
  const { preview } = await ask({ do: 'preview', mapping, by: marie }, 'previewed');
  expect(preview).toMatchObject({ rows: 3, newLeads: 2, matched: 0, faults: { nobody: 1 } });
  expect(preview.unreadable[0]?.row).toBe(7);
  expect(await names()).toEqual([]);
  const { import: done } = await ask({ do: 'start', mapping, by: marie }, 'ended');
  expect(done).toMatchObject({ state: 'done', leads: 2, refused: 1 });
  expect(await names()).toEqual(['Camille Moreau', 'Zoé Noël']);
  const again = await ask({ do: 'open', file: fileOf(csv, 'copy.csv') }, 'opened');
  expect(again.opened.before).toMatchObject([{ id: done.id, state: 'done' }]);
  const undone = await ask({ do: 'undo', import: done.id, by: marie }, 'undone');
  expect(undone).toMatchObject({ kept: 0, import: { state: 'undone' } });
  expect(await names()).toEqual([]);
});

it('says why a file is no table, and stays ready for the next', async () => {
  const ask = worker();
  expect(await ask({ do: 'open', file: fileOf('%PDF-1.7', 'list.csv') }, 'refused')).toMatchObject({
    problem: 'is-pdf',
  });
  await ask({ do: 'open', file: fileOf(csv) }, 'opened');
});

it('writes nothing for somebody who has not agreed', async () => {
  const ask = worker();
  const { opened } = await ask({ do: 'open', file: fileOf(csv) }, 'opened');
  const by = { ...marie, consented: false };
  expect(await ask({ do: 'start', mapping: opened.guess.mapping, by }, 'failed')).toMatchObject({ why: 'no-consent' });
  expect(await tandemDb().imports.count()).toBe(0);
});

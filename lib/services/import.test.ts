import { beforeEach, describe, expect, it } from 'vitest';
import { isStub, tandemDb } from '../store/db';
import { eraseLead } from '../store/erase';
import { everything, freshDb } from '../store/fresh';
import { batchesOf } from '../store/imports';
import { flushMirror } from '../store/mirror';
import { record } from '../store/record';
import { runImport } from './import';
import { bringIn, fileOf, mapping, marie, quietly, someone } from './import.fakes';
import { undoImport } from './undo-import';

beforeEach(freshDb);

const db = () => tandemDb();

const leads = async () => (await db().leads.toArray()).flatMap((r) => (isStub(r) ? [] : [r]));
const named = async (name: string) => (await leads()).find((lead) => lead.fields.name?.value === name);
const day = Date.UTC(2026, 5, 15);
const webinar = { type: 'webinar-attended' as const, on: day, campaign: 'Cutting energy costs' };

/** What is stored, but for the undone and the means to undo: imports and batches. */
const content = async () => JSON.parse(await everything());

describe('an import', () => {
  it('makes new leads with their engagements, tags, notes, stage and CRM id', async () => {
    const done = await bringIn([
      someone(2, {
        name: 'Camille Moreau',
        email: 'camille@exemple.example',
        engagements: [webinar],
        tags: ['Pollutec'],
        note: 'Met at the stand',
        stage: 'customer',
        crmId: '4821',
      }),
      someone(3, { linkedin: 'zoe-noel' }),
    ]);
    expect(done).toMatchObject({ state: 'done', leads: 2, matched: 0, engagements: 1, done: 2 });
    const camille = await named('Camille Moreau');
    expect(camille).toMatchObject({
      stage: 'customer',
      crmId: '4821',
      source: 'import:table',
      engagementCount: 1,
      noteCount: 1,
    });
    const words = await db().words.toArray();
    expect(words.map((w) => w.name).sort()).toEqual(['Cutting energy costs', 'Pollutec']);
    expect(Object.keys(camille?.tags ?? {})).toEqual([words.find((w) => w.kind === 'tag')?.id]);
    expect((await db().counters.get('leads'))?.n).toBe(2);
    expect((await db().counters.get('stage:customer'))?.n).toBe(1);
  });

  it('changes nothing the second time', async () => {
    const people = [
      someone(2, { email: 'a@exemple.example', engagements: [webinar], tags: ['x'], note: 'n', stage: 'customer' }),
      someone(3, { email: 'b@exemple.example', engagements: [webinar, { ...webinar, type: 'click' }] }),
    ];
    await bringIn(people);
    const before = await content();
    const again = await bringIn(people);
    expect(again).toMatchObject({ leads: 0, matched: 2, engagements: 0 });
    expect(await content()).toEqual(before);
  });

  it('matches by strong identity only, and rows of one person among themselves', async () => {
    await bringIn([
      someone(2, { name: 'Ann', email: 'ann@exemple.example' }),
      someone(3, { name: 'Ann', email: 'ann@exemple.example', linkedin: 'ann' }),
      someone(4, { name: 'Ann', linkedin: 'ann', engagements: [webinar] }),
      someone(5, { name: 'Desk', email: 'contact@exemple.example' }),
      someone(6, { name: 'Other desk', email: 'contact@exemple.example' }),
    ]);
    expect(await leads()).toHaveLength(3);
    expect(await named('Ann')).toMatchObject({
      identities: ['email:ann@exemple.example', 'linkedin:in/ann'],
      engagementCount: 1,
    });
  });

  it('joins two leads when a row proves they are one person', async () => {
    await bringIn([someone(2, { email: 'ann@exemple.example' }), someone(3, { linkedin: 'ann' })]);
    expect(await leads()).toHaveLength(2);
    await bringIn([someone(2, { email: 'ann@exemple.example', linkedin: 'ann' })]);
    const [ann, ...others] = await leads();
    expect(others).toEqual([]);
    expect(ann?.members).toHaveLength(2);
  });

  it('scores: enough evidence under the contract makes an MQL by itself', async () => {
    const read = (value: string) => ({ value, way: 'import', confidence: 'medium' as const });
    const one = someone(2, {
      email: 'cto@exemple.example',
      engagements: [
        { type: 'demo-request', on: marie.now - 1000 },
        { type: 'webinar-attended', on: marie.now - 2000 },
        { type: 'reply', on: marie.now - 3000 },
      ],
    });
    one.candidate.fields = {
      ...one.candidate.fields,
      jobTitle: read('CEO'),
      company: read('Ateliers'),
      country: read('France'),
      companySize: read('51-200'),
      industry: read('Energy'),
    };
    await bringIn([one]);
    const [lead] = await leads();
    expect(lead?.stage).toBe('mql');
    expect(lead?.work).toBeDefined();
  });

  it('never brings back who was erased; strangers who object go on the list and are no leads', async () => {
    await bringIn([someone(2, { email: 'gone@exemple.example' })]);
    await eraseLead((await leads())[0]?.id ?? '', marie.now);
    const done = await bringIn([
      someone(2, { email: 'gone@exemple.example' }),
      someone(3, { email: 'no@exemple.example', objects: true, engagements: [{ type: 'unsubscribe', on: day }] }),
      someone(4, { email: 'yes@exemple.example' }),
    ]);
    expect(done).toMatchObject({ leads: 1, suppressed: 1 });
    const later = await bringIn([someone(2, { email: 'no@exemple.example' })]);
    expect(later).toMatchObject({ leads: 0, suppressed: 1 });
    await undoImport(db(), done.id, marie, quietly);
    expect(await bringIn([someone(2, { email: 'no@exemple.example' })])).toMatchObject({ leads: 1 });
  });

  it('suppresses a lead that unsubscribed', async () => {
    await bringIn([someone(2, { email: 'a@exemple.example' })]);
    await bringIn([
      someone(2, { email: 'a@exemple.example', objects: true, engagements: [{ type: 'unsubscribe', on: day }] }),
    ]);
    expect((await leads())[0]?.standing).toBe('suppressed');
  });

  it('is taken back whole: new leads go, known ones are as before, those worked on stay', async () => {
    await bringIn([someone(2, { name: 'Known', email: 'known@exemple.example' })]);
    const before = await named('Known');
    const done = await bringIn([
      someone(2, {
        name: 'Known',
        email: 'known@exemple.example',
        linkedin: 'known',
        tags: ['x'],
        engagements: [webinar],
      }),
      someone(3, { name: 'New', email: 'new@exemple.example', tags: ['x'] }),
      someone(4, { name: 'Worked on', email: 'worked@exemple.example' }),
    ]);
    const worked = await named('Worked on');
    await record({ leadId: worked?.id ?? '' }, marie.now + 1, (_, leadId) => [
      {
        id: 'n1',
        leadId,
        on: marie.now + 1,
        by: { user: 'Zoé', role: 'rep', device: 'other' },
        type: 'noted',
        data: { text: 'called' },
      },
    ]);
    const undone = await undoImport(db(), done.id, marie, quietly);
    expect(undone).toMatchObject({ kept: 1, import: { state: 'undone' } });
    expect((await leads()).map((l) => l.fields.name?.value).sort()).toEqual(['Known', 'Worked on']);
    const after = await named('Known');
    expect(after).toMatchObject({ identities: before?.identities, tags: {}, engagementCount: 0 });
    expect((await db().counters.get('leads'))?.n).toBe(2);
    expect((await db().words.toArray()).every((w) => w.gone)).toBe(true);
    expect(await batchesOf(db(), done.id).count()).toBe(0);
    // And in again: nothing of it is lost to the undo.
    await bringIn([
      someone(2, {
        name: 'Known',
        email: 'known@exemple.example',
        linkedin: 'known',
        tags: ['x'],
        engagements: [webinar],
      }),
    ]);
    expect(await named('Known')).toMatchObject({
      engagementCount: 1,
      identities: ['email:known@exemple.example', 'linkedin:in/known'],
    });
  });

  it('stopped in the middle, it goes on from there and comes to the same', async () => {
    const people = Array.from({ length: 2500 }, (_, i) =>
      someone(i + 2, { email: `p${i % 2200}@exemple.example`, engagements: [{ ...webinar, on: day + i }] }),
    );
    const { file, read } = fileOf(people);
    let asked = 0;
    const first = await runImport(db(), file, read, mapping, marie, {
      tell: () => undefined,
      stopped: () => ++asked > 0,
    });
    if ('fault' in first) throw new Error(first.fault);
    expect(first).toMatchObject({ state: 'stopped', done: 1000, leads: 1000 });
    const rest = await runImport(db(), file, read, mapping, marie, quietly, first);
    expect(rest).toMatchObject({
      id: first.id,
      state: 'done',
      done: 2500,
      leads: 2200,
      matched: 300,
      engagements: 2500,
    });
    const undone = await undoImport(db(), first.id, marie, quietly);
    expect(undone?.kept).toBe(0);
    expect(await leads()).toEqual([]);
    expect(await db().history.count()).toBe(0);
  });

  it('is refused to those who may only capture, as soon as it asks for more', async () => {
    const { file, read } = fileOf([someone(2, { email: 'a@exemple.example', tags: ['x'] })]);
    const done = await runImport(db(), file, read, mapping, { ...marie, roles: ['seller'] }, quietly);
    expect(done).toMatchObject({ fault: 'role-may-not' });
    expect(await leads()).toEqual([]);
    const plain = fileOf([someone(2, { email: 'a@exemple.example' })]);
    expect(
      await runImport(db(), plain.file, plain.read, mapping, { ...marie, roles: ['seller'] }, quietly),
    ).toMatchObject({ leads: 1 });
  });

  it('tells the mirror of everybody, without a mark for each', async () => {
    await bringIn([someone(2, { email: 'a@exemple.example' }), someone(3, { email: 'b@exemple.example' })]);
    expect(await db().dirty.count()).toBe(0);
    const place: Record<string, unknown> = {};
    const written = await flushMirror({
      get: async (keys) => Object.fromEntries(keys.flatMap((k) => (k in place ? [[k, place[k]]] : []))),
      set: async (items) => void Object.assign(place, items),
    });
    expect(written).toBe(2);
    expect(Object.keys(place).length).toBeGreaterThan(0);
    expect(await db().meta.get('mirror')).toBeUndefined();
  });
});

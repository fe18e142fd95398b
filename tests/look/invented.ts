import type { Candidate } from '../../lib/domain/candidate';
import { defaultContract } from '../../lib/domain/contract';
import type { LeadEvent } from '../../lib/domain/event';
import { foldLead } from '../../lib/domain/fold';
import type { Handoff } from '../../lib/domain/handoff';
import { tick } from '../../lib/domain/hlc';
import type { Lead } from '../../lib/domain/lead';
import type { LeadView, WorkView } from '../../lib/domain/view';
import type { Work } from '../../lib/domain/work';

/** Invented people for the pictures. Now is noon, 23 November 2026, by the page's clock. */
const day = 86_400_000;
const now = Date.now();
const by = { user: 'Nina', role: 'rep', device: 'look0' } as const;
let last: string | undefined;
let n = 0;
const at = (ms: number) => {
  last = tick(last, ms, 'look0');
  return last;
};
type Fact = LeadEvent extends infer E ? (E extends LeadEvent ? Pick<E, 'type' | 'data'> : never) : never;
const event = (daysAgo: number, fact: Fact): LeadEvent =>
  ({ id: `e${++n}`, leadId: 'l1', at: at(now - daysAgo * day), on: now - daysAgo * day, by, ...fact }) as LeadEvent;

export const candidate: Candidate = {
  page: 'linkedin-profile-sdui',
  url: 'https://www.linkedin.com/in/camille-moreau/',
  fields: {
    name: { value: 'Camille Moreau', way: 'top-card-heading+title', confidence: 'high' },
    headline: {
      value: 'Directrice achats chez Ateliers Rivoire | Sobriété énergétique, acier bas carbone, achats responsables',
      way: 'line-above-contact-row',
      confidence: 'medium',
    },
    jobTitle: { value: 'Directrice achats', way: 'json-ld', confidence: 'medium' },
    company: { value: 'Ateliers Rivoire', way: 'company-mark', confidence: 'high' },
    location: { value: 'Lyon, Auvergne-Rhône-Alpes', way: 'contact-row', confidence: 'low' },
    photo: { value: 'https://media.licdn.com/dms/image/x', way: 'photo-label', confidence: 'medium' },
  },
  emails: [{ value: 'camille.moreau@rivoire.example', way: 'contact-overlay', confidence: 'high' }],
  identities: ['linkedin:in/camille-moreau', 'email:camille.moreau@rivoire.example'],
};

const met = [
  { need: 'name', with: 'Camille Moreau' },
  { need: 'company', with: 'Ateliers Rivoire' },
  { need: 'jobTitle', with: 'Directrice achats' },
  { need: 'reachable', with: 'email:camille.moreau@rivoire.example' },
];
const qualified = ['need', 'authority', 'timing', 'budget'].map((need) => ({ need, with: 'yes' }));

const early = [
  event(21, { type: 'captured', data: { candidate } }),
  event(20, { type: 'tagged', data: { tag: 't1' } }),
  event(20, { type: 'tagged', data: { tag: 't2' } }),
  event(14, { type: 'engaged', data: { engagement: 'download', campaign: 'c2' } }),
  event(11, { type: 'engaged', data: { engagement: 'webinar-attended', campaign: 'c1' } }),
  event(10, {
    type: 'moved',
    data: { from: 'lead', to: 'mql', contract: 'fixed-1', rule: { stage: 'mql', met } },
  }),
  event(1, { type: 'touched', data: { kind: 'call', outcome: 'no-answer' } }),
  event(1, { type: 'noted', data: { text: 'Rappeler jeudi matin, son assistante confirme.' } }),
  event(0.1, { type: 'phase-set', data: { phase: 'evaluation' } }),
  event(0.1, { type: 'answered', data: { question: 'need', answer: 'yes' } }),
  event(0.1, { type: 'answered', data: { question: 'authority', answer: 'unknown' } }),
];
const sql = [
  ...early,
  event(0.06, {
    type: 'moved',
    data: {
      from: 'mql',
      to: 'sql',
      contract: 'fixed-1',
      rule: { stage: 'sql', met: [{ need: 'buyerPhase', with: 'evaluation' }, ...qualified] },
    },
  }),
  event(0.06, { type: 'handed-off', data: { handoff: 'h1', kind: 'lead.sql' } }),
];
const delivery = (data: Extract<LeadEvent, { type: 'delivery' }>['data']) => event(0.02, { type: 'delivery', data });
const retrying = [
  ...sql,
  delivery({ handoff: 'h1', outcome: 'retrying', attempt: 2, why: '503', nextAt: now + 4.5 * 60_000 }),
];
const failed = [...sql, delivery({ handoff: 'h1', outcome: 'failed', attempt: 3, why: '422' })];
const delivered = [...sql, delivery({ handoff: 'h1', outcome: 'delivered', attempt: 1, crmId: '48213' })];

const word = (id: string, kind: 'tag' | 'campaign', name: string) => ({ id, kind, name, at: at(now), by });
const viewOf = (events: LeadEvent[]): LeadView => ({
  lead: foldLead('l1', events) as Lead,
  history: [...events].reverse(),
  historyTotal: events.length,
  tags: [word('t1', 'tag', 'Pollutec 2026'), word('t2', 'tag', 'energy'), word('t3', 'tag', 'priority')],
  campaigns: [word('c1', 'campaign', 'Cutting energy costs'), word('c2', 'campaign', 'Buyer’s guide')],
  endpointSet: true,
  contract: defaultContract,
  contractNumber: 2,
  people: [],
  me: 'marie',
});
const score = { fit: 45, engagement: 34, grade: 'A2' };
const hour = 3_600_000;
const offer = (to: string, dueIn: number, amberIn: number) =>
  event(0.05, {
    type: 'offered',
    data: { offer: `o${to}`, to, dueAt: now + dueIn * hour, amberAt: now + amberIn * hour, contract: 'default', score },
  });
const offered = [...early, offer('marie', 30, 20)];
const soon = [...early, offer('pool', 3, -1)];
const owned = [
  ...offered,
  event(0.01, {
    type: 'accepted',
    data: { offer: 'omarie', person: 'marie', dueAt: now - 5 * hour, amberAt: now - 9 * hour },
  }),
];
const asleep = [
  ...offered,
  event(0.01, {
    type: 'rejected',
    data: {
      offer: 'omarie',
      reason: 'bad-timing',
      consequence: 'recycle',
      until: now + 30 * day,
      contract: 'default',
      score,
    },
  }),
];
export const views = {
  offered: viewOf(offered),
  soon: viewOf(soon),
  owned: viewOf(owned),
  asleep: viewOf(asleep),
  fresh: viewOf(early.slice(0, 1)),
  mql: viewOf(early),
  retrying: viewOf(retrying),
  failed: viewOf(failed),
  delivered: viewOf(delivered),
};

const names = [
  'Camille Moreau',
  'Zoé Noël',
  '王小明',
  'François d’Auteuil',
  'Élodie Lefèvre-Brûlé',
  'José Peña Ibáñez',
];
export const leads: Lead[] = Array.from({ length: 1248 }, (_, i) => {
  const base = (i % 3 === 0 ? views.mql : i % 3 === 1 ? views.delivered : views.fresh).lead;
  const name = names[i % names.length] as string;
  const kept = base.fields.name;
  return { ...base, id: `l${i}`, fields: { ...base.fields, name: kept && { ...kept, value: name } } };
});
const handoff = (id: string, state: Handoff['state'], why?: string): Handoff => ({
  id,
  leadId: 'l1',
  kind: 'lead.sql',
  seq: 1,
  body: '{}',
  state,
  attempts: why ? 2 : 0,
  createdOn: now,
  nextAt: now + 4.5 * 60_000,
  leaseUntil: 0,
  why,
});
const work = (view: keyof typeof views, id: string, name: string, kind: Work['kind']) => {
  const { lead } = views[view];
  const { dueAt = now, amberAt = now } = lead.offer?.state === 'offered' ? lead.offer : (lead.clock ?? {});
  const kept = lead.fields.name;
  const named = { ...lead, id, fields: { ...lead.fields, name: kept && { ...kept, value: name } } };
  return { lead: named, work: { desk: 'x', kind, dueAt, amberAt } };
};
export const workView: WorkView = {
  mine: [
    work('owned', 'w1', 'Zoé Noël', 'first-touch'),
    work('soon', 'w2', 'Camille Moreau', 'answer'),
    work('offered', 'w3', 'François d’Auteuil', 'answer'),
  ],
  ready: [work('mql', 'w4', 'Élodie Lefèvre-Brûlé', 'offer'), work('asleep', 'w5', '王小明', 'woken')],
  watch: [work('soon', 'w6', 'José Peña Ibáñez', 'watch')],
  answered: [work('asleep', 'w7', 'Anne-Sophie de La Tour', 'answered')],
  contract: defaultContract,
  people: [],
  me: 'marie',
};
export const outbox = [
  { handoff: handoff('h1', 'due', '503'), name: 'Camille Moreau' },
  { handoff: handoff('h2', 'failed', '422'), name: 'Zoé Noël' },
];

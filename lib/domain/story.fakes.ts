import type { Command } from './command';
import { type Contract, defaultContract } from './contract';
import { type Circumstances, type Draft, decide } from './decide';
import { decideByClock } from './decide-by-clock';
import type { LeadEvent, Role } from './event';
import { foldLead } from './fold';
import { tick } from './hlc';
import type { Lead } from './lead';
import { isRefusal, type Refusal } from './refusal';

export const day = 86_400_000;
export const hour = 3_600_000;
/** Monday 23 November 2026, 9:00 in Paris. */
export const monday = Date.parse('2026-11-23T09:00+01:00');

/** One lead's whole story, as the background plays it, on one device. */
export class Story {
  events: LeadEvent[] = [];
  clock: string | undefined;
  n = 0;
  constructor(
    public now = monday,
    public contract: Contract = defaultContract,
  ) {}

  get lead(): Lead {
    return foldLead('l1', this.events) as Lead;
  }
  as(me: string, ...roles: Role[]): Circumstances {
    const { contract, now } = this;
    return { user: me, me, roles, device: 'devaaaaa', contract, now, newId: () => `e${this.n++}` };
  }
  add(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      if (!draft.at) this.clock = tick(this.clock, this.now, 'devaaaaa');
      this.events.push({ ...draft, at: draft.at ?? this.clock } as LeadEvent);
    }
  }
  try(command: Command, who = this.as('marie', 'seller', 'marketer', 'rep')): Refusal | undefined {
    const drafts = decide(this.events.length ? this.lead : undefined, command, who, 'l1');
    if (isRefusal(drafts)) return drafts;
    this.add(drafts);
    return undefined;
  }
  do(command: Command, who?: Circumstances): this {
    const refused = this.try(command, who);
    if (refused) throw new Error(JSON.stringify(refused));
    return this;
  }
  later(ms: number): this {
    this.now += ms;
    return this;
  }
  wake(): this {
    this.add(decideByClock(this.lead, this.contract, this.now));
    return this;
  }
}

const value = (text: string) => ({ value: text, way: 'title', confidence: 'high' as const });
export const capture: Command = {
  do: 'capture',
  candidate: {
    page: 'linkedin-profile-sdui',
    url: 'https://www.linkedin.com/in/zoe-noel/',
    fields: {
      name: value('Zoé Noël'),
      company: value('Exemple SAS'),
      jobTitle: value('Directrice achats'),
      location: value('Lille, France'),
    },
    emails: [],
    identities: ['linkedin:in/zoe-noel'],
  },
};
export const mql = (contract?: Contract) =>
  new Story(monday, contract).do(capture).do({ do: 'engage', engagement: 'form', on: monday });
export const offered = (to = 'paul') => mql().do({ do: 'offer', to });
export const id = (s: Story) => s.lead.offer?.id ?? '';
export const paul = (s: Story) => s.as('paul', 'rep');
export const accepted = () => {
  const s = offered();
  return s.do({ do: 'accept', offer: id(s) }, paul(s));
};

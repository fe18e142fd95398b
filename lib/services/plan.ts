import { handoffBody } from '../crm/body';
import { masked } from '../crm/mask';
import { lackingFields, plannedRequests } from '../crm/run-steps';
import { after, decide } from '../domain/decide';
import type { HandoffType, LeadEvent } from '../domain/event';
import { effective } from '../domain/fold';
import { tick } from '../domain/hlc';
import type { Lead } from '../domain/lead';
import type { HandoffPlan, PlannedDelivery, PlanWarning } from '../domain/plan';
import { isRefusal } from '../domain/refusal';
import { route } from '../domain/route';
import { namesNow, wornTags } from '../domain/worn-tags';
import { tandemDb } from '../store/db';
import { findLead } from '../store/find';
import { historyOf } from '../store/history';
import { plain } from '../store/plain';
import { anySuppressed, isSuppressed } from '../store/suppression';
import { factsOf } from './attempt';
import { endpointInUse } from './endpoint';
import { circumstances } from './me';

/** The body a lead's handoff would have, were it moved now; as it stands when the move is not to be had yet. */
export async function plannedBody(lead: Lead, to: 'sql' | 'opportunity'): Promise<string> {
  const db = tandemDb();
  const c = await circumstances();
  const history = effective(await historyOf(db, lead.id));
  const drafts = decide(lead, { do: 'move-on', to }, { ...c, roles: ['rep'] });
  const made = isRefusal(drafts) ? [] : drafts;
  const events = made.map((draft): LeadEvent => ({ ...draft, at: tick(lead.lastAt, c.now, c.device) }) as LeadEvent);
  const all = await db.words.toArray();
  const kind: HandoffType = `lead.${to}`;
  const then = after(lead, made, c) ?? lead;
  const seen = { ...then, tags: wornTags(then.tags, all) };
  return handoffBody({ lead: seen, history: [...history, ...events], kind, on: c.now, words: namesNow(all) });
}

/** What handing a lead over would send and where, with what a rep should know first. Undefined when there is no such lead. */
export async function planHandoff(
  leadId: string,
  to: 'sql' | 'opportunity',
  hasAccess: (url: string) => Promise<boolean>,
): Promise<HandoffPlan | undefined> {
  const db = tandemDb();
  const hot = await findLead(db, leadId);
  if (!hot) return undefined;
  const lead = plain(hot);
  const body = await plannedBody(lead, to);
  const endpoints = route(await db.endpoints.toArray(), lead, `lead.${to}`, await db.words.toArray());
  const rows = await db.outbox.where('leadId').equals(leadId).toArray();
  const deliveries: PlannedDelivery[] = [];
  for (const { id, name, preset, paused, off } of endpoints) {
    const used = await endpointInUse(id);
    if (!used) continue;
    const before = rows.findLast((row) => row.endpoint === id && row.state === 'delivered' && row.crmId);
    const facts = factsOf({ id: 'preview', body, known: before?.crmId }, used);
    const hidden = [...Object.values(used.secrets), ...Object.values(used.headers)];
    deliveries.push({
      endpoint: id,
      name,
      preset,
      requests: plannedRequests(facts).map(({ request: { method, url, body: text = '' } }) => ({
        method,
        url: masked(url, hidden),
        body: masked(text, hidden),
      })),
      missing: lackingFields(facts),
      ...(before && { crmId: before.crmId, link: before.link }),
      paused: paused || off !== null,
      access: await hasAccess(used.host),
    });
  }
  const gone = (await anySuppressed(db)) && (await isSuppressed(db, lead.identities));
  const warnings: [PlanWarning, boolean][] = [
    ['suppressed', lead.standing === 'suppressed' || gone],
    ['not-informed', lead.informedOn === undefined],
    ['missing', deliveries.some((one) => one.missing.length > 0)],
    ['known-there', deliveries.some((one) => one.crmId !== undefined)],
    ['no-endpoint', deliveries.length === 0],
    ['no-permission', deliveries.some((one) => !one.access)],
    ['paused', deliveries.some((one) => one.paused)],
  ];
  return { to: deliveries, warnings: warnings.flatMap(([code, holds]) => (holds ? [code] : [])) };
}

import type { LeadView } from '../../lib/domain/view';
import type { Text } from '../ui/i18n-context';

/** A person of the team by id, as people call them: "you" for oneself, the team for the pool. */
export function personName(t: Text, view: Pick<LeadView, 'people' | 'me'>, id: string): string {
  if (id === 'pool') return t.lead.team.pool.toLocaleLowerCase(t.language);
  if (id === view.me) return t.lead.team.you;
  return view.people.find((p) => p.id === id)?.name ?? id;
}

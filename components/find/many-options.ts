import type { Role } from '../../lib/domain/event';
import { pool } from '../../lib/domain/offer';
import type { ListView } from '../../lib/domain/view';
import { liveWords } from '../../lib/domain/word';
import type { Text } from '../ui/i18n-context';
import type { Option } from './ChooseOne';
import { ownerInWords } from './query-words';

/** What is done to many leads with something chosen for it. */
export type ManyKind = 'tag' | 'untag' | 'assign' | 'offer';

/** What there is to choose: the tags on the list, or the people of the team; oneself first. */
export function manyOptions(kind: ManyKind, t: Text, view: ListView, roles: readonly Role[]): Option[] {
  const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, t.language);
  if (kind === 'tag' || kind === 'untag')
    return liveWords(view.words)
      .filter((word) => word.kind === 'tag')
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort(byLabel);
  const others = view.people
    .filter((one) => !one.gone && one.id !== view.me && (kind === 'assign' || one.roles.includes('rep')))
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort(byLabel);
  const me = { value: view.me, label: ownerInWords(t, view, view.me) };
  if (kind === 'assign') return [me, ...others, { value: 'nobody', label: t.find.nobody }];
  return [{ value: pool, label: t.lead.team.pool }, ...(roles.includes('rep') ? [me] : []), ...others];
}

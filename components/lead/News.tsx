import { fieldNames } from '../../lib/domain/field';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { dayInWords } from '../ui/when';
import { hostOf, pageInWords } from './in-words';
import type { Act } from './use-act';

/** What pages show otherwise by now: old and new side by side, each taken or kept with one click. */
export function News({ view, act, busy }: { view: LeadView; act: Act; busy: boolean }) {
  const t = useText();
  const now = useNow(60_000);
  const { fields, news } = view.lead;
  const changed = fieldNames.filter((name) => news?.[name]);
  if (!changed.length) return null;
  return (
    <section className="news" aria-label={t.people.news}>
      <h3 className="tiny">{t.people.news}</h3>
      <ul>
        {changed.map((name) => {
          const fresh = news?.[name];
          const kept = fields[name];
          if (!fresh) return null;
          const shown = (value: string) => (name === 'photo' ? hostOf(value) : value);
          const label = { company: t.people.newEmployer, jobTitle: t.people.newTitle }[name as 'company'];
          return (
            <li key={name} data-news={name}>
              <p className="tiny">
                {label ?? t.lead.fields[name]} ·{' '}
                {t.people.newsSource(pageInWords(t, fresh.page), dayInWords(fresh.on, now, t.language))}
              </p>
              <p dir="auto">
                <span className="hidden-text">{t.people.was} </span>
                <span className="was">{shown(kept?.value ?? '')}</span>{' '}
                {kept?.way === 'typed' && <span className="tiny">({t.lead.typedBy(kept.by.user)})</span>}
              </p>
              <p dir="auto">
                <span className="hidden-text">{t.people.now} </span>
                <b>{shown(fresh.value)}</b>
              </p>
              <div className="row">
                <Button
                  small
                  act={`take-${name}`}
                  disabled={busy}
                  aria-label={t.people.takeField(t.lead.fields[name].toLocaleLowerCase())}
                  onClick={() => void act({ do: 'take', fields: [name] })}
                >
                  {t.people.take}
                </Button>
                <Button
                  small
                  look="quiet"
                  act={`decline-${name}`}
                  disabled={busy}
                  aria-label={t.people.keepField(t.lead.fields[name].toLocaleLowerCase())}
                  onClick={() => void act({ do: 'decline', fields: [name] })}
                >
                  {t.people.keep}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

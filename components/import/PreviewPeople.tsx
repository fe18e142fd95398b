import type { Preview } from '../../lib/import/import-protocol';
import { Avatar } from '../ui/Avatar';
import { useText } from '../ui/i18n-context';

/** Some of the people, as they will be. */
export function PreviewPeople({ people }: Pick<Preview, 'people'>) {
  const { imports: t, lead } = useText();
  if (!people.length) return null;
  return (
    <section className="stack tight" aria-label={t.people}>
      <h3>{t.people}</h3>
      <ul className="import-people">
        {people.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no id yet, and never change places
          <li key={i} className="row">
            <Avatar small name={one.name} />
            <div className="grow" dir="auto">
              <p className="strong">{one.name || lead.unnamed}</p>
              {one.about && <p className="tiny">{one.about}</p>}
            </div>
            {one.engagements > 0 && <span className="tiny">{t.did(one.engagements)}</span>}
            <span className={one.how === 'new' ? 'clock good' : 'clock'}>{t.how[one.how]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

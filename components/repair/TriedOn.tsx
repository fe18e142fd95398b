import { useText } from '../ui/i18n-context';
import type { Tried } from './tried';

/** What a recipe reads on the samples kept. */
export function TriedOn({ tried }: { tried: readonly Tried[] }) {
  const { tried: t } = useText().health;
  if (!tried.length)
    return (
      <p className="tiny" role="status" data-part="tried">
        {t.none}
      </p>
    );
  return (
    <div className="tried" role="status" data-part="tried">
      <p className="strong">{t.title}</p>
      <ul>
        {tried.map((one, n) => (
          <li key={one.sample} data-tried={'fault' in one ? one.fault : 'read'}>
            <span className="tiny">{t.sample(n + 1)}</span>{' '}
            {'fault' in one ? (
              <span className="fault">{t[one.fault]}</span>
            ) : (
              <span dir="auto" className="tried-value">
                {one.values.join(' · ')}
                {one.of > one.values.length && <span className="tiny"> {t.rows(one.of)}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="tiny">{t.invented}</p>
    </div>
  );
}

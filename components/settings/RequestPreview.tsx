import type { CrmRequest } from '../../lib/crm/request';
import { useText } from '../ui/i18n-context';

/** JSON laid out to be read; anything else as it is. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

/** Requests as they will go out, one below the other, secrets masked. */
export function RequestPreview({ requests }: { requests: readonly Pick<CrmRequest, 'method' | 'url' | 'body'>[] }) {
  const t = useText().crm;
  if (!requests.length) return <p className="tiny">{t.noPreview}</p>;
  return (
    <ol className="requests">
      {requests.map(({ method, url, body }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: requests have an order and no name
        <li key={i}>
          <p className="mono tiny break">
            <strong>{method}</strong> {url}
          </p>
          {body && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            <pre className="answer mono" tabIndex={0} data-part="preview">
              {readable(body)}
            </pre>
          )}
        </li>
      ))}
    </ol>
  );
}

import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { sizeInWords } from '../ui/size-in-words';
import { Part } from './Part';

export interface StoragePartProps {
  /** Undefined until the browser has said, and where it says nothing. */
  state?: { usage: number; quota: number | undefined; low: boolean; persisted: boolean };
  counts: { leads: number; engagements: number; touches: number };
  /** Asks the browser to keep the data; `denied`: it did not agree. */
  onKeep: () => void;
  denied: boolean;
}

/** How much is kept, how much room there is, and whether the browser may throw it away. */
export function StoragePart({ state, counts, onKeep, denied }: StoragePartProps) {
  const { backup: t, language } = useText();
  const size = (bytes: number) => sizeInWords(bytes, language);
  return (
    <Part title={t.storage}>
      <p data-part="holds">{t.holds(counts.leads, counts.engagements, counts.touches)}</p>
      {state && (
        <div className="stack tight">
          {state.quota !== undefined && (
            <meter
              className="storage-meter"
              value={state.usage}
              max={state.quota}
              high={state.quota * 0.8}
              aria-label={t.meter}
            />
          )}
          <p className="tiny">
            {state.quota === undefined ? t.used(size(state.usage)) : t.usedOf(size(state.usage), size(state.quota))}
          </p>
        </div>
      )}
      {state?.low && state.quota !== undefined && (
        <p className="fault" role="alert">
          {t.low(size(Math.max(0, state.quota - state.usage)))}
        </p>
      )}
      {state && (
        <div className="row wrap" data-persisted={state.persisted}>
          <span className="muted">{state.persisted ? t.persisted : t.notPersisted}</span>
          {!state.persisted && (
            <Button small act="persist" onClick={onKeep}>
              {t.persist}
            </Button>
          )}
        </div>
      )}
      {denied && (
        <p className="tiny" role="status">
          {t.persistDenied}
        </p>
      )}
    </Part>
  );
}

import { useId, useState } from 'react';
import type { Candidate, LeftOut } from '../../lib/domain/candidate';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import type { Done } from '../../lib/domain/view';
import { ShowWhere, ShowWhereOf } from '../repair/ShowWhere';
import { TeachMissing } from '../repair/TeachMissing';
import type { TeachOffer } from '../repair/teach-offer';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { hostOf, identityInWords, pageInWords, refusalInWords, wayInWords } from './in-words';
import { keepParts, leftOut, partsOf } from './keep-parts';
import { Sureness } from './Sureness';

export interface CaptureFormProps {
  candidate: Candidate;
  /** `without`: what the person left out. */
  onSave: (candidate: Candidate, without: LeftOut) => Promise<Done | Refusal>;
  /** What can be shown in the page. */
  teach?: TeachOffer;
}

/** A person nobody knows yet: what was read, from where, how sure. Untick what is wrong, save. Nothing is typed. */
export function CaptureForm({ candidate, onSave, teach }: CaptureFormProps) {
  const t = useText();
  const id = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<'idle' | 'saving' | Refusal>('idle');
  const kept = keepParts(candidate, left);
  const name = candidate.fields.name?.value ?? candidate.emails[0]?.value ?? '';
  const enough = Boolean(kept.fields.name || kept.identities.length);
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const save = async () => {
    setState('saving');
    const answer = await onSave(kept, leftOut(candidate, left)).catch((): Refusal => ({ refused: 'failed' }));
    setState(isRefusal(answer) ? answer : 'idle');
  };
  return (
    <>
      <section>
        <header className="who">
          <Avatar name={name} />
          <div className="grow">
            <h2 dir="auto">{name || t.lead.unnamed}</h2>
            <p className="muted">{t.lead.captureTitle}</p>
            <p className="tiny">
              {[pageInWords(t, candidate.page), ...candidate.identities.slice(0, 1).map(identityInWords)].join(' · ')}
            </p>
          </div>
        </header>
      </section>
      <section className="stack">
        <p className="tiny">{t.lead.captureHint}</p>
        <ul className="parts">
          {partsOf(candidate).map((part) => {
            const read = part.name === 'email' ? candidate.emails[part.index] : candidate.fields[part.name];
            if (!read) return null;
            const label = t.lead.fields[part.name];
            return (
              <li key={part.key} className={left.has(part.key) ? 'left-out' : undefined}>
                <input
                  type="checkbox"
                  id={`${id}-${part.key}`}
                  checked={!left.has(part.key)}
                  data-act={`keep-${part.key}`}
                  aria-label={t.lead.keep(label)}
                  onChange={() => toggle(part.key)}
                />
                <label htmlFor={`${id}-${part.key}`}>
                  <span className="row">
                    <span className="tiny grow">{label}</span>
                    <Sureness of={read.confidence} />
                  </span>
                  <span className="value" dir="auto">
                    {part.name === 'photo' ? hostOf(read.value) : read.value}
                  </span>
                  <span className="tiny">{wayInWords(t, read.way)}</span>
                </label>
                {teach && <ShowWhereOf field={part.name} offer={teach} />}
              </li>
            );
          })}
        </ul>
        {teach && <TeachMissing offer={teach} />}
        {typeof state === 'object' && (
          <p className="fault" role="alert">
            {refusalInWords(t, state)}
          </p>
        )}
        {!enough && <p className="fault">{t.lead.nothingKept}</p>}
        <Button look="go" act="save" disabled={state === 'saving' || !enough} onClick={save}>
          {state === 'saving' ? t.lead.saving : t.lead.save}
        </Button>
      </section>
      {teach && <ShowWhere offer={teach} />}
    </>
  );
}

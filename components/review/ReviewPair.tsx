import { useId, useState } from 'react';
import { saysTheSame } from '../../lib/domain/compare';
import { displayName } from '../../lib/domain/display-name';
import { type FieldName, fieldNames } from '../../lib/domain/field';
import type { KeptValue, Lead } from '../../lib/domain/lead';
import type { LikenessReason } from '../../lib/domain/likeness';
import { hostOf, identityInWords, pageInWords } from '../lead/in-words';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface ReviewPairProps {
  pair: { a: Lead; b: Lead; reason: LikenessReason };
  busy: boolean;
  /** The values that stand, for every field either has. */
  onMerge: (fields: Partial<Record<FieldName, KeptValue>>) => void;
  onApart: () => void;
}

/** What stands unless somebody chooses otherwise: a typed value, else the later one. */
function better(a: KeptValue | undefined, b: KeptValue | undefined): 'a' | 'b' {
  if (!a || !b) return a ? 'a' : 'b';
  if ((a.way === 'typed') !== (b.way === 'typed')) return a.way === 'typed' ? 'a' : 'b';
  return a.on >= b.on ? 'a' : 'b';
}

/** Two leads side by side, each field chosen where they differ; one click makes them one, or says they are two. */
export function ReviewPair({ pair, busy, onMerge, onApart }: ReviewPairProps) {
  const t = useText();
  const id = useId();
  const [chosen, setChosen] = useState<Partial<Record<FieldName, 'a' | 'b'>>>({});
  const { a, b, reason } = pair;
  const sides = [
    ['a', a],
    ['b', b],
  ] as const;
  const shown = fieldNames.filter((name) => a.fields[name] || b.fields[name]);
  const standing = (name: FieldName) => chosen[name] ?? better(a.fields[name], b.fields[name]);
  const merge = () => {
    const fields: Partial<Record<FieldName, KeptValue>> = {};
    for (const name of shown) {
      const value = pair[standing(name)].fields[name];
      if (value) fields[name] = value;
    }
    onMerge(fields);
  };
  const text = (name: FieldName, value: string) => (name === 'photo' ? hostOf(value) : value);
  const value = (name: FieldName, kept: KeptValue) => (
    <span>
      <span dir="auto">{text(name, kept.value)}</span>
      <span className="tiny block">
        {kept.way === 'typed' ? t.lead.typedBy(kept.by.user) : pageInWords(t, kept.page)}
      </span>
    </span>
  );
  return (
    <section className="pair" aria-labelledby={id} data-pair={`${a.id} ${b.id}`}>
      <header className="row">
        <div className="grow">
          <h2 id={id} dir="auto">
            {displayName(a)}
          </h2>
          <p className="tiny">{t.people.reasons[reason]}</p>
        </div>
        <Button act="apart" disabled={busy} onClick={onApart}>
          {t.people.apart}
        </Button>
        <Button look="go" act="merge" disabled={busy} onClick={merge}>
          {t.people.mergeNow}
        </Button>
      </header>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.people.left}</th>
            <th scope="col">{t.people.right}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => {
            const [one, two] = [a.fields[name], b.fields[name]];
            const differ = one && two && !saysTheSame(name, one.value, two.value);
            return (
              <tr key={name}>
                <th scope="row">{t.lead.fields[name]}</th>
                {sides.map(([side, lead]) => {
                  const kept = lead.fields[name];
                  return (
                    <td key={side} className={standing(name) === side ? 'stands' : undefined}>
                      {kept && differ ? (
                        <label>
                          <input
                            type="radio"
                            name={`${id}-${name}`}
                            checked={standing(name) === side}
                            data-act={`choose-${name}-${side}`}
                            aria-label={t.people.choose(t.lead.fields[name], text(name, kept.value))}
                            onChange={() => setChosen({ ...chosen, [name]: side })}
                          />
                          {value(name, kept)}
                        </label>
                      ) : kept ? (
                        value(name, kept)
                      ) : (
                        <span className="tiny">{t.people.none}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t.lead.pageLink}</th>
            {sides.map(([side, lead]) => (
              <td key={side}>
                {lead.identities.map((identity) => (
                  <span className="block" key={identity} dir="auto">
                    {identityInWords(identity)}
                  </span>
                ))}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t.lead.stageFilter}</th>
            {sides.map(([side, lead]) => (
              <td key={side}>{t.lead.stages[lead.stage]}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

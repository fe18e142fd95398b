import type { Contract } from '../../lib/domain/contract';
import { contractDiff } from '../../lib/domain/contract-diff';
import type { ContractVersion, Side } from '../../lib/domain/contract-version';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { fullDate } from '../ui/when';

export interface VersionsProps {
  versions: readonly ContractVersion[];
  inForce: Contract;
  /** The sides this person may sign for. */
  maySign: readonly Side[];
  onSign: (version: string, side: Side) => void;
  onDiscard: (version: string) => void;
  onExport: (contract: Contract, number: number) => void;
  onShow: (contract: Contract) => void;
}

const said = (value: unknown): string =>
  value === undefined ? '∅' : Array.isArray(value) ? value.join(', ') : String(value);

/** Every version: who signed, what holds, what it changes against the one in force; newest first. */
export function Versions({ versions, inForce, maySign, onSign, onDiscard, onExport, onShow }: VersionsProps) {
  const t = useText();
  const c = t.contract;
  return (
    <ul className="versions">
      {versions
        .map((v, i) => ({ v, number: i + 1 }))
        .filter(({ v }) => !v.discarded)
        .reverse()
        .map(({ v, number }) => {
          const holds = v.id === inForce.version;
          const changes = holds ? [] : contractDiff(inForce, v.terms);
          return (
            <li key={v.id} data-version={v.id} data-holds={holds}>
              <div className="row">
                <b className="grow">
                  {c.version(number)} · {v.terms.name} {holds && <span className="tag">{c.inForce}</span>}
                </b>
                <Button small look="quiet" act="show-version" onClick={() => onShow(v.terms)}>
                  {c.show}
                </Button>
                <Button
                  small
                  look="quiet"
                  icon="download"
                  act="export-version"
                  onClick={() => onExport(v.terms, number)}
                >
                  JSON
                </Button>
              </div>
              <p className="tiny">
                {c.proposedBy(v.by.user, fullDate(v.on, t.language))} {v.note}
              </p>
              {(['marketing', 'sales'] as const).map((side) => {
                const signature = v.signatures[side];
                return (
                  <p key={side} className="row">
                    <span className="grow">
                      {signature
                        ? c.signedBy(c.sides[side], signature.by.user, fullDate(signature.on, t.language))
                        : c.waitsFor(c.sides[side])}
                    </span>
                    {!signature && maySign.includes(side) && (
                      <Button small act={`sign-${side}`} onClick={() => onSign(v.id, side)}>
                        {c.signFor(c.sides[side])}
                      </Button>
                    )}
                  </p>
                );
              })}
              {changes.length > 0 && (
                <details>
                  <summary>{c.changes(changes.length)}</summary>
                  <ul className="changes">
                    {changes.map((change) => (
                      <li key={change.path}>
                        <code>{change.path}</code> {said(change.before)} → {said(change.after)}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
              {!v.inForce && maySign.includes('marketing') && (
                <Button small look="quiet" act="discard-version" onClick={() => onDiscard(v.id)}>
                  {c.discard}
                </Button>
              )}
            </li>
          );
        })}
      {!versions.some((v) => v.inForce) && <li>{c.builtIn}</li>}
    </ul>
  );
}

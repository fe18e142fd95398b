import type { Preview } from '../../lib/import/import-protocol';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Numbers } from './Numbers';
import { nothingNew, unreadableRows } from './nothing-new';
import { PreviewPeople } from './PreviewPeople';
import { UnreadableRows } from './UnreadableRows';

export interface PreviewStepProps {
  preview: Preview;
  onStart: () => void;
  onColumns: () => void;
  onLeave: () => void;
}

/** What an import would do; nothing is written yet. */
export function PreviewStep({ preview: p, onStart, onColumns, onLeave }: PreviewStepProps) {
  const t = useText().imports;
  const why = !p.rows ? t.noRows : nothingNew(p) ? t.noChange : undefined;
  const { numbers: label, numberHints: hint } = t;
  const by = (Object.keys(p.matchedBy) as (keyof typeof p.matchedBy)[])
    .filter((kind) => p.matchedBy[kind])
    .map((kind) => t.by[kind](p.matchedBy[kind]))
    .join(', ');
  const refused = unreadableRows(p);
  const figures = [
    { key: 'newLeads', label: label.newLeads, n: p.newLeads },
    { key: 'matched', label: label.matched, n: p.matched, hint: by },
    { key: 'engagements', label: label.engagements, n: p.engagements },
    { key: 'unchanged', label: label.unchanged, n: p.unchanged, hint: hint.unchanged },
    { key: 'objections', label: label.objections, n: p.objections },
    { key: 'suppressed', label: label.suppressed, n: p.suppressed, hint: hint.suppressed },
    { key: 'refused', label: label.refused, n: refused },
  ].filter(({ key, n }) => n > 0 || key === 'newLeads' || key === 'matched' || key === 'engagements');
  const strangers = p.owners.filter(({ known }) => !known).map(({ name }) => name);
  return (
    <div className="stack">
      <p>
        {t.previewed(p.rows)} <strong>{t.nothingYet}</strong>
      </p>
      <Numbers figures={figures} />
      <Names title={t.newTags} names={p.tags} />
      <Names title={t.newCampaigns} names={p.campaigns} />
      {strangers.length > 0 && (
        <div className="import-note soon" data-part="owners">
          <p>
            {t.owners(strangers.join(', '))} {t.ownersHint}
          </p>
        </div>
      )}
      <UnreadableRows faults={p.faults} unreadable={p.unreadable} />
      <PreviewPeople people={p.people} />
      <div className="row wrap import-ends">
        <Button look="go" act="import-start" why={why} onClick={onStart}>
          {t.start(p.rows)}
        </Button>
        <Button look="quiet" icon="back" act="import-columns" onClick={onColumns}>
          {t.backToColumns}
        </Button>
        <Button look="quiet" act="import-leave" onClick={onLeave}>
          {t.queue.leave}
        </Button>
        {why && (
          <p className="grow" role="status">
            {why}
          </p>
        )}
      </div>
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (!names.length) return null;
  return (
    <div className="row wrap">
      <span className="strong">{title}</span>
      {names.map((name) => (
        <span key={name} className="tag" dir="auto">
          {name}
        </span>
      ))}
    </div>
  );
}

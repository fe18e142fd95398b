import { type Mapping, type SavedMapping, tellsApart } from '../../lib/domain/saved-mapping';
import type { Opened } from '../../lib/import/import-protocol';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { ColumnList } from './ColumnList';
import { DatesAsked } from './DatesAsked';
import { datesAsked } from './date-readings';
import { FileBefore } from './FileBefore';
import { FileFacts } from './FileFacts';
import { ForAll } from './ForAll';
import { SavedMappings } from './SavedMappings';

export interface MapStepProps {
  opened: Opened;
  mapping: Mapping;
  saved: readonly SavedMapping[];
  used?: { name: string; byItself: boolean };
  tags: readonly string[];
  campaigns: readonly string[];
  now: number;
  onMapping: (mapping: Mapping) => void;
  onUse: (name: string | undefined) => void;
  onSave: (name: string) => void;
  onRemove: (name: string) => void;
  /** Present: an import of the same file was not finished; goes on with its mapping. */
  onResume?: () => void;
  onPreview: () => void;
  onLeave: () => void;
}

/** What is in the file: its columns against fields, and what holds for every row. */
export function MapStep({ opened, mapping, saved, used, onMapping, ...rest }: MapStepProps) {
  const t = useText().imports;
  const { guess } = opened;
  const asked = datesAsked(guess, mapping);
  const known = tellsApart(mapping);
  const why = !known ? t.whyNot.nobody : asked && !mapping.dates ? t.whyNot.dates : undefined;
  const [before] = opened.before;
  return (
    <div className="stack import-map">
      <FileFacts opened={opened} />
      {before && <FileBefore before={before} now={rest.now} onResume={rest.onResume} />}
      <SavedMappings
        names={saved.map(({ name }) => name)}
        used={used}
        onUse={rest.onUse}
        onSave={rest.onSave}
        onRemove={rest.onRemove}
      />
      <ColumnList
        columns={guess.columns}
        chosen={mapping.columns}
        guesses={!used}
        onChosen={(columns) => onMapping({ ...mapping, columns })}
      />
      {asked && <DatesAsked {...asked} order={mapping.dates} onOrder={(dates) => onMapping({ ...mapping, dates })} />}
      <ForAll mapping={mapping} tags={rest.tags} campaigns={rest.campaigns} onMapping={onMapping} />
      {known === 'name' && <p className="import-note soon">{t.namesOnly}</p>}
      <div className="row wrap import-ends">
        <Button look={rest.onResume ? 'plain' : 'go'} act="import-preview" why={why} onClick={rest.onPreview}>
          {t.preview}
        </Button>
        <Button look="quiet" act="import-leave" onClick={rest.onLeave}>
          {t.queue.leave}
        </Button>
        {why && (
          <p className="fault grow" role="status">
            {why}
          </p>
        )}
      </div>
    </div>
  );
}

import type { Opened } from '../../lib/import/import-protocol';
import { useText } from '../ui/i18n-context';

/** What a file was taken to be, its traits in small print, and whether its columns have names. */
export function FileFacts({ opened }: { opened: Opened }) {
  const t = useText().imports;
  const { source, traits, guess, rowGuess, hasHeader } = opened;
  const { list } = guess.mapping;
  const kind = list === 'people' ? [] : [t.kindOfList[list]];
  const facts = [
    t.traits.kinds[traits.kind],
    ...(traits.kind === 'csv' ? [t.traits.encodings[traits.encoding]] : []),
    ...(traits.separator ? [t.traits.separators[traits.separator]] : []),
    t.traits.about(rowGuess),
  ];
  return (
    <div className="stack tight" data-source={source}>
      <p>{source === 'table' ? t.notRecognised : t.recognised([t.sources[source], ...kind].join(', '))}</p>
      <p className="tiny">{facts.join(' · ')}</p>
      {!hasHeader && <p className="import-note soon">{t.noHeader}</p>}
    </div>
  );
}

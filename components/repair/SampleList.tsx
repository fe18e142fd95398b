import { pageKinds } from '../../lib/domain/page-kind';
import type { Sample } from '../../lib/domain/sample';
import { Part } from '../settings/Part';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { sizeInWords } from '../ui/size-in-words';
import { dayInWords, fullDate } from '../ui/when';

/** A sample without its file. `size`: its length in characters, as good as bytes. */
export type ListedSample = Omit<Sample, 'html' | 'url'> & { size: number };

export interface SampleListProps {
  samples: readonly ListedSample[];
  now: number;
  onOpen: (id: string) => void;
  onRemoveAll: () => void;
}

/** The samples there are: those kept by themselves counted by kind, those made to be shared each with its page. */
export function SampleList({ samples, now, onOpen, onRemoveAll }: SampleListProps) {
  const { health: words, language } = useText();
  const t = words.samples;
  const kept = (kind: Sample['kind']) => samples.filter((one) => one.why === 'kept' && one.kind === kind);
  const made = samples.filter(({ why }) => why === 'made').sort((a, b) => b.madeOn - a.madeOn);
  const openButton = (one: ListedSample) => (
    <Button
      {...{ small: true, look: 'quiet', act: 'open-sample' }}
      aria-label={t.openOf(words.kinds[one.kind])}
      onClick={() => onOpen(one.id)}
    >
      {t.open}
    </Button>
  );
  return (
    <Part title={t.title} why={t.why}>
      {samples.length ? (
        <ul className="lines" data-part="samples">
          {made.map((one) => (
            <li key={one.id} data-sample={one.id}>
              <span className="grow">
                <span className="strong">{words.kinds[one.kind]}</span>{' '}
                <span className="muted" title={fullDate(one.madeOn, language)}>
                  {t.made(dayInWords(one.madeOn, now, language))}
                </span>
              </span>
              {openButton(one)}
            </li>
          ))}
          {pageKinds.flatMap((kind) => {
            const of = kept(kind);
            const [first] = of;
            const size = of.reduce((sum, one) => sum + one.size, 0);
            if (!first) return [];
            return (
              <li key={kind} data-samples={kind}>
                <span className="grow">
                  <span className="strong">{words.kinds[kind]}</span>{' '}
                  <span className="muted">{t.kept(of.length, sizeInWords(size, language))}</span>
                </span>
                {openButton(first)}
              </li>
            );
          })}
        </ul>
      ) : (
        <p data-part="no-samples">{t.none}</p>
      )}
      {samples.length > 0 && (
        <div>
          <Button act="remove-samples" onClick={onRemoveAll}>
            {t.removeAll}
          </Button>
        </div>
      )}
    </Part>
  );
}

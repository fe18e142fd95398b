import type { Candidate } from '../../lib/domain/candidate';
import { fieldNames } from '../../lib/domain/field';
import type { Sample } from '../../lib/domain/sample';
import { Part } from '../settings/Part';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { sizeInWords } from '../ui/size-in-words';
import { fullDate, timeInWords } from '../ui/when';
import { IssuePart } from './IssuePart';
import { SampleSource } from './SampleSource';

export interface SampleViewProps {
  sample: Sample;
  now: number;
  /** The people Tandem reads from it. */
  people: readonly Candidate[];
  issue: { title: string; body: string };
  onSave: () => void;
  onRemove: () => void;
}

/** One sample before it is saved: what it is, what is read from it, its whole text, and what to write with it. */
export function SampleView({ sample, now, people, issue, onSave, onRemove }: SampleViewProps) {
  const { health: words, language } = useText();
  const t = words.sample;
  const kind = words.kinds[sample.kind];
  return (
    <>
      <section className="part" aria-labelledby="sample-title" data-part="sample" data-kind={sample.kind}>
        <h2 id="sample-title">{sample.why === 'made' ? t.title(kind) : t.titleKept(kind)}</h2>
        <p className="muted why-part">
          <time dateTime={new Date(sample.madeOn).toISOString()} title={fullDate(sample.madeOn, language)}>
            {t.when(timeInWords(sample.madeOn, now, language), sizeInWords(sample.html.length, language))}
          </time>
        </p>
        <div className="note">{t.invented}</div>
        <div className="row wrap">
          <Button look="go" icon="download" act="save-sample" onClick={onSave}>
            {t.save}
          </Button>
          <Button act="remove-sample" onClick={onRemove}>
            {t.remove}
          </Button>
        </div>
      </section>
      <Part title={t.reads}>
        <Reads people={people} />
      </Part>
      <SampleSource html={sample.html} />
      <IssuePart issue={issue} />
    </>
  );
}

/** What is read of the first person, and how many more there are. All of it invented. */
function Reads({ people }: Pick<SampleViewProps, 'people'>) {
  const { health, lead } = useText();
  const [first] = people;
  if (!first) return <p data-reads="nobody">{health.sample.readsNobody}</p>;
  return (
    <>
      <dl className="reads" data-reads={people.length}>
        {fieldNames.map((field) => {
          const value = first.fields[field]?.value;
          return (
            value && (
              <div key={field} data-field={field}>
                <dt>{lead.fields[field]}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            )
          );
        })}
        {first.emails.map(({ value }) => (
          <div key={value} data-field="email">
            <dt>{lead.fields.email}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {people.length > 1 && <p className="tiny">{health.sample.readsMore(people.length - 1)}</p>}
    </>
  );
}

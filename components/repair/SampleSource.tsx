import { useEffect, useMemo, useRef, useState } from 'react';
import { Part } from '../settings/Part';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { sizeInWords } from '../ui/size-in-words';
import { placesIn, shownPart } from './find-in';

/** A file's text, as text: shown in part, searched whole. */
export function SampleSource({ html }: { html: string }) {
  const { health, language } = useText();
  const t = health.sample;
  const [sought, setSought] = useState('');
  const [n, setN] = useState(0);
  const region = useRef<HTMLElement>(null);
  const places = useMemo(() => placesIn(html, sought), [html, sought]);
  const place = places[n];
  const [from, until] = shownPart(html.length, place);
  const go = (step: number): void => setN(places.length ? (n + step + places.length) % places.length : 0);
  useEffect(() => {
    const mark = region.current?.querySelector('mark');
    // Only the region scrolls: scrollIntoView would take the page along.
    if (place !== undefined && mark && region.current)
      region.current.scrollTop = mark.offsetTop - region.current.clientHeight / 3;
  }, [place]);
  return (
    <Part title={t.source} why={t.sourceWhy}>
      <div className="row wrap source-search">
        <div className="grow">
          <TextField
            label={t.search}
            type="search"
            act="search-source"
            spellCheck={false}
            autoComplete="off"
            value={sought}
            onChange={(event) => {
              setSought(event.currentTarget.value);
              setN(0);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
            }}
          />
        </div>
        <span className="tiny" role="status" data-part="found">
          {sought && (places.length ? t.at(n + 1, places.length) : t.notFound)}
        </span>
        <Button small look="quiet" act="source-previous" disabled={places.length < 2} onClick={() => go(-1)}>
          {t.previous}
        </Button>
        <Button small look="quiet" act="source-next" disabled={places.length < 2} onClick={() => go(1)}>
          {t.next}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe, scrollable-region-focusable) */}
      <section ref={region} className="answer source-text" tabIndex={0} aria-label={t.sourceText} dir="ltr">
        {place === undefined ? (
          html.slice(from, until)
        ) : (
          <>
            {html.slice(from, place)}
            <mark>{html.slice(place, place + sought.length)}</mark>
            {html.slice(place + sought.length, until)}
          </>
        )}
      </section>
      {until - from < html.length && (
        <p className="tiny">{t.shown(sizeInWords(until - from, language), sizeInWords(html.length, language))}</p>
      )}
    </Part>
  );
}

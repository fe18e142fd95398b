import { useId, useRef } from 'react';
import { fieldNames } from '../../lib/domain/field';
import type { KeptValue, Lead } from '../../lib/domain/lead';
import { useText } from '../ui/i18n-context';
import { placeBeside } from '../ui/place-beside';
import { useNow } from '../ui/use-now';
import { dayInWords, fullDate } from '../ui/when';
import { hostOf, pageInWords, wayInWords } from './in-words';
import { Sureness } from './Sureness';

/** How many different places the values of a lead came from: pages, and people who typed. */
export function sourceCount(lead: Lead): number {
  const places = Object.values(lead.fields).map((v) =>
    v.way === 'typed' ? `typed ${v.by.user}` : `${v.page} ${v.url}`,
  );
  return new Set(places).size;
}

/** "3 sources": opens where each value came from, how it was found, when, and how sure we are. */
export function Sources({ lead }: { lead: Lead }) {
  const t = useText();
  const now = useNow(60_000);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const open = () => {
    if (!box.current || !opener.current) return;
    box.current.showPopover?.();
    placeBeside(box.current, opener.current);
    box.current.focus();
  };
  const from = (v: KeptValue) => {
    const day = dayInWords(v.on, now, t.language);
    if (v.way === 'typed') return `${t.lead.typedBy(v.by.user)}, ${day}`;
    return `${t.lead.readFrom(pageInWords(t, v.page), hostOf(v.url))} · ${wayInWords(t, v.way)} · ${day}`;
  };
  const known = fieldNames.filter((name) => lead.fields[name]);
  if (!known.length) return null;
  return (
    <>
      <button type="button" className="link" ref={opener} aria-haspopup="dialog" data-act="sources" onClick={open}>
        {t.lead.sources(sourceCount(lead))}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box without buttons needs the keyboard (WCAG 2.1.1) */}
      <div ref={box} className="menu sources" popover="auto" role="dialog" aria-labelledby={id} tabIndex={0}>
        <h3 id={id}>{t.lead.sourcesTitle}</h3>
        <dl>
          {known.map((name) => {
            const value = lead.fields[name] as KeptValue;
            return (
              <div key={name}>
                <dt>
                  <span className="tiny grow">{t.lead.fields[name]}</span>
                  <Sureness of={value.confidence} />
                </dt>
                <dd dir="auto">{name === 'photo' ? hostOf(value.value) : value.value}</dd>
                <dd className="tiny" title={fullDate(value.on, t.language)}>
                  {from(value)}
                </dd>
              </div>
            );
          })}
        </dl>
      </div>
    </>
  );
}

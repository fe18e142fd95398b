import type { Word } from '../../lib/domain/event';

/** The colour of a tag or campaign. Its name always stands beside it, so it says nothing to readers. */
export function Dot({ colour }: { colour: Word['colour'] }) {
  return <i className="dot" data-colour={colour} aria-hidden="true" />;
}

/** A tag or campaign by its colour and name. */
export function Dotted({ word }: { word: Pick<Word, 'colour' | 'name'> }) {
  return (
    <span className="dotted">
      <Dot colour={word.colour} /> <span dir="auto">{word.name}</span>
    </span>
  );
}

import type { CountedWord } from '../../lib/domain/word';
import { Dot } from '../ui/Dot';
import { useText } from '../ui/i18n-context';
import { Menu } from '../ui/Menu';
import { factsOf } from './campaign-facts';

export interface WordRowProps extends CountedWord {
  now: number;
  /** Why it may not be changed. */
  why?: string;
  onEdit: () => void;
  onMerge: () => void;
  onRemove: () => void;
}

/** Where a word leads: a campaign to its page, a tag to its leads. */
export const hrefOf = ({ kind, id }: CountedWord['word']): string =>
  kind === 'campaign' ? `#campaign/${encodeURIComponent(id)}` : `#leads?tag=${encodeURIComponent(id)}`;

/** A tag or campaign: colour, name, what is known of it, how many leads, what to do with it. */
export function WordRow({ word, leads, now, why, onEdit, onMerge, onRemove }: WordRowProps) {
  const text = useText();
  const t = text.words;
  return (
    <li className="row word" data-word={word.id}>
      <Dot colour={word.colour} />
      <span className="grow">
        <a href={hrefOf(word)} dir="auto" data-act="open-word">
          {word.name}
        </a>
        {word.kind === 'campaign' && <span className="tiny block">{factsOf(word, now, text)}</span>}
      </span>
      <span className="tiny" data-leads={leads}>
        {t.leads(leads)}
      </span>
      <Menu
        small
        look="quiet"
        icon="more"
        iconOnly={t.actions(word.name)}
        label={t.actions(word.name)}
        act="word-more"
        why={why}
        items={[
          { key: 'edit', label: t.rename, icon: 'edit', act: 'word-edit', onChoose: onEdit },
          { key: 'merge', label: t.merge, icon: 'link', act: 'word-merge', onChoose: onMerge },
          { key: 'remove', label: t.remove, icon: 'close', act: 'word-remove', onChoose: onRemove },
        ]}
      />
    </li>
  );
}

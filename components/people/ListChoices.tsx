import { useState } from 'react';
import type { Candidate } from '../../lib/domain/candidate';
import type { Word } from '../../lib/domain/event';
import { NewWord } from '../lead/NewWord';
import { useText } from '../ui/i18n-context';
import { Menu } from '../ui/Menu';

/** What a list is captured with: ids of a tag and a campaign, and whether what the page shows they did is added. */
export interface ListWith {
  tag?: string;
  campaign?: string;
  engage: boolean;
}

export interface ListChoicesProps {
  people: readonly Candidate[];
  tags: readonly Word[];
  campaigns: readonly Word[];
  chosen: ListWith;
  onChosen: (chosen: ListWith) => void;
  marketer: boolean;
  /** Whether the page shows something they did. */
  deeds: boolean;
  nameWord: (kind: Word['kind'], name: string) => Promise<string>;
}

/** Tag, campaign and engagement for all who are chosen. */
export function ListChoices({
  people,
  tags,
  campaigns,
  chosen,
  onChosen,
  marketer,
  deeds,
  nameWord,
}: ListChoicesProps) {
  const t = useText();
  const [naming, setNaming] = useState<Word['kind']>();
  if (!marketer) return <p className="tiny">{t.people.marketerOnly}</p>;
  const menu = (kind: Word['kind'], words: readonly Word[], none: string, fresh: string) => (
    <Menu
      small
      label={kind === 'tag' ? t.people.tag : t.people.campaign}
      title={kind === 'tag' ? t.people.tag : t.people.campaign}
      act={`list-${kind}`}
      items={[
        {
          key: '',
          label: none,
          checked: !chosen[kind],
          act: `list-${kind}-none`,
          onChoose: () => onChosen({ ...chosen, [kind]: undefined }),
        },
        ...words.map((word) => ({
          key: word.id,
          label: word.name,
          checked: word.id === chosen[kind],
          act: `list-${kind}-${word.id}`,
          onChoose: () => onChosen({ ...chosen, [kind]: word.id }),
        })),
        { key: '+', label: fresh, icon: 'plus' as const, act: `list-${kind}-new`, onChoose: () => setNaming(kind) },
      ]}
    >
      {words.find((word) => word.id === chosen[kind])?.name ?? none}
    </Menu>
  );
  const deed = people.find((one) => one.deed)?.deed;
  const post = deed?.on ? t.people.onPost(new Intl.DateTimeFormat(t.language).format(deed.on)) : t.people.thePost;
  return (
    <div className="stack">
      <div className="row wrap">
        {menu('tag', tags, t.people.noTag, t.people.newTag)}
        {menu('campaign', campaigns, t.people.noCampaign, t.people.newCampaign)}
      </div>
      {naming && (
        <NewWord
          key={naming}
          label={naming === 'tag' ? t.lead.tagName : t.lead.campaignName}
          act={`list-${naming}-name`}
          onName={async (name) => {
            const id = await nameWord(naming, name);
            onChosen({ ...chosen, [naming]: id });
            setNaming(undefined);
          }}
        />
      )}
      {deeds && deed && (
        <label className="row check">
          <input
            type="checkbox"
            checked={chosen.engage}
            data-act="list-engage"
            onChange={() => onChosen({ ...chosen, engage: !chosen.engage })}
          />
          <span>
            {deed.type === 'linkedin-comment' ? t.people.commented : t.people.reacted}{' '}
            <span className="tiny">{deed.type === 'linkedin-comment' ? t.people.thePost : post}</span>
          </span>
        </label>
      )}
    </div>
  );
}

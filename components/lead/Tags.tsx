import { useState } from 'react';
import type { Role } from '../../lib/domain/event';
import { mayDo } from '../../lib/domain/may-do';
import type { LeadView } from '../../lib/domain/view';
import { liveWords } from '../../lib/domain/word';
import { wornTags } from '../../lib/domain/worn-tags';
import { Dot, Dotted } from '../ui/Dot';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { Menu } from '../ui/Menu';
import { rolesInWords } from './in-words';
import type { LeadClient } from './lead-client';
import { NewWord } from './NewWord';
import type { Act } from './use-act';

export interface TagsProps {
  view: LeadView;
  roles: readonly Role[];
  client: LeadClient;
  act: Act;
  /** Open with the box for a new tag. */
  naming?: boolean;
}

/** The lead's tags; marketers add a known one in two clicks. A new one is typed, in the side panel. */
export function Tags({ view, roles, client, act, naming: start = false }: TagsProps) {
  const t = useText();
  const [naming, setNaming] = useState(start);
  const may = mayDo.tag.some((role) => roles.includes(role));
  const { nameWord } = client;
  const worn = Object.keys(wornTags(view.lead.tags, view.tags));
  const wordFor = (id: string) => view.tags.find((tag) => tag.id === id);
  const nameOf = (id: string) => wordFor(id)?.name ?? id;
  return (
    <section aria-label={t.lead.tags} className="stack">
      <div className="row wrap tags">
        {worn.map((id) => (
          <span className="tag" key={id} dir="auto" data-tag={id}>
            <Dot colour={wordFor(id)?.colour} />
            {nameOf(id)}
            {may && (
              <button
                type="button"
                aria-label={t.lead.removeTag(nameOf(id))}
                data-act={`untag-${id}`}
                onClick={() => act({ do: 'untag', tag: id })}
              >
                <Icon name="close" />
              </button>
            )}
          </span>
        ))}
        {!worn.length && <span className="tiny grow">{t.lead.noTags}</span>}
        <Menu
          small
          look="quiet"
          icon="plus"
          label={t.lead.tags}
          act="tag"
          why={may ? undefined : t.lead.roleNeeded(rolesInWords(t, mayDo.tag))}
          items={[
            ...liveWords(view.tags)
              .filter((tag) => !worn.includes(tag.id))
              .map((tag) => ({
                key: tag.id,
                label: <Dotted word={tag} />,
                act: `tag-${tag.id}`,
                onChoose: () => act({ do: 'tag', tag: tag.id }),
              })),
            {
              key: '+',
              label: t.lead.newTag,
              icon: 'plus' as const,
              act: 'tag-new',
              onChoose: () => (nameWord ? setNaming(true) : client.openPanel('tag')),
            },
          ]}
        >
          {t.lead.addTag}
        </Menu>
      </div>
      {naming && nameWord && may && (
        <NewWord
          label={t.lead.tagName}
          act="tag-name"
          onName={async (name) => {
            await act({ do: 'tag', tag: await nameWord('tag', name) });
            setNaming(false);
          }}
        />
      )}
    </section>
  );
}

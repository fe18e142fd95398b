import { useId } from 'react';
import { engagementTypes } from '../../lib/domain/engagement';
import type { Mapping } from '../../lib/domain/saved-mapping';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';

export interface ForAllProps {
  mapping: Mapping;
  /** Names there are, to choose from. */
  tags: readonly string[];
  campaigns: readonly string[];
  onMapping: (mapping: Mapping) => void;
}

/** What holds for every row: what the file is a list of, a tag, a campaign, what they did. */
export function ForAll({ mapping, tags, campaigns, onMapping }: ForAllProps) {
  const { imports, lead } = useText();
  const t = imports.all;
  const id = useId();
  const lists = ['people', 'unsubscribed', 'cleaned'] as const;
  const names = (what: string, of: readonly string[]) => (
    <datalist id={`${id}-${what}`}>
      {of.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
  return (
    <section className="stack" aria-label={t.title}>
      <h3>{t.title}</h3>
      <div className="field">
        <span className="strong">{t.list}</span>
        <Segments
          label={t.list}
          value={mapping.list}
          options={lists.map((value) => ({ value, label: t.lists[value], act: `list-${value}` }))}
          onChange={(list) => onMapping({ ...mapping, list })}
        />
        <p className="tiny">{t.listHints[mapping.list]}</p>
      </div>
      <div className="import-all">
        <TextField
          label={t.tag}
          hint={t.tagHint}
          act="all-tag"
          maxLength={80}
          list={`${id}-tags`}
          value={mapping.tag ?? ''}
          onChange={(event) => onMapping({ ...mapping, tag: event.currentTarget.value || undefined })}
        />
        <TextField
          label={t.campaign}
          hint={t.campaignHint}
          act="all-campaign"
          maxLength={80}
          list={`${id}-campaigns`}
          value={mapping.campaign ?? ''}
          onChange={(event) => onMapping({ ...mapping, campaign: event.currentTarget.value || undefined })}
        />
        <SelectField
          label={t.engagement}
          hint={t.engagementHint}
          act="all-engagement"
          value={mapping.engagement ?? ''}
          options={[
            { value: '', label: t.noEngagement },
            ...engagementTypes.map((value) => ({ value, label: lead.engagements[value] })),
          ]}
          onChange={(engagement) => onMapping({ ...mapping, engagement: engagement || undefined })}
        />
      </div>
      {names('tags', tags)}
      {names('campaigns', campaigns)}
    </section>
  );
}

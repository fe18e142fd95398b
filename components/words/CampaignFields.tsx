import { utmNames } from '../../lib/domain/utm';
import { channels } from '../../lib/domain/word';
import { dayEdge, dayText } from '../find/day-field';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import type { WordDraft } from './word-draft';

export interface CampaignFieldsProps {
  draft: WordDraft;
  faults: { until?: string };
  onChange: (patch: Partial<WordDraft>) => void;
}

/** What a campaign has beyond a name and a colour: channel, days, the marks of its links. */
export function CampaignFields({ draft, faults, onChange }: CampaignFieldsProps) {
  const t = useText().words;
  return (
    <>
      <SelectField
        label={t.channel}
        act="word-channel"
        value={draft.channel ?? ''}
        options={[
          { value: '', label: t.noChannel },
          ...channels.map((channel) => ({ value: channel, label: t.channels[channel] })),
        ]}
        onChange={(channel) => onChange({ channel: channels.find((one) => one === channel) })}
      />
      <div className="two-fields">
        <TextField
          label={t.from}
          act="word-from"
          type="date"
          defaultValue={dayText(draft.from)}
          onChange={(event) => onChange({ from: dayEdge(event.currentTarget.value, 'start') })}
        />
        <TextField
          label={t.until}
          act="word-until"
          type="date"
          error={faults.until}
          defaultValue={dayText(draft.until)}
          onChange={(event) => onChange({ until: dayEdge(event.currentTarget.value, 'end') })}
        />
      </div>
      <fieldset>
        <legend>{t.utm}</legend>
        <p className="tiny">{t.utmHint}</p>
        <div className="two-fields">
          {utmNames.map((name) => (
            <TextField
              key={name}
              label={t.utmParts[name]}
              act={`word-utm-${name}`}
              maxLength={200}
              value={draft.utm[name] ?? ''}
              onChange={(event) => onChange({ utm: { ...draft.utm, [name]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

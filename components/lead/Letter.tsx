import { useState } from 'react';
import { emailsOf } from '../../lib/domain/display-name';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';
import { useToast } from '../ui/Toast';
import { provenanceLetter } from './letter';
import type { Act } from './use-act';

export interface LetterProps {
  view: LeadView;
  onSaveText?: (name: string, text: string) => void;
  act: Act;
  busy: boolean;
}

/** The whole lead's provenance as a letter to the person, in French or English: to copy or to save. */
export function Letter({ view, onSaveText, act, busy }: LetterProps) {
  const t = useText();
  const toast = useToast();
  const [language, setLanguage] = useState(t.language);
  const me = view.people.find((person) => person.id === view.me)?.name ?? '';
  const { subject, text } = provenanceLetter(view.lead, language, me);
  const whole = `${subject}\n\n${text}\n`;
  return (
    <div className="stack letter">
      <p className="tiny">{t.people.letterHint}</p>
      <Segments
        label={t.people.letterLanguage}
        value={language}
        options={[
          { value: 'en' as const, label: 'English', act: 'letter-en' },
          { value: 'fr' as const, label: 'Français', act: 'letter-fr' },
        ]}
        onChange={setLanguage}
      />
      <textarea
        className="input"
        readOnly
        lang={language}
        aria-label={t.people.letterTitle}
        data-act="letter"
        value={whole}
      />
      <p className="tiny">{emailsOf(view.lead).join(', ')}</p>
      {view.lead.informedOn !== undefined && (
        <p className="tiny">{t.handoffs.informedOn(new Date(view.lead.informedOn).toLocaleDateString(t.language))}</p>
      )}
      <div className="row wrap">
        <Button
          act="letter-copy"
          onClick={() =>
            navigator.clipboard.writeText(whole).then(
              () => toast({ text: t.people.copied }),
              () => toast({ text: t.lead.refused.failed, fault: true }),
            )
          }
        >
          {t.people.copy}
        </Button>
        {onSaveText && (
          <Button
            look="quiet"
            icon="download"
            act="letter-save"
            onClick={() => onSaveText(`tandem-${language}.txt`, whole)}
          >
            {t.people.save}
          </Button>
        )}
        {view.lead.informedOn === undefined && (
          <Button icon="check" act="informed" disabled={busy} onClick={() => void act({ do: 'inform' })}>
            {t.handoffs.informed}
          </Button>
        )}
      </div>
    </div>
  );
}

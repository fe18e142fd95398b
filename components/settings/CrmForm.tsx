import { type FormEvent, useState } from 'react';
import type { Endpoint } from '../../lib/domain/endpoint';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { type CrmDraft, crmFaults, draftOf, isChanged } from './crm-draft';
import { HeaderRows } from './HeaderRows';
import { SecretField } from './SecretField';
import { SecretOnce } from './SecretOnce';
import { TestDelivery, type TestResult } from './TestDelivery';

export interface CrmFormProps {
  endpoint: Endpoint | undefined;
  /** A secret just made, to be shown once. */
  newSecret?: string;
  /** Called in the click itself, so that the browser lets us ask for the host. True when it was saved. */
  onSave: (draft: CrmDraft) => Promise<boolean>;
  onRemove: () => void;
  onTest: () => Promise<TestResult>;
  onCopy: (text: string) => Promise<void>;
  onSecretSeen: () => void;
}

/** The CRM's webhook. Mount it anew (`key`) when the stored endpoint changes. */
export function CrmForm({ endpoint, newSecret, onSave, onRemove, onTest, onCopy, onSecretSeen }: CrmFormProps) {
  const text = useText();
  const t = text.settings.crm;
  const [draft, setDraft] = useState(() => draftOf(endpoint));
  const [tried, setTried] = useState(false);
  const faults = tried ? crmFaults(draft) : {};
  const change = (patch: Partial<CrmDraft>): void => setDraft({ ...draft, ...patch });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(crmFaults(draft)).length > 0) return;
    if (await onSave(draft)) setTried(false);
  };
  return (
    <>
      {newSecret && <SecretOnce secret={newSecret} onCopy={onCopy} onDone={onSecretSeen} />}
      {endpoint?.off && (
        <p className="note warn" role="alert">
          {endpoint.off === 'gone' ? t.gone : t.noSecret}
        </p>
      )}
      <form className="part" onSubmit={submit} noValidate>
        <TextField
          label={t.url}
          hint={t.urlHint}
          error={faults.url && t[faults.url]}
          className="mono"
          type="url"
          value={draft.url}
          maxLength={2000}
          spellCheck={false}
          placeholder="https://"
          act="webhook-url"
          onChange={(event) => change({ url: event.currentTarget.value })}
        />
        <HeaderRows rows={draft.headers} fault={faults.headers} onChange={(headers) => change({ headers })} />
        <SecretField
          isSet={endpoint !== undefined}
          choice={draft.choice}
          secret={draft.secret}
          wrong={faults.secret}
          onChange={change}
        />
        <div className="row wrap">
          <Button type="submit" look="go" act="save-webhook">
            {text.common.save}
          </Button>
          <span className="tiny grow">{t.asksHost}</span>
        </div>
      </form>
      {endpoint && <TestDelivery onTest={onTest} unsaved={isChanged(draft, endpoint)} />}
      {endpoint && <RemoveWebhook onRemove={onRemove} />}
    </>
  );
}

function RemoveWebhook({ onRemove }: { onRemove: () => void }) {
  const { common, settings } = useText();
  const t = settings.crm;
  const [asked, setAsked] = useState(false);
  return (
    <div className="part">
      <div>
        <Button look="danger" act="remove-webhook" onClick={() => setAsked(true)}>
          {t.remove}
        </Button>
      </div>
      {asked && (
        <Dialog
          title={t.removeTitle}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button onClick={() => setAsked(false)}>{common.cancel}</Button>
              <Button look="danger" act="remove-webhook-yes" onClick={onRemove}>
                {common.remove}
              </Button>
            </>
          }
        >
          <p>{t.removeText}</p>
        </Dialog>
      )}
    </div>
  );
}

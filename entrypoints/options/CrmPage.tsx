import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { CrmForm } from '../../components/settings/CrmForm';
import { type CrmDraft, filledRows, type HeaderRow } from '../../components/settings/crm-draft';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import { generateSecret } from '../../lib/crm/secret';
import type { Endpoint } from '../../lib/domain/endpoint';
import { send } from '../../lib/messaging/extension-client';
import { getEndpoint } from '../../lib/store/queries';
import { secretsDb } from '../../lib/store/secrets';
import { askPermission } from './ask-permission';
import { useAnswer } from './use-save';

/** The headers to save: an empty value of a kept header stands for the one stored, which the form never shows. */
async function headersOf(rows: HeaderRow[], endpoint: Endpoint | undefined): Promise<Record<string, string>> {
  const kept = endpoint && (await secretsDb().endpoints.get(endpoint.id))?.headers;
  const filled = filledRows(rows);
  return Object.fromEntries(
    filled.map(({ name, value, kept: old }) => [name, old && !value ? (kept?.[name] ?? '') : value]),
  );
}

/** The CRM's webhook. */
export function CrmPage() {
  const t = useText().settings.crm;
  const endpoint = useLiveQuery(async () => (await getEndpoint()) ?? null);
  const [newSecret, setNewSecret] = useState<string>();
  const toast = useToast();
  const answer = useAnswer();
  if (endpoint === undefined) return null;
  const current = endpoint ?? undefined;

  const save = async (draft: CrmDraft): Promise<boolean> => {
    const url = draft.url.trim();
    const { protocol, hostname } = new URL(url);
    // First of all: any await before it and the browser would not ask.
    if (!(await askPermission([`${protocol}//${hostname}/*`], { sendsData: true }))) {
      toast({ text: t.denied(hostname), fault: true });
      return false;
    }
    const made = draft.choice === 'new' ? generateSecret() : undefined;
    const secret = made ?? (draft.choice === 'paste' ? draft.secret.trim() : undefined);
    const headers = await headersOf(draft.headers, current);
    const saved = await answer(send('endpoint.save', { url, headers, secret }), t.saved);
    if (saved) setNewSecret(made ?? saved.secret);
    return saved !== undefined;
  };

  return (
    <CrmForm
      key={current?.createdOn ?? 0}
      endpoint={current}
      newSecret={newSecret}
      onSave={save}
      onRemove={() => void answer(send('endpoint.remove', {}), t.removed)}
      onTest={() => send('endpoint.test', {}).catch((bug: unknown) => ({ ok: false, why: String(bug), ms: 0 }))}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onSecretSeen={() => setNewSecret(undefined)}
    />
  );
}

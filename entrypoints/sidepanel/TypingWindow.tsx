import { useState } from 'react';
import type { Focus } from '../../components/lead/lead-client';
import type { Settings } from '../../lib/domain/settings';
import { Manual } from './Manual';
import { OneLead } from './OneLead';

/** The small window a page's card opens where a page click may not open the sidebar (Firefox): one lead, or manual entry. */
export function TypingWindow({ params, settings }: { params: URLSearchParams; settings: Settings }) {
  const [leadId, setLeadId] = useState(params.get('leadId') ?? undefined);
  const focus = (params.get('focus') ?? 'lead') as Focus;
  return (
    <main className="panel-page">
      <h1 className="hidden-text">Tandem</h1>
      {leadId ? <OneLead id={leadId} settings={settings} focus={focus} /> : <Manual onSaved={setLeadId} />}
    </main>
  );
}

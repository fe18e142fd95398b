import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { ContractDocument } from '../../components/contract/ContractDocument';
import { HolidaysContext } from '../../components/contract/holidays-client';
import { Versions } from '../../components/contract/Versions';
import { Button } from '../../components/ui/Button';
import { SelectField, TextField } from '../../components/ui/Field';
import { useText } from '../../components/ui/i18n-context';
import { saveFile } from '../../components/ui/save-file';
import { useToast } from '../../components/ui/Toast';
import { now, realWait } from '../../lib/clock';
import { type Contract, defaultContract } from '../../lib/domain/contract';
import { contractFaults } from '../../lib/domain/contract-faults';
import { contractTemplates } from '../../lib/domain/contract-templates';
import type { Side } from '../../lib/domain/contract-version';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import type { Backtest } from '../../lib/services/backtest';
import { countries, holidaysOf } from '../../lib/services/country-holidays';
import { contractVersions } from '../../lib/store/contracts';
import { useAnswer } from './use-save';

/** From last year on, as far as anybody signs a contract. */
const holidays = { countries, days: (code: string) => holidaysOf(code, new Date(now()).getFullYear() - 1, 12) };

/** The contract of both sides: read, changed by form with a preview on today's leads, proposed, signed, compared, exported. */
export function ContractPage({ settings }: { settings: Settings }) {
  const t = useText();
  const c = t.contract;
  const toast = useToast();
  const answer = useAnswer();
  const versions = useLiveQuery(async () => contractVersions());
  const [draft, setDraft] = useState<Contract>();
  const [note, setNote] = useState('');
  const holding = versions?.findLast(
    (v) => v.inForce && !versions.some((o) => o.inForce && v.inForce && o.inForce.at > v.inForce.at),
  );
  const inForce = holding?.terms ?? defaultContract;
  const preview = usePreview(inForce, draft);
  if (!versions) return null;
  const faults = draft ? contractFaults(draft) : [];
  const maySign: Side[] = [
    ...(settings.roles.includes('marketer') ? (['marketing'] as const) : []),
    ...(settings.roles.includes('rep') ? (['sales'] as const) : []),
  ];

  const propose = async () => {
    if (!draft) return;
    const got = await answer(send('contract.propose', { terms: draft, note: note.trim() || undefined, sign: maySign }));
    if (!got || 'faults' in got) return;
    setDraft(undefined);
    setNote('');
    toast({ text: maySign.length === 2 ? c.savedInForce : c.savedWaits });
  };
  const sign = (version: string, side: Side) => void answer(send('contract.sign', { version, side }), c.signed);
  const exportJson = (contract: Contract, number: number) =>
    saveFile(`tandem-contract-${number}.json`, JSON.stringify(contract, undefined, 2));
  return (
    <>
      <div className="row wrap no-print">
        {draft ? (
          <>
            <Button act="contract-cancel" onClick={() => setDraft(undefined)}>
              {t.common.cancel}
            </Button>
            <SelectField
              label={c.template}
              act="template"
              value=""
              options={[
                { value: '', label: c.chooseTemplate },
                ...contractTemplates.map(({ id, contract }) => ({ value: id, label: contract.name })),
              ]}
              onChange={(id) => {
                const from = contractTemplates.find((one) => one.id === id);
                if (from) setDraft({ ...from.contract });
              }}
            />
          </>
        ) : (
          <>
            <Button
              look="go"
              icon="edit"
              act="contract-edit"
              why={settings.roles.includes('marketer') ? undefined : t.lead.roleNeeded(t.common.roles.marketer)}
              onClick={() => setDraft(inForce)}
            >
              {c.edit}
            </Button>
            <Button icon="page" act="contract-print" onClick={() => window.print()}>
              {c.print}
            </Button>
            <Button
              icon="download"
              act="contract-export"
              onClick={() => exportJson(inForce, holding ? versions.indexOf(holding) + 1 : 0)}
            >
              JSON
            </Button>
          </>
        )}
      </div>
      {!draft && (
        <p className="muted" data-holds={inForce.version}>
          {holding ? c.holds(versions.indexOf(holding) + 1, inForce.name) : c.builtIn}
        </p>
      )}
      {draft && (
        <TextField
          label={c.name}
          act="contract-name"
          maxLength={80}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value || ' ' })}
        />
      )}
      <HolidaysContext value={holidays}>
        <ContractDocument
          key={draft ? draft.name.length && 'edit' : inForce.version}
          contract={draft ?? inForce}
          editing={draft !== undefined}
          faults={faults}
          onChange={setDraft}
        />
      </HolidaysContext>
      {draft && (
        <div className="part preview" role="status" data-preview={preview ? `${preview.more}/${preview.fewer}` : ''}>
          {preview ? c.preview(preview.leads, preview.more, preview.fewer) : t.common.loading}
          {preview && preview.more + preview.fewer > 0 && (
            <details>
              <summary>{c.showThem}</summary>
              <ul>
                {preview.moreLeads.map((l) => (
                  <li key={l.id}>+ {l.name}</li>
                ))}
                {preview.fewerLeads.map((l) => (
                  <li key={l.id}>− {l.name}</li>
                ))}
              </ul>
            </details>
          )}
          <TextField
            label={c.note}
            act="contract-note"
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button
            look="go"
            act="contract-save"
            disabled={faults.length > 0 || !draft.name.trim()}
            onClick={() => void propose()}
          >
            {maySign.length === 2 ? c.saveAndSign : c.saveAndWait}
          </Button>
        </div>
      )}
      <section className="part no-print" aria-labelledby="contract-versions">
        <h2 id="contract-versions">{c.versions}</h2>
        <Versions
          versions={versions}
          inForce={inForce}
          maySign={maySign}
          onSign={sign}
          onDiscard={(version) => void answer(send('contract.discard', { version }), c.discarded)}
          onExport={exportJson}
          onShow={(contract) => setDraft(contract)}
        />
      </section>
    </>
  );
}

/** What the draft would do to today's leads, a moment after the last change; worked out in a worker. */
function usePreview(inForce: Contract, draft: Contract | undefined): Backtest | undefined {
  const [result, setResult] = useState<Backtest>();
  useEffect(() => {
    setResult(undefined);
    if (!draft) return;
    let worker: Worker | undefined;
    const timer = setTimeout(() => {
      worker = new Worker('/backtest.js');
      const answer = new MessageChannel();
      answer.port1.onmessage = ({ data }: MessageEvent<Backtest>) => setResult(data);
      worker.postMessage({ before: inForce, after: draft, now: now() }, [answer.port2]);
    }, realWait(250));
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [inForce, draft]);
  return result;
}

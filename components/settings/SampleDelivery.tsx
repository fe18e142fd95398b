import { useState } from 'react';
import type { SampleAnswer } from '../../lib/crm/sample-answer';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { ForIt } from './ForIt';
import { Part } from './Part';
import { readable } from './RequestPreview';

export interface SampleDeliveryProps {
  /** The host it goes to, for the sentence to IT. */
  host: string;
  leads: readonly { id: string; name: string }[];
  onSample: (leadId?: string) => Promise<SampleAnswer>;
  /** There are changes that the sample would not use. */
  unsaved: boolean;
  /** A real CRM makes a record of it. */
  makesRecord: boolean;
}

/** Sends an invented lead, or one of ours, and shows every request beside its answer, word for word, secrets masked. */
export function SampleDelivery({ host, leads, onSample, unsaved, makesRecord }: SampleDeliveryProps) {
  const text = useText();
  const t = text.settings.crm;
  const [busy, setBusy] = useState(false);
  const [lead, setLead] = useState('');
  const [result, setResult] = useState<SampleAnswer>();
  const test = async (): Promise<void> => {
    setBusy(true);
    setResult(undefined);
    setResult(await onSample(lead || undefined).finally(() => setBusy(false)));
  };
  return (
    <Part title={t.test} why={makesRecord ? text.crm.sampleMakes : t.testHint}>
      <SelectField
        label={text.crm.sampleOf}
        act="sample-lead"
        value={lead}
        options={[
          { value: '', label: text.crm.invented },
          ...leads.map(({ id, name }) => ({ value: id, label: name || text.lead.unnamed })),
        ]}
        onChange={setLead}
      />
      <div className="ends-left">
        <Button icon="send" act="send-test" why={unsaved ? t.testSave : undefined} disabled={busy} onClick={test}>
          {busy ? t.testing : t.test}
        </Button>
      </div>
      {unsaved && <p className="tiny">{t.testSave}</p>}
      <div role="status">{result && <Answer {...result} host={host} />}</div>
    </Part>
  );
}

function Answer({ ok, why, said, crmId, link, exchanges, host }: SampleAnswer & { host: string }) {
  const text = useText();
  const t = text.settings.crm;
  const explained = why && why in t.testWhy ? t.testWhy[why as keyof typeof t.testWhy] : undefined;
  const status = exchanges.at(-1)?.status;
  const verdict = status === undefined ? t.testNone : ok ? t.testOk(status) : t.testBad(status);
  return (
    <div className="note" data-part="test-answer" data-ok={ok}>
      <p className={ok ? 'strong' : 'strong fault'}>{verdict}</p>
      {explained && <p>{explained}</p>}
      {!ok && said && <p dir="auto">{said}</p>}
      {crmId && (
        <p className="tiny">
          {text.crm.madeRecord}{' '}
          {link ? (
            <a href={link} target="_blank" rel="noreferrer">
              {crmId}
            </a>
          ) : (
            crmId
          )}
        </p>
      )}
      <ForIt why={why} host={host} />
      {exchanges.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: exchanges have an order and no name
        <div key={i} className="exchange">
          <figure>
            <figcaption className="tiny break">
              <strong>{one.method}</strong> {one.url}
            </figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <pre className="answer mono" tabIndex={0} data-part="sample-request">
              {Object.entries(one.headers).map(([name, value]) => `${name}: ${value}\n`)}
              {one.request && `\n${readable(one.request)}`}
            </pre>
          </figure>
          <figure>
            <figcaption className="tiny">
              {one.status === undefined
                ? t.testNone
                : `${t.testBody} · ${one.status} · ${t.testMs(Math.round(one.ms))}`}
            </figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <pre className="answer mono" tabIndex={0} data-part="sample-answer">
              {one.answer ? readable(one.answer) : t.testEmpty}
            </pre>
          </figure>
        </div>
      ))}
    </div>
  );
}

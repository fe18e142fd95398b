import { useState } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

/** The receiver's real answer, or why there was none. `ms`: how long it took. */
export interface TestResult {
  ok: boolean;
  status?: number;
  body?: string;
  why?: string;
  ms: number;
}

export interface TestDeliveryProps {
  onTest: () => Promise<TestResult>;
  /** There are changes that the test would not use. */
  unsaved: boolean;
}

/** Sends an invented lead and shows what came back, word for word. */
export function TestDelivery({ onTest, unsaved }: TestDeliveryProps) {
  const t = useText().settings.crm;
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<TestResult>();
  const test = async (): Promise<void> => {
    setBusy(true);
    setResult(undefined);
    setResult(await onTest().finally(() => setBusy(false)));
  };
  return (
    <Part title={t.test} why={t.testHint}>
      <div className="ends-left">
        <Button icon="send" act="send-test" why={unsaved ? t.testSave : undefined} disabled={busy} onClick={test}>
          {busy ? t.testing : t.test}
        </Button>
      </div>
      {unsaved && <p className="tiny">{t.testSave}</p>}
      <div role="status">{result && <TestAnswer {...result} />}</div>
    </Part>
  );
}

function TestAnswer({ ok, status, body, why, ms }: TestResult) {
  const t = useText().settings.crm;
  const explained = why && why in t.testWhy ? t.testWhy[why as keyof typeof t.testWhy] : undefined;
  const verdict = status === undefined ? t.testNone : ok ? t.testOk(status) : t.testBad(status);
  return (
    <div className="note" data-part="test-answer" data-ok={ok}>
      <p className="row">
        <span className={`grow strong ${ok ? '' : 'fault'}`}>{verdict}</span>
        <span className="tiny">{t.testMs(Math.round(ms))}</span>
      </p>
      {explained && <p>{explained}</p>}
      {status !== undefined && !body && <p className="tiny">{t.testEmpty}</p>}
      {body && (
        <figure>
          <figcaption className="tiny">{t.testBody}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <pre className="answer mono" tabIndex={0}>
            {body}
          </pre>
        </figure>
      )}
    </div>
  );
}

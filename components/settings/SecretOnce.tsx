import { useState } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface SecretOnceProps {
  secret: string;
  /** Puts text on the clipboard. */
  onCopy: (text: string) => Promise<void>;
  onDone: () => void;
}

/** The one time a new secret can be seen. */
export function SecretOnce({ secret, onCopy, onDone }: SecretOnceProps) {
  const t = useText().settings.crm;
  const [copied, setCopied] = useState(false);
  return (
    <section className="note warn stack tight" aria-label={t.onceTitle} role="alert">
      <h3>{t.onceTitle}</h3>
      <p>{t.onceText}</p>
      <code className="once" data-part="new-secret">
        {secret}
      </code>
      <div className="ends-left">
        <Button act="copy-secret" onClick={() => void onCopy(secret).then(() => setCopied(true))}>
          {copied ? t.copied : t.copy}
        </Button>
        <Button look="quiet" act="secret-done" onClick={onDone}>
          {t.done}
        </Button>
      </div>
    </section>
  );
}

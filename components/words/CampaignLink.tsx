import { useState } from 'react';
import { utmSuffix } from '../../lib/domain/utm';
import type { Word } from '../../lib/domain/word';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface CampaignLinkProps {
  utm: NonNullable<Word['utm']>;
  /** Puts text on the clipboard. */
  onCopy: (text: string) => Promise<void>;
}

/** The suffix that marks a link as this campaign's, ready to copy. */
export function CampaignLink({ utm, onCopy }: CampaignLinkProps) {
  const t = useText().words;
  const [copied, setCopied] = useState(false);
  const suffix = utmSuffix(utm);
  if (!suffix) return null;
  return (
    <section aria-label={t.suffix}>
      <h2>{t.suffix}</h2>
      <div className="row suffix">
        <code className="grow">{suffix}</code>
        <Button small act="copy-suffix" onClick={() => void onCopy(suffix).then(() => setCopied(true))}>
          <span role="status">{copied ? t.copied : t.copy}</span>
        </Button>
      </div>
    </section>
  );
}

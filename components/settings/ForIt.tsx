import { now } from '../../lib/clock';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { useToast } from '../ui/Toast';

/** For a connection that was not made: the sentence a rep can forward to whoever looks after certificates and proxies. */
export function ForIt({ why, host }: { why: string | undefined; host: string }) {
  const t = useText().crm;
  const toast = useToast();
  if (why !== 'network' && why !== 'timeout' && why !== 'redirect') return null;
  const sentence = t.forIt[why](host, new Date(now()).toISOString().slice(0, 16).replace('T', ' '));
  return (
    <div className="stack tight" data-part="for-it">
      <p className="tiny">{t.forItHint}</p>
      <blockquote>{sentence}</blockquote>
      <div>
        <Button
          small
          act="copy-for-it"
          onClick={() => void navigator.clipboard.writeText(sentence).then(() => toast({ text: t.copied }))}
        >
          {t.copyForIt}
        </Button>
      </div>
    </div>
  );
}

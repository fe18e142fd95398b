import { useState } from 'react';
import type { Endpoint } from '../../lib/domain/endpoint';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useText } from '../ui/i18n-context';

export interface EndpointEndsProps {
  endpoint: Endpoint;
  onPause: (paused: boolean) => void;
  onRemove: () => void;
}

/** Pausing and removing an endpoint. */
export function EndpointEnds({ endpoint, onPause, onRemove }: EndpointEndsProps) {
  const text = useText();
  const t = text.settings.crm;
  const [asked, setAsked] = useState(false);
  return (
    <div className="part">
      <div className="row wrap">
        <Button act="pause-endpoint" aria-pressed={endpoint.paused} onClick={() => onPause(!endpoint.paused)}>
          {endpoint.paused ? text.crm.resume : text.crm.pause}
        </Button>
        <Button look="danger" act="remove-webhook" onClick={() => setAsked(true)}>
          {t.remove}
        </Button>
      </div>
      <p className="tiny">{text.crm.pauseHint}</p>
      {asked && (
        <Dialog
          title={t.removeTitle}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button onClick={() => setAsked(false)}>{text.common.cancel}</Button>
              <Button look="danger" act="remove-webhook-yes" onClick={onRemove}>
                {text.common.remove}
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

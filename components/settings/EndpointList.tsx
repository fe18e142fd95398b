import { presetOf } from '../../lib/crm/presets/registry';
import type { Endpoint } from '../../lib/domain/endpoint';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { timeInWords } from '../ui/when';

/** An endpoint with how it fares: whether its host may be called, until when it is held back (ms), how many handoffs queue. */
export interface EndpointState {
  endpoint: Endpoint;
  access: boolean;
  until: number;
  fails: number;
  open: number;
  failed: number;
}

export interface EndpointListProps {
  endpoints: readonly EndpointState[];
  now: number;
  onOpen: (id: string) => void;
  onAdd: () => void;
  onHandoffs: () => void;
}

/** The endpoints there are, each with what it is about. */
export function EndpointList({ endpoints, now, onOpen, onAdd, onHandoffs }: EndpointListProps) {
  const text = useText();
  const t = text.crm;
  const state = ({ endpoint, access, until, open, failed }: EndpointState): [string, boolean] => {
    if (endpoint.off) return [t.states[endpoint.off], true];
    if (!access) return [t.states.noAccess, true];
    if (endpoint.paused) return [t.states.paused(open), false];
    if (failed) return [t.states.failed(failed), true];
    if (until > now) return [t.states.held(timeInWords(until, now, text.language)), false];
    return [open ? t.states.open(open) : t.states.fine, false];
  };
  return (
    <>
      <ul className="endpoints">
        {endpoints.map((one) => {
          const [words, bad] = state(one);
          return (
            <li key={one.endpoint.id}>
              <button
                type="button"
                className="preset"
                data-act="open-endpoint"
                data-endpoint={one.endpoint.id}
                onClick={() => onOpen(one.endpoint.id)}
              >
                <span className="row">
                  <span className="strong grow" dir="auto">
                    {one.endpoint.name}
                  </span>
                  <span className="tiny">{presetOf(one.endpoint.preset)?.name ?? one.endpoint.preset}</span>
                </span>
                <span className={bad ? 'fault' : 'tiny'}>{words}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <Button icon="plus" act="add-endpoint" onClick={onAdd}>
          {t.add}
        </Button>
        <Button look="quiet" icon="send" act="see-handoffs" onClick={onHandoffs}>
          {t.seeHandoffs}
        </Button>
      </div>
    </>
  );
}

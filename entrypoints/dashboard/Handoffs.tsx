import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { HandoffRow } from '../../components/handoffs/HandoffRow';
import { csvOf } from '../../components/handoffs/handoffs-csv';
import { MendHandoff } from '../../components/handoffs/MendHandoff';
import { refusalInWords } from '../../components/lead/in-words';
import { Button } from '../../components/ui/Button';
import { SelectField, TextField } from '../../components/ui/Field';
import { useText } from '../../components/ui/i18n-context';
import { Segments } from '../../components/ui/Segments';
import { Empty, Loading } from '../../components/ui/States';
import { saveFile } from '../../components/ui/save-file';
import { useToast } from '../../components/ui/Toast';
import { useNow } from '../../components/ui/use-now';
import { now as clock } from '../../lib/clock';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import { send } from '../../lib/messaging/extension-client';
import { type HandoffFilter, type ListedHandoff, listHandoffs } from '../../lib/store/handoff-list';
import { allEndpoints } from '../../lib/store/queries';

const page = 100;
const shows = ['all', 'failed', 'open', 'waiting', 'delivered'] as const;

/** Every handoff, live: filtered, replayed, mended, exported. */
export function Handoffs() {
  const text = useText();
  const t = text.handoffs;
  const now = useNow(5000);
  const toast = useToast();
  const [filter, setFilter] = useState<HandoffFilter>({ show: 'all' });
  const [limit, setLimit] = useState(page);
  const [mending, setMending] = useState<ListedHandoff>();
  const found = useLiveQuery(
    async () => ({ ...(await listHandoffs(filter, limit)), endpoints: await allEndpoints() }),
    [filter, limit],
  );
  const failed = (): Refusal => ({ refused: 'failed' });
  const say = (answer: object, done: string) =>
    toast(isRefusal(answer) ? { text: refusalInWords(text, answer), fault: true } : { text: done });
  const replay = async (handoffs: string[]) =>
    say(await send('handoff.retry', { handoffs }).catch(failed), t.replayed(handoffs.length));
  const change = (patch: Partial<HandoffFilter>) => {
    setLimit(page);
    setFilter({ ...filter, ...patch });
  };
  const save = async (kind: 'csv' | 'json') => {
    const { rows } = await listHandoffs(filter, Number.POSITIVE_INFINITY);
    const name = `tandem-handoffs-${new Date(clock()).toISOString().slice(0, 10)}.${kind}`;
    const endpoints = found?.endpoints ?? [];
    saveFile(
      name,
      kind === 'csv' ? csvOf(rows, endpoints, t.csvHead) : JSON.stringify(rows.map(exported), undefined, 2),
    );
    toast({ text: t.exported(name) });
  };
  if (!found) return <Loading />;
  const { rows, total, endpoints } = found;
  const empty = !rows.length && filter.show === 'all' && !filter.endpoint && !filter.name;
  return (
    <>
      <header>
        <h1>{t.title}</h1>
        <p className="muted">{t.intro}</p>
      </header>
      {empty ? (
        <Empty title={t.none} icon="send">
          {t.noneHint}
        </Empty>
      ) : (
        <>
          <div className="row wrap handoff-filters">
            <Segments
              label={t.filter}
              value={filter.show}
              options={shows.map((value) => ({ value, label: t.filters[value], act: `show-${value}` }))}
              onChange={(show) => change({ show })}
            />
            {endpoints.length > 1 && (
              <SelectField
                label={t.endpoint}
                act="filter-endpoint"
                value={filter.endpoint ?? ''}
                options={[
                  { value: '', label: t.allEndpoints },
                  ...endpoints.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(endpoint) => change({ endpoint: endpoint || undefined })}
              />
            )}
            <TextField
              label={t.search}
              act="filter-name"
              type="search"
              value={filter.name ?? ''}
              maxLength={200}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          </div>
          <div className="row wrap">
            <span className="tiny grow" role="status" data-total={total}>
              {t.shown(rows.length, total)}
            </span>
            {found.failed.length > 0 && (
              <Button icon="retry" act="replay-all" onClick={() => void replay(found.failed)}>
                {t.replayAll(found.failed.length)}
              </Button>
            )}
            <Button look="quiet" icon="download" act="export-csv" onClick={() => void save('csv')}>
              {t.csv}
            </Button>
            <Button look="quiet" icon="download" act="export-json" onClick={() => void save('json')}>
              {t.json}
            </Button>
          </div>
          {!rows.length && <p className="muted">{t.noMatch}</p>}
          <ul className="handoffs">
            {rows.map((one) => (
              <HandoffRow
                key={one.handoff.id}
                {...one}
                now={now}
                endpoint={endpoints.find(({ id }) => id === one.handoff.endpoint)?.name}
                onReplay={() => void replay([one.handoff.id])}
                onEdit={() => setMending(one)}
                onAsk={() =>
                  void send('handoff.ask', { handoffs: [one.handoff.id] })
                    .catch(failed)
                    .then((answer) => say(answer, t.asking))
                }
                onOpen={() => {
                  const url = `/sidepanel.html?window=1&focus=lead&leadId=${one.handoff.leadId}`;
                  void browser.tabs.create({ url: browser.runtime.getURL(url) });
                }}
              />
            ))}
          </ul>
          {total > rows.length && (
            <Button act="more-handoffs" onClick={() => setLimit(limit + page)}>
              {t.more(Math.min(page, total - rows.length))}
            </Button>
          )}
        </>
      )}
      {mending && (
        <MendHandoff
          {...mending}
          onClose={() => setMending(undefined)}
          onMend={async (body) => {
            const { id } = mending.handoff;
            setMending(undefined);
            say(await send('handoff.mend', { handoff: id, body }).catch(failed), t.replayed(1));
          }}
        />
      )}
    </>
  );
}

/** What of a handoff belongs in a file: no keys of the outbox. */
function exported({ handoff, name }: ListedHandoff): object {
  const { lane: _, ready: __, leaseUntil: ___, seq: ____, done: _____, body, ...rest } = handoff;
  return { ...rest, lead: name, body: JSON.parse(body) };
}

import { useLiveQuery } from 'dexie-react-hooks';
import { SourceCard } from '../../components/settings/SourceCard';
import { SourceChoice } from '../../components/settings/SourceChoice';
import { SourceForm } from '../../components/settings/SourceForm';
import type { SourceDraft } from '../../components/settings/source-draft';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { useToast } from '../../components/ui/Toast';
import { useNow } from '../../components/ui/use-now';
import type { Pull } from '../../lib/domain/pull';
import { send } from '../../lib/messaging/extension-client';
import { pullStates } from '../../lib/services/pull-states';
import { sourceOf, sources } from '../../lib/sources/registry';
import type { Source } from '../../lib/sources/source';
import { askPermission } from './ask-permission';
import { useHashPlace } from './use-hash-place';
import { usePermissions } from './use-permissions';
import { useAnswer } from './use-save';

/** Where engagement is pulled from. `#sources`: those there are; `#sources/new`: which vendor; `#sources/new/<vendor>`, `#sources/<id>`: one form. */
export function SourcesPage() {
  const { sources: t, settings } = useText();
  const toast = useToast();
  const answer = useAnswer();
  const now = useNow(15_000);
  const [place, goTo] = useHashPlace('sources');
  const states = useLiveQuery(pullStates, [usePermissions()]);
  if (!states) return <Loading />;

  /** First of all a click does: any await before it and the browser would not ask. */
  const allowed = async (host: string): Promise<boolean> => {
    const { protocol, hostname } = new URL(host);
    const given = await askPermission([`${protocol}//${hostname}/*`], { sendsKey: true });
    if (!given) toast({ text: settings.crm.denied(hostname), fault: true });
    return given;
  };
  const allow = async (id: string, host: string): Promise<void> => {
    if (await allowed(host)) await answer(send('pull.now', { id }), t.allowed);
  };
  const save = async (source: Source, pull: Pull | undefined, draft: SourceDraft): Promise<void> => {
    const params = Object.fromEntries(Object.entries(draft.params).map(([name, value]) => [name, value.trim()]));
    if (!(await allowed(source.host(params) ?? ''))) return;
    const { name, key, everyMinutes } = draft;
    const about = { id: pull?.id, vendor: source.vendor, name, params, key, everyMinutes };
    if (await answer(send('pull.save', about), t.saved)) goTo('');
  };
  const [first, vendor] = place;
  const state = states.find(({ pull }) => pull.id === first);
  const open = state?.pull;
  const source = sources.find((one) => one.vendor === (open?.vendor ?? (first === 'new' ? vendor : undefined)));
  const back = (
    <div>
      <Button look="quiet" small icon="back" act="all-sources" onClick={() => goTo(vendor ? 'new' : '')}>
        {vendor ? t.chooseBack : t.back}
      </Button>
    </div>
  );
  if (source)
    return (
      <>
        {back}
        <SourceForm
          key={open?.id ?? source.vendor}
          source={source}
          pull={open}
          hasKey={state?.hasKey === true}
          onSave={(draft) => save(source, open, draft)}
        />
      </>
    );
  if (first === 'new' || !states.length)
    return (
      <>
        {states.length > 0 && back}
        <SourceChoice sources={sources} onChoose={(one) => goTo(`new/${one}`)} />
      </>
    );
  return (
    <>
      <ul className="sources">
        {states.map(({ pull, host, access, hasKey }) => (
          <SourceCard
            key={pull.id}
            pull={pull}
            access={access}
            hasKey={hasKey}
            vendorName={sourceOf(pull.vendor).name}
            now={now}
            onAllow={() => void allow(pull.id, host)}
            onPullNow={() => void answer(send('pull.now', { id: pull.id }), t.pulling)}
            onPause={(paused) => void answer(send('pull.pause', { id: pull.id, paused }))}
            onChange={() => goTo(pull.id)}
            onRemove={() => void answer(send('pull.remove', { id: pull.id }), t.removed)}
          />
        ))}
      </ul>
      <div>
        <Button icon="plus" act="add-source" onClick={() => goTo('new')}>
          {t.add}
        </Button>
      </div>
    </>
  );
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { EndpointList } from '../../components/settings/EndpointList';
import { PresetChoice } from '../../components/settings/PresetChoice';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { useNow } from '../../components/ui/use-now';
import { presetOf, presets } from '../../lib/crm/presets/registry';
import { endpointStates } from '../../lib/services/endpoint-states';
import { CrmEndpoint } from './CrmEndpoint';

/** `#crm`: the endpoints; `#crm/new`: which preset; `#crm/new/<preset>`, `#crm/<id>`: one endpoint. */
const placeOf = (hash: string): string[] =>
  hash
    .replace(/^#crm\/?/, '')
    .split('/')
    .filter(Boolean);
const goTo = (place: string): void => {
  location.hash = place ? `crm/${place}` : 'crm';
};

/** Where handoffs go: the endpoints, a new one, one of them. */
export function CrmPage() {
  const t = useText().crm;
  const now = useNow(15_000);
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = (): void => setPlace(placeOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // A permission taken away or given elsewhere is no change of the database.
  const [permitted, setPermitted] = useState(0);
  useEffect(() => {
    const again = (): void => setPermitted((n) => n + 1);
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, []);
  const states = useLiveQuery(endpointStates, [permitted]);
  if (!states) return null;
  const [first, preset] = place;
  const open = states.find(({ endpoint }) => endpoint.id === first);
  const known = presetOf(open?.endpoint.preset ?? preset ?? '');
  const back = (
    <div>
      <Button look="quiet" small icon="back" act="all-endpoints" onClick={() => goTo(preset ? 'new' : '')}>
        {preset ? t.choose : t.back}
      </Button>
    </div>
  );
  if (open && !known)
    return (
      <>
        {back}
        <p className="note warn">{t.unknownPreset}</p>
      </>
    );
  if (known && (open || first === 'new'))
    return (
      <>
        {(states.length > 0 || !open) && back}
        <CrmEndpoint
          key={open?.endpoint.id ?? known.id}
          preset={known}
          state={open}
          onSaved={goTo}
          onGone={() => goTo('')}
        />
      </>
    );
  if (first === 'new' || !states.length)
    return (
      <>
        {states.length > 0 && back}
        <h2>{t.choose}</h2>
        <PresetChoice presets={presets} onChoose={(id) => goTo(`new/${id}`)} />
      </>
    );
  return (
    <EndpointList
      endpoints={states}
      now={now}
      onOpen={goTo}
      onAdd={() => goTo('new')}
      onHandoffs={() => void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#handoffs') })}
    />
  );
}

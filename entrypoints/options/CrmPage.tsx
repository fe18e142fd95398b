import { useLiveQuery } from 'dexie-react-hooks';
import browser from 'webextension-polyfill';
import { EndpointList } from '../../components/settings/EndpointList';
import { PresetChoice } from '../../components/settings/PresetChoice';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { useNow } from '../../components/ui/use-now';
import { presetOf, presets } from '../../lib/crm/presets/registry';
import { endpointStates } from '../../lib/services/endpoint-states';
import { CrmEndpoint } from './CrmEndpoint';
import { useHashPlace } from './use-hash-place';
import { usePermissions } from './use-permissions';

/** Where handoffs go. `#crm`: the endpoints; `#crm/new`: which preset; `#crm/new/<preset>`, `#crm/<id>`: one endpoint. */
export function CrmPage() {
  const t = useText().crm;
  const now = useNow(15_000);
  const [place, goTo] = useHashPlace('crm');
  const states = useLiveQuery(endpointStates, [usePermissions()]);
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

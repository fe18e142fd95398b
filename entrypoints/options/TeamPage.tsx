import { useLiveQuery } from 'dexie-react-hooks';
import browser from 'webextension-polyfill';
import { TeamForm } from '../../components/settings/TeamForm';
import { useText } from '../../components/ui/i18n-context';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { allPeople } from '../../lib/store/people';
import { useAnswer, useSave } from './use-save';

/** The people offers are made to, who of them I am, and whether the desktop may tell me what is due. */
export function TeamPage({ settings }: { settings: Settings }) {
  const { common } = useText();
  const answer = useAnswer();
  const save = useSave();
  const people = useLiveQuery(async () => allPeople());
  if (!people) return null;
  return (
    <TeamForm
      people={people.filter((p) => !p.gone)}
      me={settings.me}
      notify={settings.notify}
      onSave={(who) => void answer(send('person.save', who), common.saved)}
      onMe={(me) => save({ me })}
      onNotify={async (notify) => {
        // Within the click: the browser asks the person.
        if (notify && !(await browser.permissions.request({ permissions: ['notifications'] }).catch(() => false)))
          return;
        save({ notify });
      }}
    />
  );
}

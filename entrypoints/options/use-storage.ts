import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { keepStorage, storageState } from '../../lib/services/storage';
import { counters } from '../../lib/store/queries';

/** How much is kept and how much room there is, looked at again when the counts change. */
export function useStorage() {
  const [asked, setAsked] = useState(0);
  const [denied, setDenied] = useState(false);
  const live = useLiveQuery(async () => {
    const { leads = 0, engagements = 0, touches = 0 } = await counters();
    return { counts: { leads, engagements, touches }, state: await storageState() };
  }, [asked]);
  const keep = async (): Promise<void> => {
    setDenied(!(await keepStorage()));
    setAsked((n) => n + 1);
  };
  return { counts: live?.counts ?? { leads: 0, engagements: 0, touches: 0 }, state: live?.state, keep, denied };
}

import type { ExtensionMessage, Handlers } from '../messaging/server';
import type { createPuller } from './pull';
import { pausePull, removePull, savePull } from './pull-settings';

export type PullMessage = Extract<ExtensionMessage, `pull.${string}`>;

/** What our own pages may ask of live sources. */
export function pullHandlers(puller: ReturnType<typeof createPuller>): Handlers<PullMessage> {
  const ok = { ok: true } as const;
  return {
    async 'pull.save'(draft) {
      const saved = await savePull(draft);
      puller.look();
      return saved;
    },
    async 'pull.remove'({ id }) {
      await removePull(id);
      puller.look();
      return ok;
    },
    async 'pull.pause'({ id, paused }) {
      await pausePull(id, paused);
      puller.look();
      return ok;
    },
    'pull.now'({ id }) {
      puller.pullNow(id);
      return ok;
    },
  };
}

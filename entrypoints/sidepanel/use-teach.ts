import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { refusalInWords } from '../../components/lead/in-words';
import { taughtInWords } from '../../components/repair/taught-in-words';
import { offerOf, type TeachOffer } from '../../components/repair/teach-offer';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import type { Candidate } from '../../lib/domain/candidate';
import { RecipeField } from '../../lib/domain/recipe';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import { send } from '../../lib/messaging/extension-client';
import { kindOf } from '../../lib/pages/kind-of';
import type { TabShown } from './use-tab';

/** What the picker shares in the page's isolated world. */
interface Shared {
  __tandem?: { picking?: Promise<unknown>; picker?: { stop(): void } };
}
const Fields = z.array(RecipeField);

/** What was taught in a tab, once picking there has ended. Rejects when the tab went elsewhere. */
async function pickedIn(tabId: number): Promise<RecipeField[]> {
  const func = () => (globalThis as Shared).__tandem?.picking;
  const [first] = await browser.scripting.executeScript({ target: { tabId }, func });
  return Fields.safeParse(first?.result).data ?? [];
}

/** Showing where things stand in the tab beside the panel: whether somebody points there now, and what can be offered. */
export interface Teach {
  pointing: boolean;
  stop(): void;
  /** @param page the `page` of the reading */
  offer(page: string, candidate?: Candidate): TeachOffer | undefined;
}

/** @param onTaught called when a field was taught: the page reads otherwise now */
export function useTeach(tab: TabShown | undefined, onTaught: () => void): Teach {
  const t = useText();
  const toast = useToast();
  const [pointing, setPointing] = useState(false);
  const tabId = tab?.id;
  const url = tab?.url ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page ends what went on in the last one
  useEffect(() => setPointing(false), [tabId, url]);
  const stop = useCallback(() => {
    if (tabId === undefined) return;
    const func = () => (globalThis as Shared).__tandem?.picker?.stop();
    void browser.scripting.executeScript({ target: { tabId }, func }).catch(() => setPointing(false));
  }, [tabId]);

  const told = (refusal: Refusal) =>
    toast({
      text: refusal.refused === 'no-access' ? t.repair.teach.noAccess : refusalInWords(t, refusal),
      fault: true,
    });
  const teach = async (page: string, field: RecipeField | undefined) => {
    if (tabId === undefined) return;
    const answer = await send('tab.teach', { tabId, page, field });
    if (isRefusal(answer)) return told(answer);
    setPointing(true);
    const taught = await pickedIn(tabId).catch((): RecipeField[] => []);
    setPointing(false);
    if (!taught.length) return;
    const undo = async () => {
      await send('tab.untaught', { tabId, page, fields: taught });
      toast({ text: t.common.undone });
      onTaught();
    };
    toast({ text: taughtInWords(t, taught), undo: () => void undo().catch(() => told({ refused: 'failed' })) });
    onTaught();
  };
  const sample = async (page: string) => {
    if (tabId === undefined) return;
    const answer = await send('tab.make-sample', { tabId, page });
    if (isRefusal(answer)) told(answer);
  };
  return {
    pointing,
    stop,
    offer(page, candidate) {
      const kind = tabId !== undefined && URL.canParse(url) ? kindOf(new URL(url), page) : undefined;
      if (!kind) return undefined;
      return {
        ...offerOf(kind, candidate),
        onTeach: (field) => void teach(page, field).catch(() => told({ refused: 'failed' })),
        onSample: () => void sample(page).catch(() => told({ refused: 'failed' })),
      };
    },
  };
}

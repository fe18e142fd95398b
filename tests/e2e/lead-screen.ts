import type { Surface } from '../browsers/driver';
import { patience, until } from '../browsers/page-script';
import type { ShadowCard } from '../browsers/shadow';

/** The parts of a lead as a person sees and clicks them: alike in a page's card and in the side panel. */
export interface LeadScreen {
  /** Waits until a match is shown; `text` narrows to those containing it. */
  see(selector: string, text?: string): Promise<void>;
  click(selector: string, text?: string): Promise<void>;
  /** What the first match says; '' when there is none. */
  text(selector: string): Promise<string>;
  /** Whether the first match can be used: it is there, and not disabled. */
  enabled(selector: string): Promise<boolean>;
}

export function inCard(card: ShadowCard): LeadScreen {
  return {
    see: async (selector, text) => void (await card.waitFor(selector, { text })),
    click: (selector, text) => card.click(selector, { text }),
    text: (selector) => card.text(selector),
    async enabled(selector) {
      const first = (await card.query(selector))[0];
      return first !== undefined && !('disabled' in first.attrs) && first.attrs['aria-disabled'] !== 'true';
    },
  };
}

export function inPanel(panel: Surface): LeadScreen {
  const shown = (selector: string, text?: string): Promise<boolean> =>
    panel.evaluate(
      (wanted, words) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].some(
          // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
          (one) => one.getClientRects().length > 0 && (words === undefined || one.innerText.includes(words)),
        ),
      selector,
      text,
    );
  return {
    see: async (selector, text) => {
      const what = `${selector} ${text ?? ''} in the panel`;
      await until(
        () => shown(selector, text),
        patience,
        what,
        () => panel.text(),
      );
    },
    click: (selector, text) => panel.click(selector, { text }),
    text: (selector) => panel.text(selector),
    enabled: (selector) =>
      panel.evaluate((wanted) => {
        const first = document.querySelector(wanted);
        return first !== null && !first.matches(':disabled, [aria-disabled="true"]');
      }, selector),
  };
}

const act = (name: string): string => `[data-act="${name}"]`;

/** Captures the person of the page through its card; `without` names the values to leave out. */
export async function capture(screen: LeadScreen, { without = [] as string[] } = {}): Promise<void> {
  await screen.see(act('save'));
  for (const part of without) await screen.click(act(`keep-${part}`));
  await screen.click(act('save'));
  await screen.see('[data-event="captured"]');
}

/** Adds a tag that is known, in two clicks. */
export async function addTag(screen: LeadScreen, name: string): Promise<void> {
  await screen.click(act('tag'));
  await screen.click('[role="menuitem"]', name);
  await screen.see('.tag', name);
}

/** Names a new tag, where typing is private. */
export async function nameTag(panel: Surface, name: string): Promise<void> {
  const screen = inPanel(panel);
  await screen.click(act('tag'));
  await screen.click(act('tag-new'));
  await screen.see(act('tag-name'));
  await panel.type(act('tag-name'), name);
  await screen.click(act('tag-name-add'));
  await screen.see('.tag', name);
}

/** Adds an engagement with a campaign that is named here for the first time. */
export async function engageInNewCampaign(panel: Surface, type: string, campaign: string): Promise<void> {
  const screen = inPanel(panel);
  await screen.click(act('engage'));
  await screen.click(act('campaign'));
  await screen.click(act('campaign-new'));
  await screen.see(act('campaign-name'));
  await panel.type(act('campaign-name'), campaign);
  await screen.click(act('campaign-name-add'));
  await screen.see(act('campaign'), campaign);
  await screen.click(act(`engage-${type}`));
  await screen.see('[data-event="engaged"]', campaign);
}

/** Adds an engagement with a known campaign, chosen from lists. */
export async function engage(screen: LeadScreen, type: string, campaign?: string): Promise<void> {
  await screen.click(act('engage'));
  if (campaign) {
    await screen.click(act('campaign'));
    await screen.click('[role="menuitemradio"]', campaign);
  }
  await screen.click(act(`engage-${type}`));
  await screen.see('[data-event="engaged"]', campaign);
}

export async function logTouch(screen: LeadScreen, kind = 'call', outcome = 'reached'): Promise<void> {
  await screen.click(act('touch'));
  await screen.click(act(`touch-${kind}-${outcome}`));
  await screen.see('[data-event="touched"]');
}

/** Presses the prominent button, once it stands for this step. */
export async function takeNextStep(screen: LeadScreen, step: string): Promise<void> {
  await screen.click(`[data-act="next"][data-next="${step}"]`);
}

export const isAt = (screen: LeadScreen, stage: string): Promise<void> =>
  screen.see(`[data-stage="${stage}"][aria-current="step"]`);

/** The buyer phase and the four answers; "unknown" is one. */
export async function qualify(screen: LeadScreen): Promise<void> {
  await takeNextStep(screen, 'qualify');
  const chosen = [
    'phase-evaluation',
    'answer-need-yes',
    'answer-authority-yes',
    'answer-timing-yes',
    'answer-budget-unknown',
  ];
  for (const one of chosen) {
    await screen.click(act(one));
    await screen.see(`${act(one)}[aria-checked="true"]`);
  }
  await screen.click(act('close-sheet'));
}

/** Marketing offers the MQL to whoever takes it first, and the same person, who is a rep too, accepts. */
export async function offerAndAccept(screen: LeadScreen): Promise<void> {
  await takeNextStep(screen, 'offer');
  await screen.click(act('offer-pool'));
  await screen.click(act('accept'));
  await screen.see('[data-owner]');
}

/** Hands the lead to the CRM: SQL or opportunity. */
export async function handOver(screen: LeadScreen, to: 'sql' | 'opportunity'): Promise<void> {
  await takeNextStep(screen, `to-${to}`);
  await screen.click(act('move-on'));
  await isAt(screen, to);
}

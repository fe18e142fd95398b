import type { Command } from '../../lib/domain/command';
import type { Word } from '../../lib/domain/event';
import type { HandoffPlan } from '../../lib/domain/plan';
import type { Refusal } from '../../lib/domain/refusal';
import type { Done } from '../../lib/domain/view';

/** What the side panel is opened for. */
export type Focus = 'edit' | 'note' | 'tag' | 'manual' | 'lead' | 'page';

/**
 * What the parts of a lead can ask for. The card's client speaks as a page, the side panel's as the extension;
 * what only the extension may do is absent in the card, and the parts then open the side panel instead.
 */
export interface LeadClient {
  act(command: Command): Promise<Done | Refusal>;
  openPanel(focus: Focus): void;
  /** What handing the lead over would send, and what stands in the way. */
  plan?(to: 'sql' | 'opportunity'): Promise<HandoffPlan | null>;
  /** Names a tag or a campaign (typed), and gives its id. */
  nameWord?(kind: Word['kind'], name: string): Promise<string>;
  retry?(handoff: string): Promise<void>;
  openOptions?(): void;
  /** Lets the person keep a text as a file. */
  saveText?(name: string, text: string): void;
}

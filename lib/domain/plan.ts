/** Why a rep should look again before a lead is handed over. */
export type PlanWarning =
  | 'not-informed'
  | 'suppressed'
  | 'known-there'
  | 'missing'
  | 'no-endpoint'
  | 'no-permission'
  | 'paused';

/** What would go to one endpoint: its requests with secrets masked, and what stands in the way. */
export interface PlannedDelivery {
  endpoint: string;
  name: string;
  preset: string;
  requests: { method: string; url: string; body: string }[];
  /** Fields of theirs that must be filled and are not; each list stands for one of its fields. */
  missing: string[][];
  /** The record there already. */
  crmId?: string;
  link?: string;
  paused: boolean;
  access: boolean;
}

/** Everything a handoff would do, before it is made. */
export interface HandoffPlan {
  to: PlannedDelivery[];
  warnings: PlanWarning[];
}

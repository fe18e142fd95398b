/** Words of the badge. Kept apart and small: they ship in every matched page. */
export const badge = {
  capture: 'Capture',
  retry: 'CRM refused: retry',
  complete: 'to complete',
  'to-mql': 'ready for MQL',
  qualify: 'to qualify',
  'to-sql': 'ready for SQL',
  'to-opportunity': 'in sales',
  touch: 'log a touch',
  lead: 'Lead',
  mql: 'MQL',
  sql: 'SQL',
  opportunity: 'Opportunity',
  customer: 'Customer',
  lost: 'Lost',
  open: 'Open Tandem',
};

import { moment } from './moment';
import type { HandoffPayload } from './payload';

/** A handoff of an invented person, for trying an endpoint: `example` domains only, and it says what it is. `on`: ms. */
export function samplePayload(on: number): HandoffPayload {
  const by = { user: 'Tandem', role: 'rep' as const };
  const at = moment(on);
  return {
    type: 'lead.sql',
    timestamp: at,
    data: {
      lead: {
        id: 'tandem-sample',
        name: 'Camille Exemple',
        givenName: 'Camille',
        familyName: 'Exemple',
        headline: 'A sample sent by Tandem',
        jobTitle: 'Head of Purchasing',
        company: 'Tandem Sample',
        location: 'Lyon, France',
        country: 'France',
        emails: ['camille.exemple@tandem.example'],
        phase: 'decision',
        answers: { need: 'yes', authority: 'yes', timing: 'unknown', budget: 'yes' },
        tags: ['sample'],
      },
      identities: ['linkedin:in/camille-exemple', 'email:camille.exemple@tandem.example'],
      stage: 'sql',
      why: {
        contract: 'sample',
        rule: { stage: 'sql', met: [{ need: 'buyerPhase', with: 'decision' }] },
        by,
        on: at,
        score: { fit: 80, engagement: 70, grade: 'A1' },
      },
      engagement: { total: 1, lastOn: at, byType: { form: { count: 1, lastOn: at } } },
      source: { capturedOn: at, capturedBy: by, fields: {} },
      history: [],
      historyTruncated: false,
      shortened: false,
    },
  };
}

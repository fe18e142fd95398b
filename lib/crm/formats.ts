import type { HandoffPayload } from './payload';

/** The formats a placeholder may ask for: a fixed list, no expression is ever interpreted. */
export const formats = [
  'text',
  'number',
  'upper',
  'lower',
  'date',
  'join',
  'first',
  'full-name',
  'linkedin',
  'summary',
] as const;
export type Format = (typeof formats)[number];
export const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The value in a format; undefined when it cannot be said so. Dates are ISO days, UTC. */
export function format(name: Format, value: unknown): unknown {
  switch (name) {
    case 'text':
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    case 'number':
      return value !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
    case 'upper':
      return String(value).toUpperCase();
    case 'lower':
      return String(value).toLowerCase();
    case 'date':
      return Number.isNaN(Date.parse(String(value))) ? undefined : new Date(String(value)).toISOString().slice(0, 10);
    case 'join':
      return list(value).join(', ');
    case 'first':
      return list(value)[0];
    case 'full-name': {
      const { name: whole, givenName, familyName } = value as HandoffPayload['data']['lead'];
      return whole ?? [givenName, familyName].filter(Boolean).join(' ');
    }
    case 'linkedin': {
      const slug = list(value).flatMap((key) => /^linkedin:in\/(.+)$/.exec(String(key))?.[1] ?? [])[0];
      return slug && `https://www.linkedin.com/in/${encodeURIComponent(decodeSlug(slug))}`;
    }
    case 'summary':
      return summary(value as HandoffPayload['data']);
    default:
      return undefined;
  }
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Why this lead is here, as lines of plain text for a CRM's description: grade, answers, engagement, who qualified it. */
function summary({ lead, why, engagement, identities }: HandoffPayload['data']): string {
  const lines = [
    why &&
      `Tandem: ${why.rule.stage.toUpperCase()}${why.score ? `, ${why.score.grade}` : ''}, ${why.on.slice(0, 10)}, ${why.by.user}`,
    lead.headline,
    [lead.jobTitle, lead.company, lead.location].filter(Boolean).join(', '),
    Object.entries(lead.answers)
      .map(([question, answer]) => `${question}: ${answer}`)
      .join(', '),
    Object.entries(engagement.byType)
      .map(([type, of]) => `${type} × ${of?.count}`)
      .join(', '),
    lead.tags.join(', '),
    format('linkedin', identities),
  ];
  return lines.filter(Boolean).join('\n');
}

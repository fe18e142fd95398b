import { seeded } from '../../../lib/domain/seeded.ts';
import type { HotLead } from '../../../lib/store/db.ts';
import { tandemDb } from '../../../lib/store/db.ts';
import { captureOne } from './invented-leads.ts';

const given =
  'Camille Zoé Chloé Élodie Marie Paul Jean-Luc Ludwig Anaïs Solène Noël Yusuf Oliver Béatrice Gaëlle Hélène Inès José Karim Léa Maël Nadège Océane Pierre Quentin Rémi Sébastien Théo Ursule Valérie'.split(
    ' ',
  );
const syllables =
  'mo reau du pré le fèvre rou ssel ga gnon ber trand mar tin gi rard bou cher del mas fon taine cha pelle ri voi re san chez vi dal per rin lam bert cour tois'.split(
    ' ',
  );
const titles =
  'Directrice achats|Head of Purchasing|Responsable marketing|CEO|Chef de projet|Ingénieure R&D|Sales Manager|Data Engineer|Directeur général|Office Manager|Acheteur industriel|VP Marketing'.split(
    '|',
  );
const lines =
  'Industrial furniture, slow made|Au service des ateliers et des usines|Growth, brand and demand|Logistique et qualité|Passionnée de mobilité douce|Open source and cloud'.split(
    '|',
  );
const places =
  'Annecy, Auvergne-Rhône-Alpes, France|Paris, Île-de-France|Lyon|Genève, Suisse|Bruxelles, Belgique|Nantes, Pays de la Loire|Köln, Deutschland|Montréal, Québec'.split(
    '|',
  );
const stages = ['lead', 'lead', 'lead', 'mql', 'mql', 'sql', 'customer'] as const;
const day = 86_400_000;

/** Fills the store with `count` leads as varied as people are, without histories: one in twenty has an owner, one in ten a tag. */
export async function fillVaried(count: number): Promise<void> {
  const db = tandemDb();
  const id = await captureOne(0);
  const hot = (await db.leads.get(id)) as HotLead;
  const random = seeded(20_261_123);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (n: number) => {
    const text = Array.from({ length: n }, () => one(syllables)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const value = (name: 'name' | 'company', text: string) => ({ ...hot.fields[name], value: text });
  for (let from = 0; from < count - 1; from += 5000) {
    const batch = Array.from({ length: Math.min(5000, count - 1 - from) }, (_, i): HotLead => {
      const [first, last, company] = [one(given), word(2 + Math.floor(random() * 2)), word(3)];
      const slug = `${first}-${last}-${(from + i).toString(36)}`.toLowerCase();
      const title = one(titles);
      return {
        ...hot,
        id: crypto.randomUUID(),
        rev: from + i + 2,
        fields: {
          name: value('name', `${first} ${last}`),
          company: value('company', `${company} ${one(['SAS', 'SARL', 'GmbH', 'Ltd'])}`),
          jobTitle: value('name', title),
          headline: value('name', `${title} at ${company} | ${one(lines)}`),
          location: value('name', one(places)),
        } as HotLead['fields'],
        identities: [`linkedin:in/${slug}`, `email:${first}.${last}.${from + i}@${company}.example`.toLowerCase()],
        stage: one(stages),
        ...(random() < 0.05 && { owner: one(['marie', 'paul', 'anne']) }),
        tags: random() < 0.1 ? { [one(['t1', 't2', 't3'])]: ['e'] } : {},
        capturedOn: hot.capturedOn - Math.floor(random() * 400) * day,
      };
    });
    await db.leads.bulkPut(batch);
  }
  const state = await db.meta.get('state');
  if (state?.key === 'state') await db.meta.put({ ...state, rev: count + 1 });
}

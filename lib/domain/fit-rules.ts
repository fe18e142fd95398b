import * as z from 'zod';

/** What a fit rule looks at: the title (three ways), the company (two), or one value. */
export const fitGroups = [
  'seniority',
  'function',
  'student',
  'company',
  'competitor',
  'companySize',
  'industry',
  'country',
  'mailDomain',
] as const;
export const FitGroup = z.enum(fitGroups);
export type FitGroup = z.infer<typeof FitGroup>;

/** Size bands of a company, by number of employees (LinkedIn's own). */
export const companySizes = [
  '1-10',
  '11-50',
  '51-200',
  '201-500',
  '501-1000',
  '1001-5000',
  '5001-10000',
  '10001+',
] as const;

/**
 * One fit rule. Words are matched whole, blind to case and accents; `*` is any value. In each group the first rule that
 * matches counts, so the order says which is stronger.
 */
export const FitRule = z.object({
  id: z.string().min(1).max(40),
  group: FitGroup,
  words: z.array(z.string().trim().min(1).max(80)).max(200),
  points: z.number().int().min(-200).max(200),
});
export type FitRule = z.infer<typeof FitRule>;

const rule = (id: string, group: FitGroup, points: number, words: string): FitRule => ({
  id,
  group,
  points,
  words: words
    .split(',')
    .map((w) => w.trim())
    .filter(Boolean),
});

/** French and English words of the titles, places and mail hosts a French B2B seller meets. Points: facts of the field where they give one (student −25, competitor −50), else ours. */
export const defaultFitRules: FitRule[] = [
  rule(
    'top',
    'seniority',
    20,
    'PDG, DG, CEO, COO, CFO, CTO, CMO, CIO, CPO, CRO, CHRO, président, présidente, president, fondateur, fondatrice, cofondateur, cofondatrice, co-fondateur, co-fondatrice, founder, co-founder, cofounder, owner, gérant, gérante, associé, associée, partner, DAF, DSI, DRH, directeur général, directrice générale, managing director, chief',
  ),
  rule(
    'director',
    'seniority',
    20,
    'directeur, directrice, director, VP, vice-président, vice-présidente, vice president, head, directeur adjoint, directrice adjointe',
  ),
  rule(
    'manager',
    'seniority',
    15,
    'responsable, manager, chef, cheffe, lead, superviseur, superviseuse, supervisor, coordinateur, coordinatrice',
  ),
  rule(
    'staff',
    'seniority',
    5,
    'chargé, chargée, ingénieur, ingénieure, engineer, consultant, consultante, specialist, spécialiste, officer, analyst, analyste, acheteur, acheteuse, buyer',
  ),
  rule(
    'buying',
    'function',
    15,
    'achats, achat, acheteur, acheteuse, approvisionnement, purchasing, procurement, buyer, sourcing',
  ),
  rule(
    'business',
    'function',
    10,
    'marketing, communication, commercial, commerciale, ventes, vente, sales, développement, business development, croissance, growth, opérations, operations, production, industriel, industrielle, technique, technical, informatique, IT, digital, numérique, data, finance, financier, financière, RH, ressources humaines, human resources, HR, qualité, quality, énergie, energy, logistique, supply chain, général, générale',
  ),
  rule(
    'student',
    'student',
    -25,
    'étudiant, étudiante, student, stagiaire, intern, internship, alternant, alternante, apprenti, apprentie, apprentice, lycéen, lycéenne',
  ),
  // The user names their competitors; until then it matches nobody.
  rule('competitor', 'competitor', -50, ''),
  rule('size-good', 'companySize', 15, '51-200, 201-500, 501-1000'),
  rule('size-fair', 'companySize', 10, '11-50, 1001-5000'),
  rule('size-large', 'companySize', 5, '5001-10000, 10001+'),
  rule('home', 'country', 10, 'France, Belgique, Belgium, Suisse, Switzerland, Luxembourg, Monaco'),
  rule(
    'free-mail',
    'mailDomain',
    -10,
    'gmail.com, googlemail.com, hotmail.com, hotmail.fr, outlook.com, outlook.fr, live.com, live.fr, msn.com, yahoo.com, yahoo.fr, ymail.com, icloud.com, me.com, mac.com, aol.com, gmx.com, gmx.fr, gmx.net, proton.me, protonmail.com, free.fr, orange.fr, wanadoo.fr, sfr.fr, laposte.net, bbox.fr, neuf.fr, numericable.fr, club-internet.fr',
  ),
  rule('work-mail', 'mailDomain', 5, '*'),
];

/** Our people on the demo sites, one for each dialect of a profile, as a reader must see them. */
export const people = [
  {
    dialect: 'sdui',
    url: 'https://www.linkedin.com/in/camille-moreau/',
    name: 'Camille Moreau',
    identity: 'linkedin:in/camille-moreau',
  },
  {
    dialect: 'legacy',
    url: 'https://www.linkedin.com/in/zoe-noel/',
    name: 'Zoé Noël',
    identity: 'linkedin:in/zoe-noel',
  },
  {
    dialect: 'guest',
    url: 'https://fr.linkedin.com/in/elodie-lefevre-brule',
    name: 'Élodie Lefèvre-Brûlé',
    identity: 'linkedin:in/elodie-lefevre-brule',
  },
] as const;

import type { SourceShape } from './shape';

/** Tandem's own CSV of a selection, in either language: who, where they stand, and whose they are. Histories are in its JSON, not here. */
export const tandem: SourceShape = {
  id: 'tandem',
  tells: [
    ['Stage', 'Standing', 'Grade'],
    ['Étape', 'Situation', 'Note'],
  ],
  columns: [
    ['name', 'Name', 'Nom'],
    ['capturedOn', 'Captured on', 'Capturé le'],
    [null, 'Standing', 'Situation', 'Grade', 'Note', 'Source', 'ID', 'Identifiant'],
    [null, 'Last activity', 'Dernière activité', 'Campaigns', 'Campagnes'],
  ],
};

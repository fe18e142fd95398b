/** The packed search index as it is stored: one record. Filled in by the search helper. */
export interface SearchPack {
  key: 'leads';
  rev: number;
}

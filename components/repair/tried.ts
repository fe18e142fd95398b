/** What a recipe reads on one sample. `values`: the first few, of a list one a row; `of`: how many rows gave one. */
export type Tried =
  | { sample: string; fault: 'nothing' | 'contradicts' }
  | { sample: string; values: string[]; of: number };

/** Literal strings widened to string, functions kept: the shape a second language must fill. */
export type Widen<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...a: infer A) => string
      ? (...a: A) => string
      : Widen<T[K]>;
};

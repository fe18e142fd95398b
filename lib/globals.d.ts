/** True only in test builds (`wxt build --mode test`) and unit tests; the store package is built with false. */
declare const __TEST_BUILD__: boolean;

/** Vite's `?inline`: a style sheet as text. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

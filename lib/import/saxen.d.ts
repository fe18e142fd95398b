/** What is used of saxen, which brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  interface Listeners {
    openTag(name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean): void;
    closeTag(name: string, decode: Decode, selfClosing: boolean): void;
    text(text: string, decode: Decode): void;
    cdata(text: string): void;
    attention(text: string): void;
    error(error: Error): void;
  }
  export class Parser {
    on<K extends keyof Listeners>(event: K, listener: Listeners[K]): this;
    write(xml: string): this;
    end(): Error | undefined;
    stop(): void;
  }
}

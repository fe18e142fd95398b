import { type ReactNode, useId } from 'react';

export interface PartProps {
  title: string;
  why?: ReactNode;
  children: ReactNode;
}

/** One part of a page: a heading, a sentence on what it is for, and its controls. */
export function Part({ title, why, children }: PartProps) {
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {why && <p className="muted why-part">{why}</p>}
      {children}
    </section>
  );
}

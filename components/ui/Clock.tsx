import type { ReactNode } from 'react';

/** A clock pill. Amber and red mean time running out or run out; the words say it too, the date is on hover. */
export function Clock({
  tone = 'calm',
  date,
  children,
}: {
  tone?: 'calm' | 'good' | 'soon' | 'late';
  date?: string;
  children: ReactNode;
}) {
  return (
    <span className={`clock ${tone}`} title={date}>
      {children}
    </span>
  );
}

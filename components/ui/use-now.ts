import { useEffect, useState } from 'react';
import { now } from '../../lib/clock';

/** The time now (ms), looked at again every `every` ms so that words such as "in 4 min" stay true. */
export function useNow(every = 15_000): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return time;
}

import { useText } from '../ui/i18n-context';

const height = 24;

/** How much happened in each of the last weeks, as bars; readers hear the sum and the most. */
export function Sparkline({ weeks }: { weeks: readonly number[] }) {
  const t = useText().timeline;
  const most = Math.max(...weeks, 0);
  const sum = weeks.reduce((a, b) => a + b, 0);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${weeks.length * 4} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t.activity(sum, most)}
    >
      <title>{t.activity(sum, most)}</title>
      {weeks.map((n, i) => {
        const tall = n ? Math.max(4, (n / most) * height) : 1;
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
        return <rect key={i} className={n ? 'on' : undefined} x={i * 4} y={height - tall} width="3" height={tall} />;
      })}
    </svg>
  );
}

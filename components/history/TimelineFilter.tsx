import { engagementGroups } from '../../lib/domain/engagement';
import type { Moment, MomentGroup } from '../../lib/domain/timeline';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface TimelineFilterProps {
  moments: readonly Moment[];
  only: MomentGroup | undefined;
  onOnly: (group: MomentGroup | undefined) => void;
}

/** Buttons for the kinds there are, each with how many; one is pressed. */
export function TimelineFilter({ moments, only, onOnly }: TimelineFilterProps) {
  const t = useText();
  const count = (group: MomentGroup) => moments.filter((m) => m.group === group).length;
  const there = ([...engagementGroups, 'touch'] as const).filter(count);
  if (there.length < 2) return null;
  const button = (group: MomentGroup | undefined, label: string, n: number) => (
    <Button
      key={group ?? 'all'}
      look="quiet"
      small
      act={`timeline-${group ?? 'all'}`}
      aria-pressed={group === only}
      onClick={() => onOnly(group)}
    >
      {label} <span className="tiny">{n}</span>
    </Button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there are only views
    <div className="row wrap timeline-filter" role="group" aria-label={t.timeline.filter}>
      {button(undefined, t.timeline.all, moments.length)}
      {there.map((group) =>
        button(group, group === 'touch' ? t.timeline.touches : t.lead.engagementGroups[group], count(group)),
      )}
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { History, type HistoryProps } from './History';
import { Timeline } from './Timeline';

/** What happened, in short; all engagement takes its place on a click, and gives it back. */
export function HistoryPart(props: HistoryProps) {
  const t = useText().timeline;
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) opener.current?.focus();
    was.current = open;
  }, [open]);
  const { lead } = props.view;
  const n = lead.engagementCount + lead.touchCount;
  if (open) return <Timeline view={props.view} onClose={() => setOpen(false)} />;
  return (
    <>
      <History {...props} />
      {n > 0 && (
        <Button ref={opener} look="quiet" small icon="spark" act="timeline" onClick={() => setOpen(true)}>
          {t.open(n)}
        </Button>
      )}
    </>
  );
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Candidate } from '../../lib/domain/candidate';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import type { Done } from '../../lib/domain/view';
import { ManualEntry } from '../lead/ManualEntry';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { useToast } from '../ui/Toast';
import { FindLeads, type FindLeadsProps } from './FindLeads';
import { isTyping } from './list-keys';

export interface LeadsScreenProps extends Omit<FindLeadsProps, 'onOpen' | 'onAdd' | 'ref'> {
  opened: string | undefined;
  onOpened: (leadId: string | undefined) => void;
  /** The opened lead. */
  lead: ReactNode;
  onSave: (candidate: Candidate) => Promise<Done | Refusal>;
  /** What stands above the list. */
  head?: ReactNode;
}

const typedName = (name: string): Candidate => ({
  page: 'manual',
  url: '',
  fields: name ? { name: { value: name, way: 'typed', confidence: 'high' } } : {},
  emails: [],
  identities: [],
});

/** All leads and the one opened of them: beside the list where there is room, over it where there is not. The list keeps its place. */
export function LeadsScreen({ opened, onOpened, lead, onSave, head, ...find }: LeadsScreenProps) {
  const t = useText();
  const toast = useToast();
  const [adding, setAdding] = useState<string>();
  const pane = useRef<HTMLElement>(null);
  const list = useRef<{ focus(): void }>(null);
  const shown = adding !== undefined || opened !== undefined;
  const was = useRef(shown);
  useEffect(() => {
    if (adding !== undefined) pane.current?.querySelector('input')?.focus();
    else if (shown) pane.current?.focus();
    else if (was.current && !shown) list.current?.focus();
    was.current = shown;
  }, [shown, adding]);
  const close = () => {
    setAdding(undefined);
    onOpened(undefined);
  };
  const save = async (candidate: Candidate) => {
    const answer = await onSave(candidate);
    if (isRefusal(answer)) return answer;
    toast({ text: t.lead.captured });
    setAdding(undefined);
    onOpened(answer.leadId);
    return answer;
  };
  return (
    <div className={shown ? 'beside two' : 'beside'}>
      <div className="beside-list">
        {head}
        <FindLeads
          {...find}
          ref={list}
          onOpen={(id) => {
            setAdding(undefined);
            onOpened(id);
          }}
          onAdd={setAdding}
        />
      </div>
      {shown && (
        <section
          className="beside-lead"
          aria-label={t.find.openBeside}
          ref={pane}
          tabIndex={-1}
          onKeyDown={(event) => {
            const { target } = event;
            if (event.key !== 'Escape' || isTyping(target)) return;
            if ((target as HTMLElement).closest('dialog, [popover]')) return;
            event.stopPropagation();
            close();
          }}
        >
          <div className="back-bar">
            <Button look="quiet" small icon="back" act="back" onClick={close}>
              {t.lead.allLeads}
            </Button>
          </div>
          {adding === undefined ? (
            lead
          ) : (
            <div className="pad stack">
              <h2 className="title">{t.lead.manualTitle}</h2>
              <ManualEntry key={adding} start={typedName(adding)} onSave={save} />
            </div>
          )}
        </section>
      )}
    </div>
  );
}

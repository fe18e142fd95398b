import { useState } from 'react';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { dayInWords, fullDate } from '../ui/when';
import type { LeadClient } from './lead-client';
import type { Act } from './use-act';

export interface NotesProps {
  view: LeadView;
  client: LeadClient;
  act: Act;
  /** True in our own pages, where typing is private. */
  typing: boolean;
  /** Open with the box to write in. */
  writing?: boolean;
}

/** Notes, newest first. Read everywhere, written in the side panel. */
export function Notes({ view, client, act, typing, writing: start = false }: NotesProps) {
  const t = useText();
  const now = useNow(60_000);
  const [writing, setWriting] = useState(start);
  const [text, setText] = useState('');
  const notes = view.history.filter((e) => e.type === 'noted');
  return (
    <section aria-label={t.lead.notes} className="stack">
      <div className="row">
        <h3 className="grow">{t.lead.notes}</h3>
        {!writing && (
          <Button
            look="quiet"
            small
            icon="plus"
            act="note"
            title={typing ? undefined : t.lead.panelFor}
            onClick={() => (typing ? setWriting(true) : client.openPanel('note'))}
          >
            {t.lead.addNote}
          </Button>
        )}
      </div>
      {writing && typing && (
        <form
          className="stack"
          onSubmit={async (event) => {
            event.preventDefault();
            if (!text.trim() || !(await act({ do: 'note', text: text.trim() }))) return;
            setText('');
            setWriting(false);
          }}
        >
          <TextArea
            label={t.lead.noteText}
            act="note-text"
            autoFocus
            maxLength={10_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className="row">
            <Button type="submit" look="go" act="note-save" disabled={!text.trim()}>
              {t.common.save}
            </Button>
            <Button act="note-cancel" onClick={() => setWriting(false)}>
              {t.common.cancel}
            </Button>
          </div>
        </form>
      )}
      {notes.map((note) => (
        <div key={note.id} className="note">
          <p dir="auto">{note.data.text}</p>
          <p className="tiny" title={fullDate(note.on, t.language)}>
            {[note.by.user, dayInWords(note.on, now, t.language)].filter(Boolean).join(' · ')}
          </p>
        </div>
      ))}
      {!notes.length && !writing && <p className="tiny">{t.lead.noNotes}</p>}
    </section>
  );
}

import { useRef } from 'react';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';

/** What is offered in the file dialog; whatever is chosen is looked into, not judged by its name. */
const accept = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,text/csv,application/json';

/** Where files are dropped or chosen. `over`: some are held over the page. */
export function DropZone({ over, onFiles }: { over: boolean; onFiles: (files: File[]) => void }) {
  const t = useText().imports.drop;
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="drop-zone" data-over={over} aria-label={t.title}>
      <Icon name="download" />
      <p className="strong" aria-live="polite">
        {over ? t.now : t.title}
      </p>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={accept}
        data-act="import-file"
        aria-label={t.choose}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length) onFiles(files);
        }}
      />
      <Button look="go" act="import-choose" onClick={() => input.current?.click()}>
        {t.choose}
      </Button>
      <p className="tiny">{t.hint}</p>
      <p className="tiny">
        {t.local} {t.several}
      </p>
    </section>
  );
}

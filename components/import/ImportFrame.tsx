import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../ui/i18n-context';
import { FileQueue } from './FileQueue';
import type { ImportStep, QueuedFile } from './import-steps';

/** What is said at the top of where one is, of the ways a step may stand. */
const stages = ['files', 'map', 'preview', 'importing', 'report'] as const;
const stageOf: Record<ImportStep, (typeof stages)[number]> = {
  files: 'files',
  opening: 'files',
  refused: 'files',
  map: 'map',
  previewing: 'preview',
  preview: 'preview',
  importing: 'importing',
  undoing: 'report',
  report: 'report',
  failed: 'importing',
};

export interface ImportFrameProps {
  step: ImportStep;
  /** Of the file at hand, or of the past import. */
  name: string;
  files: readonly QueuedFile[];
  onDrop: (id: number) => void;
  children: ReactNode;
}

/** The import page around its step: where one is, the files, and the step's heading, to which focus moves. */
export function ImportFrame({ step, name, files, onDrop, children }: ImportFrameProps) {
  const t = useText().imports;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  const title = t.headings[step];
  return (
    <div className="import stack" data-step={step}>
      <header>
        <h1>{t.title}</h1>
        <p className="muted">{t.intro}</p>
      </header>
      <ol className="import-steps" aria-label={t.stepsLabel}>
        {stages.map((stage) => (
          <li key={stage} aria-current={stageOf[step] === stage ? 'step' : undefined}>
            {t.steps[stage]}
          </li>
        ))}
      </ol>
      {files.length > 1 && <FileQueue files={files} onDrop={onDrop} />}
      <h2 ref={heading} tabIndex={-1} className="import-heading" dir="auto">
        {typeof title === 'string' ? title : title(name)}
      </h2>
      {children}
    </div>
  );
}

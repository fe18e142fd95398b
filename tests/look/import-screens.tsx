import type { ReactNode } from 'react';
import { DropZone } from '../../components/import/DropZone';
import { FileRefused } from '../../components/import/FileRefused';
import { ImportFailed } from '../../components/import/ImportFailed';
import { ImportFrame } from '../../components/import/ImportFrame';
import type { ImportStep, QueuedFile } from '../../components/import/import-steps';
import { MapStep, type MapStepProps } from '../../components/import/MapStep';
import { PastImports } from '../../components/import/PastImports';
import { PreviewStep } from '../../components/import/PreviewStep';
import { ReportStep } from '../../components/import/ReportStep';
import { RunStep } from '../../components/import/RunStep';
import { UndoImport } from '../../components/import/UndoImport';
import type { Import } from '../../lib/domain/import';
import type { ColumnTarget, Mapping } from '../../lib/domain/saved-mapping';
import type { Opened, Preview } from '../../lib/import/import-protocol';

const noop = () => {};
const now = Date.now();
const page =
  (step: ImportStep, name: string, children: ReactNode, files: readonly QueuedFile[] = []) =>
  () => (
    <main className="review">
      <ImportFrame step={step} name={name} files={files} onDrop={noop}>
        {children}
      </ImportFrame>
    </main>
  );

const mailchimp: Mapping = {
  columns: {
    'email address': 'email',
    'first name': 'firstName',
    'last name': 'lastName',
    company: 'company',
    'unsub time': 'unsubscribedOn',
    tags: 'tags',
  },
  list: 'unsubscribed',
};
const column = (key: string, header: string, samples: string[], target?: ColumnTarget) => ({
  ...{ key, header, samples, target },
});
const opened: Opened = {
  ...{ name: 'unsubscribed_segment_export_8f3.csv', size: 918_000, rowGuess: 12_480, source: 'mailchimp' },
  traits: { kind: 'csv', encoding: 'windows-1252', separator: ';' },
  hasHeader: true,
  before: [],
  guess: {
    source: 'mailchimp',
    datesUnclear: true,
    mapping: mailchimp,
    columns: [
      column(
        'email address',
        'Email Address',
        ['camille.moreau@rivoire.example', 'zoe.noel@aravis.example', 'n.benali@hokuto.example'],
        'email',
      ),
      column('first name', 'First Name', ['Camille', 'Zoé', 'Nadia'], 'firstName'),
      column('last name', 'Last Name', ['Moreau', 'Noël', 'Benali'], 'lastName'),
      column('company', 'Entreprise', ['Ateliers Rivoire', 'Laiterie des Aravis'], 'company'),
      column('birthday', 'BIRTHDAY', []),
      column('unsub time', 'UNSUB_TIME', ['03/04/2026 09:12', '11/02/2026 18:40'], 'unsubscribedOn'),
      column('leid', 'LEID', ['48213', '48214', '48220']),
      column('tags', 'TAGS', ['"Pollutec 2026","newsletter"'], 'tags'),
    ],
  },
};
const bare: Opened = {
  ...opened,
  ...{
    name: 'salon.xlsx',
    source: 'table',
    hasHeader: false,
    rowGuess: 3,
    traits: { kind: 'xlsx', encoding: 'utf-8' },
  },
  guess: {
    ...{ source: 'table', datesUnclear: false, mapping: { columns: {}, list: 'people' } },
    columns: [column('1', '1', ['Acier bas carbone']), column('2', '2', ['Lyon', 'Annecy'])],
  },
};
const by = { user: 'Nina', role: 'marketer', device: 'look0' } as const;
const past = (id: string, name: string, state: Import['state'], more: Partial<Import> = {}): Import => ({
  ...{ id, hash: id, name, state, on: now - 86_400_000, by, mapping: mailchimp, rows: 12_480, done: 12_480 },
  ...{ leads: 1204, matched: 310, engagements: 2210, suppressed: 3, refused: 0, words: [], fileDate: now },
  ...more,
});
const half = past('p1', 'contacts-brevo.csv', 'stopped', { done: 4000, refused: 17 });
const imports = [
  half,
  past('p2', 'Connections.csv', 'done'),
  past('p3', 'webinaire-energie.xlsx', 'undoing', { refused: 2 }),
  past('p4', 'audience.csv', 'undone', { by: { ...by, user: '' } }),
];
const map = (of: Opened, more: Partial<MapStepProps> = {}) => (
  <MapStep
    opened={of}
    mapping={of.guess.mapping}
    saved={[{ name: 'Mailchimp, désinscrits', mapping: mailchimp }]}
    tags={['Pollutec 2026']}
    campaigns={['Buyer’s guide']}
    now={now}
    onMapping={noop}
    onUse={noop}
    onSave={noop}
    onRemove={noop}
    onPreview={noop}
    onLeave={noop}
    {...more}
  />
);
const file = (id: number, name: string, state: QueuedFile['state']): QueuedFile => ({
  id,
  file: new File([], name),
  state,
});
const files = [
  file(0, 'Connections.csv', 'done'),
  file(1, 'rapport-annuel.csv', 'refused'),
  file(2, opened.name, 'open'),
  file(3, 'cleaned_segment_export_8f3.csv', 'waiting'),
];
const preview: Preview = {
  ...{ rows: 1540, newLeads: 1204, matched: 310, unchanged: 12, engagements: 2210, suppressed: 3, objections: 40 },
  matchedBy: { linkedin: 20, salesnav: 0, email: 290, phone: 0 },
  tags: ['Pollutec 2026', 'newsletter'],
  campaigns: ['Webinaire sobriété énergétique'],
  owners: [
    { name: 'Nina', known: true },
    { name: 'M. Rossi', known: false },
  ],
  faults: { nobody: 20, 'bad-address': 6 },
  unreadable: [
    { row: 14, why: 'nobody', cells: ['', '', 'Ateliers Rivoire', '30 Apr 2026'] },
    { row: 1022, why: 'bad-address', cells: ['camille.moreau(at)rivoire.example', '', '', ''] },
  ],
  people: [
    { name: 'Camille Moreau', about: 'Directrice achats · Ateliers Rivoire', how: 'matched', engagements: 2 },
    { name: '田中 芽衣', about: '調達部長 · Hokuto Seiki', how: 'new', engagements: 0 },
    { name: 'Anne-Sophie de La Tour-du-Pin Chambly', about: '', how: 'new', engagements: 1 },
  ],
  stopped: false,
};
const empty: Preview = { ...preview, rows: 0, newLeads: 0, matched: 0, engagements: 0, unchanged: 0, objections: 0 };
const run = { phase: 'import' as const, stopping: false, onStop: noop };
const report = { leadsHref: '#leads', onRefused: noop, onUndo: noop, onNext: noop };
const choose = (
  <>
    <DropZone over={false} onFiles={noop} />
    <PastImports imports={imports} onUndo={noop} onRefused={noop} />
  </>
);

/** Pictures of every step of an import. */
export const importScreens: Record<string, () => ReactNode> = {
  'wide-import-files': page('files', '', choose),
  'panel-import-files': page('files', '', choose),
  'wide-import-none': page(
    'files',
    '',
    <>
      <DropZone over onFiles={noop} />
      <PastImports imports={[]} onUndo={noop} onRefused={noop} />
    </>,
  ),
  'wide-import-refused': page(
    'refused',
    'rapport-annuel.csv',
    <FileRefused problem="is-pdf" next="cleaned_segment_export_8f3.csv" onNext={noop} onHome={noop} />,
    files,
  ),
  'wide-import-map': page('map', opened.name, map(opened), files),
  'panel-import-map': page(
    'map',
    opened.name,
    map(opened, { used: { name: 'Mailchimp, désinscrits', byItself: true } }),
  ),
  'wide-import-bare': page('map', bare.name, map(bare, { saved: [] })),
  'wide-import-half': page('map', half.name, map({ ...bare, before: [half] }, { onResume: noop })),
  'wide-import-preview': page(
    'preview',
    opened.name,
    <PreviewStep preview={preview} onStart={noop} onColumns={noop} onLeave={noop} />,
  ),
  'panel-import-preview': page(
    'preview',
    opened.name,
    <PreviewStep preview={preview} onStart={noop} onColumns={noop} onLeave={noop} />,
  ),
  'wide-import-nothing': page(
    'preview',
    bare.name,
    <PreviewStep
      preview={{
        ...empty,
        matchedBy: { linkedin: 0, salesnav: 0, email: 0, phone: 0 },
        suppressed: 0,
        faults: {},
        tags: [],
        campaigns: [],
        owners: [],
        people: [],
      }}
      onStart={noop}
      onColumns={noop}
      onLeave={noop}
    />,
  ),
  'wide-import-runs': page(
    'importing',
    opened.name,
    <RunStep {...run} progress={{ phase: 'import', done: 61_000, rows: 104_000, perSecond: 5412, leftMs: 95_000 }} />,
  ),
  'panel-import-runs': page('importing', opened.name, <RunStep {...run} progress={undefined} stopping />),
  'wide-import-report': page(
    'report',
    opened.name,
    <ReportStep {...report} ended={past('p', opened.name, 'done', { refused: 26 })} next="cleaned_segment.csv" />,
    files,
  ),
  'panel-import-undone': page(
    'report',
    opened.name,
    <ReportStep {...report} ended={past('p', opened.name, 'undone')} kept={4} />,
  ),
  'wide-import-failed': page(
    'failed',
    opened.name,
    <ImportFailed why="storage-full" onAgain={noop} onHome={noop} onWelcome={noop} />,
  ),
  'wide-import-undo': () => <UndoImport one={half} onUndo={noop} onClose={noop} />,
};

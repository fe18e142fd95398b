import type { ReactNode } from 'react';
import { OutboxBar } from '../../components/lead/OutboxBar';
import { PanelFrame } from '../../components/lead/PanelFrame';
import { BackupBar, StorageBar } from '../../components/lead/SafetyBars';
import { BackupPart } from '../../components/settings/BackupPart';
import { EraseOne } from '../../components/settings/EraseOne';
import { MergePart } from '../../components/settings/MergePart';
import { OpenSealed } from '../../components/settings/OpenSealed';
import type { ProgressPart } from '../../components/settings/Progress';
import { ProtectBackups } from '../../components/settings/ProtectBackups';
import { type RestoreAnswer, RestorePart } from '../../components/settings/RestorePart';
import { SettingsShell } from '../../components/settings/SettingsShell';
import { StoragePart } from '../../components/settings/StoragePart';
import { leads } from './invented';

const noop = () => {};
const now = Date.now();
const day = 86_400_000;
const gib = 1024 ** 3;
const shell = (children: ReactNode) => <SettingsShell section="data">{children}</SettingsShell>;

interface Shown {
  backupOn?: number | null;
  isProtected?: boolean;
  saving?: ProgressPart;
  restoring?: ProgressPart;
  answer?: RestoreAnswer;
  room?: Parameters<typeof StoragePart>[0]['state'];
  denied?: boolean;
}
function Data(shown: Shown) {
  const { backupOn = now - 9 * day, isProtected = false, denied = false, saving, restoring, answer } = shown;
  const { room = { usage: 0.4 * gib, quota: 6 * gib, low: false, persisted: true } } = shown;
  return shell(
    <>
      <BackupPart settings={{ backupOn, backupRemind: true }} now={now} onSave={noop} progress={saving} onRemind={noop}>
        <ProtectBackups isProtected={isProtected} onProtect={async () => {}} onUnprotect={noop} />
      </BackupPart>
      <RestorePart onFile={noop} busy={restoring !== undefined} progress={restoring} answer={answer} />
      <MergePart
        onLook={async () => undefined}
        onMerge={async () => {}}
        merges={[{ id: 'm', on: now - 2 * day, from: 'Nadia Benali' }]}
        onUndo={noop}
        now={now}
      />
      <StoragePart
        state={room}
        counts={{ leads: 12_431, engagements: 40_112, touches: 2001 }}
        onKeep={noop}
        denied={denied}
      />
      <EraseOne query="mor" onQuery={noop} found={leads.slice(0, 2)} more={3} onErase={noop} />
    </>,
  );
}
const foot = (bars: ReactNode) => () => (
  <PanelFrame
    tab="leads"
    onTab={noop}
    onOptions={noop}
    foot={
      <>
        {bars}
        <OutboxBar rows={[]} onRetry={noop} />
      </>
    }
  >
    <p className="pad muted">…</p>
  </PanelFrame>
);

/** Pictures of the data page, and of what the side panel says of backups and storage. */
export const backupScreens: Record<string, () => ReactNode> = {
  'wide-crm-data': () => <Data />,
  'panel-crm-data': () => <Data isProtected />,
  'wide-crm-data-low': () => (
    <Data
      {...{ backupOn: null, denied: true, room: { usage: 5.9 * gib, quota: 6 * gib, low: true, persisted: false } }}
      answer={{ refused: 'wrong-passphrase' }}
    />
  ),
  'wide-crm-data-busy': () => (
    <Data
      {...{ saving: { phase: 'sealing', part: 0.4 }, restoring: { phase: 'checking', part: 0.7 }, isProtected: true }}
      room={{ usage: 12 * gib, quota: undefined, low: false, persisted: true }}
    />
  ),
  'panel-crm-sealed': () => (
    <>
      <Data answer={{ leads: 12_431, suppressed: 2 }} />
      <OpenSealed fileName="tandem-2026-11-29.tandem" wrong onPassphrase={noop} onClose={noop} />
    </>
  ),
  'panel-backup-due': foot(<BackupBar last={now - 9 * day} busy={false} onSave={noop} onLater={noop} />),
  'panel-backup-never': foot(
    <>
      <StorageBar left={151 * 1024 * 1024} onSee={noop} />
      <BackupBar last={null} busy={false} onSave={noop} onLater={noop} />
    </>,
  ),
};

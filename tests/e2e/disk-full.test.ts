import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, createWriteStream, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patience, until } from '../browsers/page-script';
import { DeliveryScene, readTable } from './delivery-scene';
import { browsers } from './short-ways';
import { secret } from './stage';

/** A small disk of our own, which only root may mount; in some containers not even root. */
function mountable(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'tandem-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  if (status === 0) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

describe.skipIf(!mountable()).each(browsers)('a full disk in %s', (name) => {
  const disk = mkdtempSync(join(tmpdir(), 'tandem-disk-'));
  const filler = join(disk, 'filler');
  let scene: DeliveryScene;
  beforeAll(async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk]);
    scene = await DeliveryScene.open(name, disk);
    await scene.reset();
  });
  afterAll(async () => {
    clearInterval(keptFull);
    await scene?.stage.stop();
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  let keptFull: ReturnType<typeof setInterval> | undefined;

  /** Writes until nothing more fits, and keeps it so: Firefox throws its caches away to make room. */
  async function fill(): Promise<void> {
    const stream = createWriteStream(filler);
    const full = new Promise((resolve) => stream.once('error', resolve));
    while (!stream.errored && statfsSync(disk).bavail > 0)
      await new Promise((resolve) => stream.write(Buffer.alloc(1 << 20), resolve));
    if (!stream.errored) stream.end(Buffer.alloc(1 << 20));
    await full;
    expect(statfsSync(disk).bavail, 'blocks left').toBeLessThan(256);
    keptFull = setInterval(() => {
      try {
        appendFileSync(filler, Buffer.alloc(1 << 18));
      } catch {
        // Full: as it should be.
      }
    }, 10);
  }

  function empty(): void {
    clearInterval(keptFull);
    rmSync(filler);
  }

  const table = (database: string, one: string) => scene.driver.inExtension(readTable, database, one);
  const everything = async () => [
    await table('tandem', 'history'),
    await table('tandem', 'leads'),
    await table('tandem', 'outbox'),
    ((await table('tandem', 'meta')) as { key: string }[]).filter((one) => one.key !== 'state'),
    await table('tandem-secrets', 'endpoints'),
  ];

  test('says so, writes nothing half, and works again once there is room', async () => {
    const captured = (slug: string) =>
      scene.tell<object>('lead.capture', {
        candidate: {
          page: 'linkedin-profile',
          url: `https://www.linkedin.com/in/${slug}/`,
          fields: { name: { value: 'Too Much', way: 'test', confidence: 'high' } },
          emails: [],
          identities: [`linkedin:in/${slug}`],
        },
      });
    const full = { refused: 'storage-full' };
    let before: unknown[] = [];
    /** True when a full disk refused everything; Firefox may find room in its own files for a write or two. */
    const refusesAll = async (round: number): Promise<boolean> => {
      const lead = await scene.newSql(`Before Full ${round}`);
      await scene.waitForState(lead, 'delivered');
      const page = await scene.showLead(lead);
      await page.waitFor('[data-act="next"]');
      before = await everything();
      await fill();
      const answers = [
        await captured(`too-much-${round}`),
        await scene.tell<object>('lead.act', { leadId: lead, command: { do: 'move-on', to: 'opportunity' } }),
      ];
      const room = answers.some((answer) => 'leadId' in answer);
      if (!room) {
        expect(answers).toEqual([full, full]);
        expect(await scene.setEndpoint({ url: `${scene.receiver.url}?third`, secret })).toHaveProperty('refused');
        await page.click('[data-act="next"]');
        await page.click('[data-act="move-on"]');
        await until(async () => (await page.text()).includes('The disk is full'), patience, 'the page to say so');
      }
      await page.close();
      return !room;
    };
    for (let tries = 0; !(await refusesAll(tries)); tries++) {
      empty();
      expect(tries, 'a disk that fills').toBeLessThan(5);
    }

    empty();
    await scene.driver.killBackground();
    expect(await until(everything, patience, 'to read again')).toEqual(before);
    const done = await until(
      async () => {
        const answer = await captured('room-again');
        return 'leadId' in answer ? answer : undefined;
      },
      patience,
      'to capture again',
    );
    expect(done).toHaveProperty('leadId');
  });
});

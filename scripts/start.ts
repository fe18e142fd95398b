/**
 * `npm start`: builds Tandem and opens it in a browser, on demo pages, with a webhook receiver that stands for the CRM.
 * Without a display, or with `--headless` or `--json`, it plays the whole job by itself and says what happened.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../tests/browsers/driver';
import { type Stage, secret, setStage } from '../tests/e2e/stage';
import { ensureBrowsers } from '../tests/services/install';
import { faultsOf, playJob } from './play-job';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const output = 'demo-output';
const profile = 'https://www.linkedin.com/in/camille-moreau/';
const usage = 'npm start -- [--browser chromium|firefox] [--headless] [--json]';

function readArguments(): { browser: BrowserName; json: boolean; play: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const { browser, json } = values;
    if (browser !== 'chromium' && browser !== 'firefox') throw new Error(`no such browser: ${browser}`);
    const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
    return { browser, json, play: json || values.headless || !display };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

/** Builds the test build (its sites may be local); says nothing unless it fails. */
function build(browser: BrowserName): void {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const built = spawnSync('npx', ['--no-install', 'wxt', 'build', '-b', target, '--mode', 'test'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (built.status !== 0)
    throw new Error(`the build failed\n${built.stdout ?? ''}${built.stderr ?? built.error ?? ''}`);
}

/** Opens the welcome page and a profile, and stays until the browser is closed. */
async function stay(stage: Stage): Promise<void> {
  const { driver, receiver } = stage;
  const welcome = await driver.findPage('/welcome.html');
  await driver.openPage(profile);
  await welcome.bringToFront();
  console.log(`Tandem is open in ${driver.version}, on pages of invented people. Answer its questions, then look at
  ${profile}
  https://www.linkedin.com/in/zoe-noel/
  https://fr.linkedin.com/in/elodie-lefevre-brule
To hand leads to a CRM, enter this one in Tandem's settings:
  webhook  ${receiver.url}
  secret   ${secret}
Close the browser, or press Ctrl+C, to stop.`);
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
  });
  for (let told = 0; !stopped; await new Promise((resolve) => setTimeout(resolve, 1000))) {
    const open = await driver.pages().catch(() => []);
    if (open.length === 0) break;
    const received = await receiver.received();
    for (const { body, signature } of received.slice(told)) {
      const type = /"type":"([^"]+)"/.exec(body)?.[1] ?? 'something';
      console.log(`The receiver got ${type}; signature ${signature?.valid ? 'valid' : 'not valid'}.`);
    }
    told = received.length;
  }
}

const wanted = readArguments();
const say = wanted.json ? console.error : console.log;
let stage: Stage | undefined;
try {
  const found = ensureBrowsers();
  const executablePath = found[wanted.browser];
  if (!executablePath) throw new Error(`missing: ${found.missing.join('; ')}`);
  if (!process.env.TANDEM_BUILDS) build(wanted.browser);
  stage = await setStage(wanted.browser, { executablePath, headless: wanted.play, width: 1280, height: 800 });
  if (wanted.play) {
    say(`Tandem in ${stage.driver.version}, on pages of invented people; nothing leaves this machine.`);
    let n = 0;
    const account = await playJob(stage, output, (what, picture) => {
      n += 1;
      say(`${String(n).padStart(2)}. ${what}${picture ? `\n    ${picture}` : ''}`);
    });
    const faults = faultsOf(account);
    if (wanted.json) console.log(JSON.stringify(account, null, 2));
    else {
      const { captured, stages, engagement, handoff } = account;
      say(`
${captured.name} (${captured.identities.join(', ')})
stages      ${stages.join(' → ')}
engagement  ${engagement}
handoff     ${handoff.status}, ${handoff.deliveryId}, attempts: ${handoff.attempts}`);
    }
    for (const fault of faults) console.error(`FAILED: ${fault}`);
    if (faults.length) process.exitCode = 1;
  } else await stay(stage);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  if (wanted.json) console.log(JSON.stringify({ error: why }));
  console.error(`npm start: ${why}`);
  process.exitCode = 1;
} finally {
  await stage?.stop().catch(() => {});
}
process.exit();

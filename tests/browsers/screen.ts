import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { patience, until } from './page-script.ts';

/** A screen of its own with a hand at the keyboard, for what no headless browser does: its own shortcuts and prompts. */
export interface Screen {
  /** `:12`, for DISPLAY. */
  readonly display: string;
  /** Presses a chord as the keyboard would: `Alt+Shift+C`, `Return`. It goes to whatever window has the focus. */
  press(chord: string): void;
  stop(): void;
}

/** Whether this machine has what a screen needs (Debian: xvfb, xdotool). */
export const canHaveScreen = (): boolean => ['Xvfb', 'xdotool'].every((name) => existsSync(`/usr/bin/${name}`));

/** Starts an X server that shows nothing to anybody, on a display of its own choosing. */
export async function startScreen(width = 1280, height = 900): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stdio[3]?.on('data', (chunk) => {
    said += String(chunk);
  });
  const number = await until(async () => /^(\d+)\n/.exec(said)?.[1], patience, 'the screen');
  const env = { ...process.env, DISPLAY: `:${number}` };
  return {
    display: `:${number}`,
    press(chord) {
      // To xdotool a capital letter means Shift and that letter.
      const keys = chord.split('+').map((key) => (key.length === 1 ? key.toLowerCase() : key));
      execFileSync('xdotool', ['key', '--clearmodifiers', keys.join('+')], { env, timeout: 10_000 });
    },
    stop: () => void server.kill(),
  };
}

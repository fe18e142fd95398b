import type { Page } from '../browsers/driver.ts';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string }; worldName?: string };
}
interface Span {
  from: number;
  to: number;
}

const categories = ['-*', 'devtools.timeline', 'v8', 'v8.execute'];

/** Complete events, and begin/end pairs joined to such, of one thread. */
function complete(events: TraceEvent[]): TraceEvent[] {
  const open: TraceEvent[] = [];
  const all: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    if (event.ph === 'X') all.push(event);
    else if (event.ph === 'B') open.push(event);
    else if (event.ph === 'E') {
      const begin = open.pop();
      if (begin) all.push({ ...begin, ph: 'X', dur: event.ts - begin.ts });
    }
  }
  return all;
}

/** The time that any of these spans covers. */
function covered(spans: Span[]): number {
  let [sum, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    if (to <= end) continue;
    sum += to - Math.max(from, end);
    end = to;
  }
  return sum;
}

/**
 * Main-thread time in ms spent on the content script `file` in what is traced while `load` runs: compiling it, running
 * it, every call into its world, and microtasks. Microtasks carry no owner, but the fixture page has no script of its own.
 */
export async function scriptTime(page: Page, file: string, load: () => Promise<void>): Promise<number> {
  await page.raw.tracing.start({ categories });
  await load();
  const trace = JSON.parse(new TextDecoder().decode(await page.raw.tracing.stop())) as { traceEvents: TraceEvent[] };
  const isScript = (e: TraceEvent) =>
    ['EvaluateScript', 'v8.compile'].includes(e.name) && e.args.data?.url?.endsWith(`/${file}`) === true;
  const script = trace.traceEvents.find(isScript);
  if (!script) throw new Error(`${file} did not run`);
  const thread = complete(trace.traceEvents.filter((e) => e.pid === script.pid && e.tid === script.tid));
  const world = thread.find((e) => e.name === 'v8.run' && e.ts >= script.ts && e.ts <= script.ts + (script.dur ?? 0))
    ?.args.worldName;
  const isOurs = (e: TraceEvent) =>
    isScript(e) || (e.name === 'v8.callFunction' && e.args.worldName === world) || e.name === 'RunMicrotasks';
  const spans = thread.filter(isOurs).map((e) => ({ from: e.ts, to: e.ts + (e.dur ?? 0) }));
  return covered(spans.filter(({ from }) => from >= script.ts)) / 1000;
}

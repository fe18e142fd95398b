import { useState } from 'react';
import type { Command } from '../../lib/domain/command';
import { isRefusal } from '../../lib/domain/refusal';
import { refusalInWords } from '../lead/in-words';
import { useText } from '../ui/i18n-context';
import { useToast } from '../ui/Toast';
import type { Option } from './ChooseOne';
import type { FileKind, FindClient } from './find-client';
import type { ManyKind } from './many-options';
import { chunk, type Outcome, runAct, runUndo } from './run-act';

/** What is under way: how far of how many; `stop` where it can be stopped. */
export interface Running {
  what: ManyKind | 'erase' | 'undo' | 'export';
  done: number;
  all: number;
  stop?: () => void;
}

/** What came of it, where some refused: the rest in a sentence, the refusals by reason. */
export interface Result {
  text: string;
  refused: { why: string; n: number }[];
  undo?: () => void;
}

export interface Many {
  running: Running | undefined;
  result: Result | undefined;
  act: (kind: ManyKind, ids: readonly string[], option: Option) => Promise<void>;
  erase: (ids: readonly string[]) => Promise<void>;
  exportAs: (ids: readonly string[], kind: FileKind) => Promise<void>;
  dismiss: () => void;
}

function commandOf(kind: ManyKind, value: string): Command {
  if (kind === 'tag' || kind === 'untag') return { do: kind, tag: value };
  return kind === 'assign' ? { do: 'assign', to: value === 'nobody' ? null : value } : { do: 'offer', to: value };
}

/** Acts on many leads, in chunks with progress; says what came of it and takes it back. */
export function useMany(client: FindClient): Many {
  const t = useText();
  const { did, already, stopped, undone, exported } = t.find;
  const toast = useToast();
  const [running, setRunning] = useState<Running>();
  const [result, setResult] = useState<Result>();

  const undo = async (act: string, all: number) => {
    setResult(undefined);
    setRunning({ what: 'undo', done: 0, all });
    const refusal = await runUndo(
      () => client.undo(act),
      (left) => setRunning({ what: 'undo', done: Math.max(0, all - left * chunk), all }),
    );
    setRunning(undefined);
    toast(refusal ? { text: refusalInWords(t, refusal), fault: true } : { text: undone(all) });
  };
  const say = (what: ManyKind | 'erase', outcome: Outcome, act?: string) => {
    const { done } = outcome;
    const nothing = outcome.refused.find((one) => one.refusal.refused === 'nothing-to-save')?.n ?? 0;
    const real = outcome.refused.filter((one) => one.refusal.refused !== 'nothing-to-save');
    const said = [outcome.stopped && stopped, did[what](done), nothing > 0 && `(${already(nothing)})`];
    const text = said.filter(Boolean).join(' ');
    const back = act && done ? () => void undo(act, done) : undefined;
    if (!real.length) return toast({ text, undo: back });
    setResult({
      text,
      refused: real.map(({ refusal, n }) => ({ why: refusalInWords(t, refusal), n })),
      undo: back,
    });
  };
  const run = async (
    what: ManyKind | 'erase',
    ids: readonly string[],
    step: (some: string[]) => ReturnType<FindClient['act']>,
    act?: string,
  ) => {
    const control = new AbortController();
    const show = (done: number) => setRunning({ what, done, all: ids.length, stop: () => control.abort() });
    setResult(undefined);
    show(0);
    const outcome = await runAct(ids, step, { signal: control.signal, onProgress: show });
    setRunning(undefined);
    say(what, outcome, act);
  };
  return {
    running,
    result,
    dismiss: () => setResult(undefined),
    async act(kind, ids, option) {
      const act = crypto.randomUUID();
      const value = option.fresh ? await client.nameTag(option.value).catch(() => undefined) : option.value;
      if (value === undefined) return toast({ text: t.lead.refused.failed, fault: true });
      const command = commandOf(kind, value);
      await run(kind, ids, (some) => client.act(some, command, act), act);
    },
    erase: (ids) =>
      run('erase', ids, async (some) => {
        const answer = await client.erase(some);
        return isRefusal(answer) ? answer : { done: some.length, refused: [] };
      }),
    async exportAs(ids, kind) {
      if (!client.exportLeads) return;
      setRunning({ what: 'export', done: 0, all: ids.length });
      const fault = await client.exportLeads(ids, kind).then(
        () => false,
        () => true,
      );
      setRunning(undefined);
      toast(fault ? { text: t.find.exportFailed, fault } : { text: exported(ids.length) });
    },
  };
}

import { commandLine, isAlive, parentOf } from '../db/engine/processes.ts';
import type { Terminal } from './terminal.ts';

/** What must be stopped when the command ends, the last opened first. */
export interface Lifecycle {
  /** Adds something to stop. */
  onStop(stop: () => Promise<void>): void;
  /** Stops everything, once. */
  stop(): Promise<void>;
  /** Resolves when a signal asked the process to end and everything has stopped. */
  untilStopped(): Promise<void>;
}

const PARENT_WATCH = 1_000;
const EXIT_CODES: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Ends the process in order on Ctrl-C, on SIGTERM, when the terminal closes, and when npm that started it is gone
 * (killed, it forwards nothing). A second Ctrl-C ends at once; the engine is then joined by the next start.
 * @param startedByNpm whether the parent is npm, whose death means ours
 */
export function openLifecycle(terminal: Terminal, startedByNpm: boolean): Lifecycle {
  const stoppers: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  let announce: () => void;
  const stopped = new Promise<void>((resolve) => (announce = resolve));

  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      for (const stopper of stoppers.toReversed()) {
        await stopper().catch((error: unknown) => terminal.complain(`Arrêt incomplet : ${(error as Error).message}`));
      }
      announce();
    })();
    return stopping;
  };

  const end = (signal: NodeJS.Signals): void => {
    const code = EXIT_CODES[signal] ?? 1;
    if (stopping) {
      if (signal === 'SIGINT') process.exit(code);
      return;
    }
    terminal.say('Arrêt en cours…');
    void stop().then(() => process.exit(signal === 'SIGHUP' ? code : 0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

  const npm = startedByNpm ? npmProcess() : null;
  if (npm !== null) {
    setInterval(() => {
      if (!isAlive(npm) && !stopping) end('SIGTERM');
    }, PARENT_WATCH).unref();
  }
  return { onStop: (stopper) => void stoppers.push(stopper), stop, untilStopped: () => stopped };
}

/** The npm that runs this script: our parent, or the parent of the shell between. */
function npmProcess(): number | null {
  const shell = parentOf(process.ppid);
  const candidates = shell === null ? [process.ppid] : [process.ppid, shell];
  return candidates.find((pid) => /^p?npm\b|[/\\]p?npm(-cli)?\.[cm]?js\b/.test(commandLine(pid) ?? '')) ?? null;
}

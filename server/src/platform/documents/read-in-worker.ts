import type { Reading, ReadingFacts } from '@maillage/domain/conventions/reading';
import type { FileType } from '@maillage/domain/files';
import { Worker } from 'node:worker_threads';
import type { TextEncoding } from './decode-text.ts';
import type { NoText } from './text-of.ts';

export interface ReadingOrder {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly facts: ReadingFacts;
}

export interface TextRead {
  readonly text: string;
  /** The code in which the bytes of a text were read; null for a file that says its own. */
  readonly encoding: TextEncoding | null;
  readonly reading: Reading;
}

/** What a file gives: its text with what was read in it, or why there is none. */
export type ReadingOutcome = TextRead | { readonly refused: NoText | 'unreadable' | 'too_slow' };

export interface ReadingLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const LIMITS: ReadingLimits = { milliseconds: 60_000, megabytes: 512 };
const MOST_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Takes the text out of a file and reads it, in a thread of its own with a bound on time and memory: a file made to break
 * its reader breaks the thread. Two at once; the others wait.
 */
export async function readInWorker(order: ReadingOrder, limits: ReadingLimits = LIMITS): Promise<ReadingOutcome> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await runWorker(order, limits);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function runWorker(order: ReadingOrder, { milliseconds, megabytes }: ReadingLimits): Promise<ReadingOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('reading-thread.mjs', import.meta.url), {
      workerData: order,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      stdout: true,
      stderr: true,
    });
    const finish = (outcome: ReadingOutcome): void => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ refused: 'too_slow' }), milliseconds);
    worker.once('message', (outcome: ReadingOutcome) => finish(outcome));
    worker.once('error', () => finish({ refused: 'unreadable' }));
    worker.once('exit', () => finish({ refused: 'unreadable' }));
  });
}

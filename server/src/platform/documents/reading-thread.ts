import { readConvention } from '@maillage/domain/conventions/reading';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingOrder, ReadingOutcome } from './read-in-worker.ts';
import { textOf } from './text-of.ts';

/** Runs in the thread of one reading; its outcome is its one message. */
async function outcomeOf({ type, bytes, facts }: ReadingOrder): Promise<ReadingOutcome> {
  const source = await textOf(type, Buffer.from(bytes));
  if (typeof source === 'string') return { refused: source };
  return { text: source.text, encoding: source.encoding ?? null, reading: readConvention(source, facts) };
}

/** A thread has no other origin to name than the one that it was started from. */
function answer(outcome: ReadingOutcome): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that argument is for windows
  parentPort?.postMessage(outcome);
}

outcomeOf(workerData as ReadingOrder).then(answer, () => answer({ refused: 'unreadable' }));

import { readConvention } from '@maillage/domain/conventions/reading';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingOrder, ReadingOutcome } from './read-in-worker.ts';
import { textOf } from './text-of.ts';

/** Runs in the thread of one reading; its outcome is its one message. */
async function outcomeOf({ type, bytes, facts }: ReadingOrder): Promise<ReadingOutcome> {
  const source = await textOf(type, Buffer.from(bytes));
  if (typeof source === 'string') return { refused: source };
  return { text: source.text, reading: readConvention(source, facts) };
}

outcomeOf(workerData as ReadingOrder).then(
  (outcome) => parentPort?.postMessage(outcome),
  () => parentPort?.postMessage({ refused: 'unreadable' } satisfies ReadingOutcome),
);

import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { Waiting } from './queue.ts';

/** As many as one request takes. */
const MOST = 900;

export interface Outcome {
  readonly entryId: string;
  readonly became: string;
  readonly refusals: readonly { readonly message: string }[];
}

/** What the server answers to a batch: each item judged, or the whole refused. */
export type Reply =
  | { readonly __typename: 'SheetsWritten'; readonly outcomes: readonly Outcome[] }
  | { readonly __typename: 'Refused'; readonly refusals: readonly { readonly message: string }[] }
  | undefined;

/** What is done around the sending of a queue. */
export interface Sender {
  readonly read: () => readonly Waiting[];
  /** Sends items of one kind. @throws as the client does */
  readonly request: (batch: readonly Waiting[]) => Promise<Reply>;
  readonly onAnswered: (batch: readonly Waiting[], outcomes: readonly Outcome[]) => void;
  readonly onRefused: (reasons: readonly string[]) => void;
  readonly onMalformed: (item: Waiting) => void;
}

/** Sends what waits, entries before signatures, until nothing is left or the whole is refused. @throws as `request` */
export async function sendQueue(sender: Sender): Promise<void> {
  for (let batch = nextBatch(sender.read()); batch.length > 0; batch = nextBatch(sender.read()))
    if (!(await sendBatch(batch, sender))) return;
}

function nextBatch(queue: readonly Waiting[]): readonly Waiting[] {
  const entries = queue.filter(({ kind }) => kind === 'entry');
  return (entries.length > 0 ? entries : queue).slice(0, MOST);
}

/** @returns false when the whole was refused: nothing was judged, so all of it still waits */
async function sendBatch(batch: readonly Waiting[], sender: Sender): Promise<boolean> {
  let reply: Reply;
  try {
    reply = await sender.request(batch);
  } catch (error) {
    if (!isMalformed(error)) throw error;
    return sendApart(batch, sender);
  }
  if (reply?.__typename === 'SheetsWritten') {
    sender.onAnswered(batch, reply.outcomes);
    return true;
  }
  sender.onRefused(reply?.refusals.map(({ message }) => message) ?? []);
  return false;
}

/** Finds what the server cannot read by sending halves: one among 900 costs twenty requests, not 900. */
async function sendApart(batch: readonly Waiting[], sender: Sender): Promise<boolean> {
  if (batch.length === 1) {
    sender.onMalformed(batch[0]!);
    return true;
  }
  const half = Math.ceil(batch.length / 2);
  return (await sendBatch(batch.slice(0, half), sender)) && (await sendBatch(batch.slice(half), sender));
}

/** Whether the server could not read what was sent, and never will. Anything else may pass. */
function isMalformed(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')
  );
}

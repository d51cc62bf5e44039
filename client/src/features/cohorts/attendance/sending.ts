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
  for (let batch = nextBatch(sender.read()); batch.length > 0; batch = nextBatch(sender.read())) {
    const run: Run = { sender, answered: 0, unread: [] };
    const goesOn = await sendBatch(batch, run);
    setAside(run);
    if (!goesOn) return;
  }
}

interface Run {
  readonly sender: Sender;
  answered: number;
  /** What the server could not read, each sent alone. */
  readonly unread: { readonly item: Waiting; readonly error: unknown }[];
}

function nextBatch(queue: readonly Waiting[]): readonly Waiting[] {
  const entries = queue.filter(({ kind }) => kind === 'entry');
  return (entries.length > 0 ? entries : queue).slice(0, MOST);
}

/** @returns false when the whole was refused: nothing was judged, so all of it still waits */
async function sendBatch(batch: readonly Waiting[], run: Run): Promise<boolean> {
  let reply: Reply;
  try {
    reply = await run.sender.request(batch);
  } catch (error) {
    if (!isMalformed(error)) throw error;
    return sendApart(batch, run, error);
  }
  if (reply?.__typename === 'SheetsWritten') {
    run.answered += batch.length;
    run.sender.onAnswered(batch, reply.outcomes);
    return true;
  }
  run.sender.onRefused(reply?.refusals.map(({ message }) => message) ?? []);
  return false;
}

/** Finds what the server cannot read by sending halves: one among 900 costs twenty requests, not 900. */
async function sendApart(batch: readonly Waiting[], run: Run, error: unknown): Promise<boolean> {
  if (batch.length === 1) {
    run.unread.push({ item: batch[0]!, error });
    return true;
  }
  const half = Math.ceil(batch.length / 2);
  return (await sendBatch(batch.slice(0, half), run)) && (await sendBatch(batch.slice(half), run));
}

/** Several of which none is read are not at fault: the page is older than the server. They wait for a newer one. */
function setAside({ sender, answered, unread }: Run): void {
  if (unread.length > 1 && answered === 0) throw unread[0]!.error;
  for (const { item } of unread) sender.onMalformed(item);
}

/** Whether the server could not read what was sent, and never will. Anything else may pass. */
function isMalformed(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')
  );
}

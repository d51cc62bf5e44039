import { randomUUID } from 'node:crypto';
import { ApiClient, REFUSALS } from '../testkit/client.ts';

const CREATE = `mutation Create($input: ConventionDetailsInput!) {
  payload: createConvention(input: $input) { ... on ConventionWritten { convention { id version } } ${REFUSALS} }
}`;
const RENAME = `mutation Rename($id: ID!, $expectedVersion: Int!, $input: ConventionDetailsInput!) {
  payload: updateConvention(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ... on ConventionWritten { convention { id version } } ${REFUSALS}
  }
}`;
const RECITAL = `mutation Recital($input: SaveRecitalInput!) {
  payload: saveRecital(input: $input) { ... on ConventionWritten { convention { id version } } ${REFUSALS} }
}`;

/** A mutation that was sent: what it writes, and whether its answer came. */
export interface Sent {
  /** Reference of the convention that it writes on. */
  reference: string;
  does: 'create' | 'rename' | 'recital';
  /** The text that it writes, which no other does. */
  text: string;
  key: string;
  query: string;
  variables: object;
  acknowledged: boolean;
}

/** What a convention of the writers holds, in the database or by what was sent. */
export interface Held {
  title: string;
  recitals: string[];
  /** Texts that the lines of its audit log carry, oldest first. */
  trace: string[];
}

/** What each convention must hold once these mutations, and no other, have taken effect. */
export function effectOf(sent: readonly Sent[]): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { reference, does, text } of sent) {
    const convention = held.get(reference) ?? { title: '', recitals: [], trace: [] };
    if (does === 'recital') convention.recitals.push(text);
    else convention.title = text;
    convention.trace.push(text);
    held.set(reference, convention);
  }
  return held;
}

interface Answer {
  convention?: { id: string; version: number };
  refusals?: unknown[];
}

/** Somebody who writes without pause, one mutation after the other, and notes each before it is sent. */
export class Writer {
  readonly sent: Sent[] = [];
  acknowledged = 0;
  #conventions = 0;

  constructor(
    readonly client: ApiClient,
    private readonly name: string,
    private readonly onAcknowledged: () => void,
  ) {}

  /**
   * Writes conventions (created, renamed, with recitals) until the server no longer answers.
   * @throws Error when the server refuses one: all of them are right
   */
  async writeUntilCut(): Promise<void> {
    for (;;) {
      const reference = `CUT-${this.name}-${++this.#conventions}`;
      const details = (title: string) => ({ title, reference, kind: 'bilateral_framework' });
      const title = `Convention ${reference}`;
      let now = await this.#send({ reference, does: 'create', text: title }, CREATE, { input: details(title) });
      if (now === null) return;
      for (let step = 1; step <= 4; step += 1) {
        const text = `${title}, étape ${step}`;
        now =
          step % 2 === 0
            ? await this.#send({ reference, does: 'rename', text }, RENAME, {
                id: now.id,
                expectedVersion: now.version,
                input: details(text),
              })
            : await this.#send({ reference, does: 'recital', text }, RECITAL, {
                input: { conventionId: now.id, kind: 'recital', position: step, text },
              });
        if (now === null) return;
      }
    }
  }

  /** Sends again, to the server of this client, what was sent last and not answered. */
  async sendAgain(url: string): Promise<void> {
    const last = this.sent.at(-1);
    if (!last || last.acknowledged) return;
    const again = new ApiClient(url);
    again.cookie = this.client.cookie;
    this.#accept(last, await again.mutate<Answer>(last.query, last.variables, last.key));
  }

  async #send(
    what: Pick<Sent, 'reference' | 'does' | 'text'>,
    query: string,
    variables: object,
  ): Promise<{ id: string; version: number } | null> {
    const sent: Sent = { ...what, key: randomUUID(), query, variables, acknowledged: false };
    this.sent.push(sent);
    let answer: Answer;
    try {
      answer = await this.client.mutate<Answer>(query, variables, sent.key);
    } catch (error) {
      // A connection that breaks is the cut; anything that the server says is not.
      if (error instanceof TypeError) return null;
      throw error;
    }
    return this.#accept(sent, answer);
  }

  #accept(sent: Sent, { convention, refusals }: Answer): { id: string; version: number } {
    if (!convention) throw new Error(`refused: ${JSON.stringify(refusals)}`);
    sent.acknowledged = true;
    this.acknowledged += 1;
    this.onAcknowledged();
    return convention;
  }
}

import type { CalendarDate, Refusal, Result } from '@maillage/kernel';
import type { Actor } from './db/actor.ts';
import type { SqlReader } from './db/sql.ts';
import type { Transaction } from './db/unit-of-work.ts';
import type { Throttle } from './platform/auth/throttle.ts';
import type { Loaders } from './platform/graphql/loaders.ts';
import type { Changes } from './platform/live/changes.ts';
import type { Texts } from './platform/texts.ts';

/** What every resolver of one request receives. */
export interface GraphQLContext {
  actor: Actor | null;
  requestId: string;
  /** The civil day in Europe/Paris, the same for the whole request. */
  today: CalendarDate;
  now: string;
  texts: Texts;
  loaders: Loaders;
  changes: Changes;
  /** Address under which people reach the portal, without a final slash. */
  publicUrl: string;
  /** Wrong current passwords of an account, counted for all servers. */
  passwordTries: Throttle;
  /**
   * The reading gate of this operation.
   * @throws GraphQLError UNAUTHENTICATED when nobody is signed in
   */
  readonly gate: SqlReader;
  /** @throws GraphQLError UNAUTHENTICATED when nobody is signed in */
  requireActor(): Actor;
  /**
   * Runs a use case in its transaction, once per idempotency key; what is read afterwards comes from a new snapshot.
   * @throws GraphQLError UNAUTHENTICATED when nobody is signed in
   */
  mutate<T>(
    operation: string,
    input: unknown,
    work: (tx: Transaction) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>>;
  /**
   * Gives the connection back before a long work outside of the database; what is read afterwards comes from a new
   * snapshot.
   */
  release(): Promise<void>;
  /** Gives the connection back; called once, when the answer is ready. */
  close(): Promise<void>;
}

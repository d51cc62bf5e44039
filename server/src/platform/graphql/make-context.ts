import { failed, newId, type Clock } from '@maillage/kernel';
import { GraphQLError } from 'graphql';
import type { DataSource } from 'typeorm';
import type { GraphQLContext } from '../../context.ts';
import type { Actor } from '../../db/actor.ts';
import { poolOf } from '../../db/data-source.ts';
import { Gate } from '../../db/gate.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { throttle, type Throttle } from '../auth/throttle.ts';
import type { Changes } from '../live/changes.ts';
import { texts } from '../texts.ts';
import { Loaders } from './loaders.ts';
import { unreadableTexts } from './unreadable-texts.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface Services {
  dataSource: DataSource;
  clock: Clock;
  changes: Changes;
  /** Address under which people reach the portal, without a final slash. */
  publicUrl: string;
}

const passwordTries = new WeakMap<DataSource, Throttle>();

/** One counter for each database: five wrong current passwords, then a quarter of an hour. */
function passwordTriesOf(dataSource: DataSource): Throttle {
  const tries = passwordTries.get(dataSource) ?? throttle(poolOf(dataSource), 'password', 5, 900);
  passwordTries.set(dataSource, tries);
  return tries;
}

function unauthenticated(): GraphQLError {
  return new GraphQLError('Votre session est fermée : reconnectez-vous.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** The context of one operation. @param idempotencyKey the header of a mutation, when the client sent one */
export function makeContext(
  services: Services,
  actor: Actor | null,
  requestId: string = newId(),
  idempotencyKey: string | null = null,
): GraphQLContext {
  const today = services.clock.today();
  const now = services.clock.now();
  let gate: Gate | null = null;
  const requireActor = (): Actor => {
    if (!actor) throw unauthenticated();
    return actor;
  };
  const release = async (): Promise<void> => {
    const held = gate;
    gate = null;
    await held?.close();
  };
  return {
    actor,
    requestId,
    today,
    now,
    texts: texts(actor?.locale ?? 'fr'),
    loaders: new Loaders(),
    changes: services.changes,
    publicUrl: services.publicUrl,
    passwordTries: passwordTriesOf(services.dataSource),
    requireActor,
    // A plain object whose transaction opens at the first statement: Apollo copies the context, and a getter would be
    // read by the copy.
    gate: {
      async query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]> {
        gate ??= new Gate(poolOf(services.dataSource), requireActor(), today, requestId);
        return gate.query<T>(sql, parameters);
      },
    },
    release,
    async mutate(operation, input, work) {
      const by = requireActor();
      if (idempotencyKey !== null && !UUID.test(idempotencyKey)) {
        throw new GraphQLError('L’en-tête Idempotency-Key attend un UUID.', { extensions: { code: 'BAD_USER_INPUT' } });
      }
      const unreadable = unreadableTexts(input);
      if (unreadable.length > 0) return failed(unreadable);
      const idempotency =
        idempotencyKey === null ? {} : { idempotency: { key: idempotencyKey.toLowerCase(), operation, input } };
      await release();
      return unitOfWork(services.dataSource, { actor: by, today, now, requestId, ...idempotency }, work);
    },
    async close() {
      await gate?.close();
    },
  };
}

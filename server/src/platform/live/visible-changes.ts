import type { GraphQLContext } from '../../context.ts';
import type { Change } from './change.ts';

/** What a subscription's context has besides: a context of now, for whoever the session still belongs to. */
export interface RenewableContext extends GraphQLContext {
  renew(): Promise<GraphQLContext>;
}

/**
 * The changes that a reader may know of. Each one is judged when it comes, in a transaction of its own under the
 * reader's present rights: whoever has left, or is signed out, hears nothing more.
 *
 * Not a generator: one that waits cannot be told to end, and its listener would stay until the next change.
 * @param concerns whether a change is one that the reader asked for
 * @param sees whether the reader may see its record now
 * @throws GraphQLError UNAUTHENTICATED when nobody is signed in
 */
export function visibleChanges<T>(
  context: GraphQLContext,
  concerns: (change: Change) => boolean,
  sees: (fresh: GraphQLContext) => Promise<boolean>,
  event: T,
): AsyncIterableIterator<T> {
  context.requireActor();
  let changed = false;
  let ended = false;
  let wake: () => void = () => undefined;
  const stop = context.changes.listen((change) => {
    if (!concerns(change)) return;
    changed = true;
    wake();
  });
  const end = (): void => {
    ended = true;
    stop();
    wake();
  };

  const untilSomethingHappens = async (): Promise<void> => {
    if (changed || ended) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  };
  /** The rights of now: 'gone' when the session is over. */
  const judge = async (): Promise<'visible' | 'hidden' | 'gone'> => {
    const fresh = await (context as RenewableContext).renew();
    try {
      if (!fresh.actor) return 'gone';
      return (await sees(fresh)) ? 'visible' : 'hidden';
    } finally {
      await fresh.close();
    }
  };

  return {
    async next() {
      for (;;) {
        await untilSomethingHappens();
        if (ended) return { done: true, value: undefined };
        // Several changes in a row are one reason to read again.
        changed = false;
        try {
          const verdict = await judge();
          if (verdict === 'gone') end();
          else if (verdict === 'visible' && !ended) return { done: false, value: event };
        } catch (error) {
          end();
          throw error;
        }
      }
    },
    return() {
      end();
      return Promise.resolve({ done: true, value: undefined });
    },
    throw(error: unknown) {
      end();
      return Promise.reject(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import { CHANGES_CHANNEL, type Change } from './change.ts';

type Listener = (change: Change) => void;

/** What any server of the installation has committed, heard by this one. */
export interface Changes {
  /** Calls back for each change until the returned function is called. */
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}

/**
 * Listens on a connection of its own (a pooler in transaction mode would lose LISTEN) and comes back after a cut.
 * @param url a direct connection of maillage_app
 */
export async function listenToChanges(url: string, logger: Logger): Promise<Changes> {
  const listeners = new Set<Listener>();
  let closed = false;
  let client: pg.Client | null = null;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'maillage-listen', keepAlive: true });
    next.on('notification', ({ payload }) => {
      if (!payload) return;
      const change = JSON.parse(payload) as Change;
      for (const listener of listeners) listener(change);
    });
    next.on('error', (error) => {
      logger.warn({ err: error }, 'listening connection lost');
      client = null;
      void reconnect();
    });
    await next.connect();
    await next.query(`listen ${CHANGES_CHANNEL}`);
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    for (let wait = 250; !closed; wait = Math.min(wait * 2, 10_000)) {
      await pause(wait);
      if (closed) return;
      try {
        await connect();
        return;
      } catch (error) {
        logger.warn({ err: error }, 'still no listening connection');
      }
    }
  };

  await connect();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closed = true;
      listeners.clear();
      await client?.end();
    },
  };
}

import { useMutation } from '@apollo/client/react';
import { newId } from '@maillage/kernel';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { failureOf } from '../../../app/errors/failure.ts';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { RECORD_ATTENDANCE, SIGN_SHEETS } from './operations.ts';
import { changeQueue, queueAt, subscribeToQueues } from './queue-store.ts';
import {
  enqueue,
  keyOf,
  setAside,
  settle,
  toSend,
  type Waiting,
  type WaitingEntry,
  type WaitingSignature,
} from './queue.ts';
import { sendQueue, type Outcome, type Reply } from './sending.ts';

/** Without the network, another try is made at this pace, in milliseconds. */
const PACE = 15_000;

type Draft = Omit<WaitingEntry, 'entryId' | 'writtenAt'> | Omit<WaitingSignature, 'entryId' | 'signedAt'>;

interface AttendanceQueue {
  readonly waiting: readonly Waiting[];
  /** Keeps what was said and sends it as soon as the network lets it. */
  readonly say: (drafts: readonly Draft[]) => void;
  readonly send: () => Promise<void>;
  /** Takes what waits off the device, unsent. */
  readonly discard: () => void;
}

/** What is said on the sheets of a cohort: written on the device first, then sent, in order, once and for all. */
export function useAttendanceQueue(cohortId: string): AttendanceQueue {
  const t = useT();
  const key = keyOf(cohortId, useActingOrganisation());
  const waiting = useSyncExternalStore(subscribeToQueues, () => queueAt(key));
  const request = useRequest(cohortId);
  const { tellOutcomes, tellRefused, tellAgain } = useTelling();
  const sending = useRef(false);
  const room = useRef(true);

  const send = useCallback(
    async (quiet = false): Promise<void> => {
      if (sending.current) return;
      sending.current = true;
      let removed = 0;
      try {
        await sendQueue({
          read: () => queueAt(key),
          request,
          onAnswered: (batch, outcomes) => {
            tellOutcomes(outcomes);
            const sent = new Set(batch.map(({ entryId }) => entryId));
            changeQueue(key, (now) => settle(now, sent));
          },
          onRefused: tellRefused,
          onMalformed: (item) => {
            const before = queueAt(key).length;
            changeQueue(key, (now) => setAside(now, item));
            removed += before - queueAt(key).length;
          },
        });
      } catch (error) {
        if (!quiet && failureOf(error).kind !== 'offline') toast(t('training.notSaved'), 'bad');
      } finally {
        if (removed > 0) toast(t('attendance.malformed', { count: removed }), 'bad');
        sending.current = false;
      }
    },
    [key, request, t, tellOutcomes, tellRefused],
  );

  const say = useCallback(
    (drafts: readonly Draft[]): void => {
      const kept = changeQueue(key, (queue) => drafts.map(stamped).reduce<Waiting[]>(enqueue, [...queue]));
      if (!kept && room.current) toast(t('attendance.noRoom'), 'bad');
      room.current = kept;
      void send();
    },
    [key, send, t],
  );

  useEffect(() => {
    const again = (): void => void send(true);
    const first = setTimeout(again);
    addEventListener('online', again);
    const timer = setInterval(again, PACE);
    return () => {
      removeEventListener('online', again);
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [send]);

  const sendNow = useCallback((): Promise<void> => {
    tellAgain();
    return send();
  }, [send, tellAgain]);
  const discard = useCallback((): void => void changeQueue(key, () => []), [key]);
  return { waiting, say, send: sendNow, discard };
}

/** A draft as it waits, with its id and the moment. */
function stamped(draft: Draft): Waiting {
  const now = new Date().toISOString();
  return draft.kind === 'entry'
    ? { ...draft, entryId: newId(), writtenAt: now }
    : { ...draft, entryId: newId(), signedAt: now };
}

/** Sends a batch of one kind, on sheets of a cohort. */
function useRequest(cohortId: string): (batch: readonly Waiting[]) => Promise<Reply> {
  const [record] = useMutation(RECORD_ATTENDANCE);
  const [sign] = useMutation(SIGN_SHEETS);
  return useCallback(
    async (batch) => {
      const { data } =
        batch[0]?.kind === 'entry'
          ? await record({ variables: { cohortId, entries: toSend(batch, 'entry') } })
          : await sign({ variables: { cohortId, signatures: toSend(batch, 'signature') } });
      return data?.written;
    },
    [cohortId, record, sign],
  );
}

/** Says what became of what was sent; that the whole is refused, once, however often it is tried in silence. */
function useTelling() {
  const t = useT();
  const told = useRef<string | null>(null);
  const tellAgain = useCallback((): void => {
    told.current = null;
  }, []);
  const tellOutcomes = useCallback(
    (outcomes: readonly Outcome[]): void => {
      told.current = null;
      const superseded = outcomes.filter(({ became }) => became === 'superseded').length;
      if (superseded > 0) toast(t('attendance.superseded', { count: superseded }), 'bad');
      const refusals = outcomes.flatMap((each) => (each.became === 'refused' ? each.refusals : []));
      for (const reason of new Set(refusals.map(({ message }) => message))) toast(reason, 'bad');
    },
    [t],
  );
  const tellRefused = useCallback(
    (reasons: readonly string[]): void => {
      const reason = reasons.join(' ') || t('attendance.notSent');
      if (told.current !== reason) toast(t('attendance.allRefused', { reason }), 'bad');
      told.current = reason;
    },
    [t],
  );
  return { tellAgain, tellOutcomes, tellRefused };
}

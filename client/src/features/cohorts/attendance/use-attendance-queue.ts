import { useMutation } from '@apollo/client/react';
import { newId } from '@maillage/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../../app/errors/failure.ts';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { RECORD_ATTENDANCE, SIGN_SHEETS } from './operations.ts';
import {
  enqueue,
  keyOf,
  readQueue,
  settle,
  toSend,
  writeQueue,
  type Waiting,
  type WaitingEntry,
  type WaitingSignature,
} from './queue.ts';

/** Without the network, another try is made at this pace, in milliseconds. */
const PACE = 15_000;
/** As many as one request takes. */
const MOST = 900;

type Draft = Omit<WaitingEntry, 'entryId' | 'writtenAt'> | Omit<WaitingSignature, 'entryId' | 'signedAt'>;

interface AttendanceQueue {
  readonly waiting: readonly Waiting[];
  /** Keeps what was said and sends it as soon as the network lets it. */
  readonly say: (drafts: readonly Draft[]) => void;
  readonly send: () => Promise<void>;
}

interface Answer {
  readonly outcomes: readonly {
    readonly entryId: string;
    readonly became: string;
    readonly refusals: readonly { readonly message: string }[];
  }[];
}

/** What is said on the sheets of a cohort: written on the device first, then sent, in order, once and for all. */
export function useAttendanceQueue(cohortId: string): AttendanceQueue {
  const t = useT();
  const key = keyOf(cohortId, useActingOrganisation());
  const [waiting, setWaiting] = useState<readonly Waiting[]>(() => readQueue(localStorage, key));
  const [record] = useMutation(RECORD_ATTENDANCE);
  const [sign] = useMutation(SIGN_SHEETS);
  const sending = useRef(false);

  const keep = useCallback(
    (change: (queue: readonly Waiting[]) => Waiting[]): void => {
      const next = change(readQueue(localStorage, key));
      writeQueue(localStorage, key, next);
      setWaiting(next);
    },
    [key],
  );

  const tell = useCallback(
    ({ outcomes }: Answer): void => {
      const superseded = outcomes.filter(({ became }) => became === 'superseded').length;
      if (superseded > 0) toast(t('attendance.superseded', { count: superseded }), 'bad');
      const reasons = new Set(
        outcomes
          .flatMap(({ became, refusals }) => (became === 'refused' ? refusals : []))
          .map(({ message }) => message),
      );
      for (const reason of reasons) toast(reason, 'bad');
    },
    [t],
  );

  const send = useCallback(
    async (quiet = false): Promise<void> => {
      if (sending.current) return;
      sending.current = true;
      try {
        for (let queue = readQueue(localStorage, key); queue.length > 0; queue = readQueue(localStorage, key)) {
          const entries = toSend(queue, 'entry').slice(0, MOST);
          const signatures = toSend(queue, 'signature').slice(0, MOST);
          const { data } =
            entries.length > 0
              ? await record({ variables: { cohortId, entries } })
              : await sign({ variables: { cohortId, signatures } });
          const sent = new Set((entries.length > 0 ? entries : signatures).map(({ entryId }) => entryId));
          if (data?.written.__typename === 'SheetsWritten') tell(data.written);
          else toast(data?.written.refusals.map(({ message }) => message).join(' ') || t('training.notSaved'), 'bad');
          keep((now) => settle(now, sent));
        }
      } catch (error) {
        if (!quiet && failureOf(error).kind !== 'offline') toast(t('training.notSaved'), 'bad');
      } finally {
        sending.current = false;
      }
    },
    [cohortId, key, keep, record, sign, t, tell],
  );

  const say = useCallback(
    (drafts: readonly Draft[]): void => {
      const now = new Date().toISOString();
      keep((queue) =>
        drafts.reduce<Waiting[]>(
          (all, draft) =>
            enqueue(
              all,
              draft.kind === 'entry'
                ? { ...draft, entryId: newId(), writtenAt: now }
                : { ...draft, entryId: newId(), signedAt: now },
            ),
          [...queue],
        ),
      );
      void send();
    },
    [keep, send],
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

  return { waiting, say, send };
}

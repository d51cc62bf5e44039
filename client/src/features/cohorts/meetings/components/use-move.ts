import { useApolloClient, useMutation } from '@apollo/client/react';
import type { CommunicationEvent, MeetingEvent } from '@maillage/domain/cohorts';
import { useT } from '../../../../ui/intl.tsx';
import { toast } from '../../../../ui/toasts.tsx';
import type { CancellationReason } from '../../../../gql/graphql.ts';
import { MOVE_COMMUNICATION, MOVE_MEETING } from '../mutations.ts';
import { forgetMeetings } from './forget-meetings.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface MeetingTold {
  readonly came?: number;
  readonly candidates?: number | null;
  readonly reason?: CancellationReason;
}

/** Leads a meeting one step on, and tells the reader. `lead` answers whether it was done. */
export function useMoveMeeting({ id, version }: Versioned, reload: () => void) {
  const t = useT();
  const apollo = useApolloClient();
  const [move, { loading }] = useMutation(MOVE_MEETING);
  const lead = async (event: MeetingEvent, told: MeetingTold = {}): Promise<boolean> => {
    try {
      const { data } = await move({ variables: { input: { id, event, expectedVersion: version, ...told } } });
      if (data?.moved.__typename === 'Refused') {
        toast(data.moved.refusals.map(({ message }) => message).join(' '), 'bad');
        reload();
        return false;
      }
      forgetMeetings(apollo);
      toast(t(`meetings.moved.${event}`));
      return true;
    } catch {
      toast(t('meetings.notMoved'), 'bad');
      return false;
    }
  };
  return { lead, loading };
}

/** Leads a communication one step on, with the keys of the warnings that are confirmed. */
export function useMoveCommunication({ id, version }: Versioned, reload: () => void) {
  const t = useT();
  const apollo = useApolloClient();
  const [move, { loading }] = useMutation(MOVE_COMMUNICATION);
  const lead = async (event: CommunicationEvent, confirmed: readonly string[] = []): Promise<boolean> => {
    try {
      const { data } = await move({
        variables: { input: { id, event, expectedVersion: version, confirmed: [...confirmed] } },
      });
      if (data?.moved.__typename === 'Refused') {
        toast(data.moved.refusals.map(({ message }) => message).join(' '), 'bad');
        reload();
        return false;
      }
      forgetMeetings(apollo);
      toast(t(`communications.moved.${event}`));
      return true;
    } catch {
      toast(t('communications.notMoved'), 'bad');
      return false;
    }
  };
  return { lead, loading };
}

import type { CommunicationState, MeetingState } from '@maillage/domain/cohorts';
import { IconAlertTriangle } from '../../../../ui/icons.ts';
import { useT } from '../../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../../ui/StatusBadge.tsx';

const MEETING_TONES: Readonly<Record<MeetingState, Tone>> = { planned: 'violet', held: 'good', cancelled: 'quiet' };

/** What became of a meeting; that nobody told comes first. */
export function MeetingStateBadge({ state, toReport }: { readonly state: MeetingState; readonly toReport: boolean }) {
  const t = useT();
  if (toReport) return <StatusBadge tone="wait">{t('meetings.toReport')}</StatusBadge>;
  return <StatusBadge tone={MEETING_TONES[state]}>{t(`meetingState.${state}`)}</StatusBadge>;
}

const COMMUNICATION_TONES: Readonly<Record<CommunicationState, Tone>> = {
  draft: 'violet',
  published: 'good',
  withdrawn: 'quiet',
};

export function CommunicationStateBadge({ state }: { readonly state: CommunicationState }) {
  const t = useT();
  return <StatusBadge tone={COMMUNICATION_TONES[state]}>{t(`communicationState.${state}`)}</StatusBadge>;
}

/** How much a communication lacked; in plain words when nothing. */
export function WarningCount({ count }: { readonly count: number }) {
  const t = useT();
  const text = t('communications.warnings', { count });
  return count === 0 ? (
    text
  ) : (
    <StatusBadge tone="wait" icon={IconAlertTriangle}>
      {text}
    </StatusBadge>
  );
}

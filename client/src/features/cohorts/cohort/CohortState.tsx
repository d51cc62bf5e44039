import type { CohortState as State } from '@maillage/domain/cohorts';
import { IconX } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';

const TONES: Readonly<Record<State, Tone>> = {
  proposed: 'neutral',
  approved: 'news',
  recruiting_priority: 'violet',
  recruiting_extended: 'violet',
  ready: 'good',
  running: 'good',
  evaluating: 'news',
  closed: 'quiet',
  postponed: 'wait',
  cancelled: 'quiet',
};

/** Where a cohort stands in its life. */
export function CohortState({ state }: { readonly state: State }) {
  const t = useT();
  return (
    <StatusBadge tone={TONES[state]} {...(state === 'cancelled' ? { icon: IconX } : {})}>
      {t(`cohortState.${state}`)}
    </StatusBadge>
  );
}

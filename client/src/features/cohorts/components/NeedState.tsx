import type { NeedState as State } from '@maillage/domain/cohorts';
import { useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';

const TONES: Readonly<Record<State, Tone>> = { open: 'violet', filled: 'good', withdrawn: 'quiet' };

/** What became of a need; that it is to be confirmed again comes first. */
export function NeedState({ state, toRefresh }: { readonly state: State; readonly toRefresh: boolean }) {
  const t = useT();
  if (toRefresh) return <StatusBadge tone="wait">{t('needs.toRefresh')}</StatusBadge>;
  return <StatusBadge tone={TONES[state]}>{t(`needState.${state}`)}</StatusBadge>;
}

import { useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  upcoming: 'news',
  in_force: 'good',
  renewal_window: 'wait',
  expired: 'quiet',
};

/** Where a convention stands on the day it is read. */
export function PhaseBadge({ phase }: { readonly phase: string }) {
  const t = useT();
  return <StatusBadge tone={TONES[phase] ?? 'neutral'}>{t(`conventionPhase.${phase}`)}</StatusBadge>;
}

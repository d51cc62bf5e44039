import { IconAlertTriangle, IconRefresh, IconX, type Icon } from './icons.ts';
import { useT } from './intl.tsx';
import { StatusBadge, type Tone } from './StatusBadge.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  negotiation: 'wait',
  signing: 'wait',
  upcoming: 'news',
  in_force: 'good',
  renewal_window: 'wait',
  in_notice: 'bad',
  expired: 'quiet',
  renewed: 'quiet',
  terminated: 'quiet',
};

/** What ends a convention early is told from what the calendar does, without its colour too. */
const ICONS: Readonly<Record<string, Icon>> = { in_notice: IconAlertTriangle, terminated: IconX, renewed: IconRefresh };

/** Where a convention stands on the day it is read. */
export function PhaseBadge({ phase }: { readonly phase: string }) {
  const t = useT();
  const icon = ICONS[phase];
  return (
    <StatusBadge tone={TONES[phase] ?? 'neutral'} {...(icon ? { icon } : {})}>
      {t(`conventionPhase.${phase}`)}
    </StatusBadge>
  );
}

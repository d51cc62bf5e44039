import { IconCheck, IconClock, IconPencil, type Icon } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';

const LOOKS: Readonly<Record<string, { readonly tone: Tone; readonly icon?: Icon }>> = {
  draft: { tone: 'quiet', icon: IconPencil },
  negotiation: { tone: 'wait', icon: IconClock },
  signing: { tone: 'news', icon: IconPencil },
  in_force: { tone: 'good', icon: IconCheck },
  abandoned: { tone: 'quiet' },
};

/** How far an avenant is. */
export function AvenantBadge({ status }: { readonly status: string }) {
  const t = useT();
  const { tone = 'neutral', ...more } = LOOKS[status] ?? {};
  return (
    <StatusBadge tone={tone} {...more}>
      {t(`avenantStatus.${status}`)}
    </StatusBadge>
  );
}

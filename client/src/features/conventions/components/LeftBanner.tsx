import { IconHistory } from '../../../ui/icons.ts';
import { T } from '../../../ui/intl.tsx';
import { DateText } from '../../../ui/text.tsx';
import type { ConventionData } from './SummaryTab.tsx';
import styles from './Convention.module.css';

/** To a party that has left: until when what it reads goes. */
export function LeftBanner({
  convention: { readsUntil },
}: {
  readonly convention: Pick<ConventionData, 'readsUntil'>;
}) {
  if (!readsUntil) return null;
  return (
    <div className={styles.following} role="status">
      <IconHistory aria-hidden="true" size={18} />
      <p>
        <T id="conventions.left" values={{ date: <DateText date={readsUntil} style="long" /> }} />
      </p>
    </div>
  );
}

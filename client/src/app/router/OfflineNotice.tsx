import { IconWifiOff } from '../../ui/icons.ts';
import { useT } from '../../ui/intl.tsx';
import { useReachable } from '../apollo/reachability.ts';
import styles from './Root.module.css';

/** Says that nothing leaves this browser for now, and what becomes of what is typed. */
export function OfflineNotice() {
  const t = useT();
  const reachable = useReachable();
  return (
    <div role="status">
      {reachable ? null : (
        <div className={styles.offline}>
          <IconWifiOff aria-hidden="true" size={18} />
          {t('shell.offline')}
        </div>
      )}
    </div>
  );
}

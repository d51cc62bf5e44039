import { LoadingState } from '../../ui/states.tsx';
import styles from '../public-pages/Public.module.css';

/** Between two pages, when the next one takes its time. */
export function Pending() {
  return (
    <div className={styles.main}>
      <LoadingState />
    </div>
  );
}

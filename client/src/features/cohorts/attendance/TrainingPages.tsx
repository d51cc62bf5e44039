import { Link } from '@tanstack/react-router';
import { useT } from '../../../ui/intl.tsx';
import styles from './Attendance.module.css';

/** Ways from a cohort to its training: calendar, sheets, monthly statements. */
export function TrainingPages({ cohortId }: { readonly cohortId: string }) {
  const t = useT();
  const params = { cohortId };
  return (
    <nav className={styles.pages} aria-label={t('training.pages')} data-print="no">
      <Link to="/cohortes/$cohortId/calendrier" params={params}>
        {t('training.calendar')}
      </Link>
      <Link to="/cohortes/$cohortId/presences" params={params}>
        {t('training.attendance')}
      </Link>
      <Link to="/cohortes/$cohortId/etats" params={params}>
        {t('training.statements')}
      </Link>
    </nav>
  );
}

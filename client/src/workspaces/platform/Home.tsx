import { Link } from '@tanstack/react-router';
import { TasksHome } from '../../features/steering/components/TasksHome.tsx';
import { useT } from '../../ui/intl.tsx';

/** The platform's administrator runs the service and reads no dossier. */
export function Home() {
  const t = useT();
  return (
    <TasksHome intro={t('home.platform.intro')} empty={t('home.platform.empty')}>
      <Link to="/etat-du-service">{t('shell.footer.status')}</Link>
    </TasksHome>
  );
}

import { TasksHome } from '../../features/steering/components/TasksHome.tsx';
import { useT } from '../../ui/intl.tsx';

export function Home() {
  const t = useT();
  return <TasksHome intro={t('home.region.intro')} empty={t('home.region.empty')} />;
}

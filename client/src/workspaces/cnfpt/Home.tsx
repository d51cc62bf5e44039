import { useTaughtCohorts } from '../../features/cohorts/cohort/CohortsAtHome.tsx';
import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  const cohorts = useTaughtCohorts();
  return (
    <PartnerHome
      intro={t('home.cnfpt.intro')}
      empty={t('home.cnfpt.empty')}
      waiting={cohorts.count}
      more={cohorts.part}
    />
  );
}

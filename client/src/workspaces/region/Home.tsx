import { useDossiersToCome } from '../../features/cohorts/cohort/CohortsAtHome.tsx';
import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  const dossiers = useDossiersToCome();
  return (
    <PartnerHome
      intro={t('home.region.intro')}
      empty={t('home.region.empty')}
      waiting={dossiers.count}
      more={dossiers.part}
    />
  );
}

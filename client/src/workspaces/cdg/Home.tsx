import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  return <PartnerHome intro={t('home.cdg.intro')} empty={t('home.cdg.empty')} />;
}

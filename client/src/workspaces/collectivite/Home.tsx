import { NeedsWithYou, useNeedsWithYou } from '../../features/cohorts/components/NeedsWithYou.tsx';
import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  const needs = useNeedsWithYou();
  const { toAnswer, toLead, toRefresh } = needs.toDo;
  return (
    <PartnerHome
      intro={t('home.collectivite.intro')}
      empty={t('home.collectivite.empty')}
      waiting={toAnswer.length + toLead.length + toRefresh}
      more={<NeedsWithYou {...needs} />}
    />
  );
}

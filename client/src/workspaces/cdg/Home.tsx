import { useDueFollowUps, useRecruitingCohorts } from '../../features/cohorts/cohort/CohortsAtHome.tsx';
import { NeedsWithYou, useNeedsWithYou } from '../../features/cohorts/components/NeedsWithYou.tsx';
import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  const needs = useNeedsWithYou();
  const cohorts = useRecruitingCohorts();
  const followUps = useDueFollowUps();
  const { toAnswer, toLead, toRefresh } = needs.toDo;
  return (
    <PartnerHome
      intro={t('home.cdg.intro')}
      empty={t('home.cdg.empty')}
      waiting={toAnswer.length + toLead.length + toRefresh + cohorts.count + followUps.count}
      loading={cohorts.loading || followUps.loading}
      more={
        <>
          {cohorts.part}
          {followUps.part}
          <NeedsWithYou {...needs} />
        </>
      }
    />
  );
}

import { useTaughtCohorts } from '../../features/cohorts/cohort/CohortsAtHome.tsx';
import { MeetingsAhead, useMeetingsAhead } from '../../features/cohorts/meetings/components/MeetingsAhead.tsx';
import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  const cohorts = useTaughtCohorts();
  const meetings = useMeetingsAhead();
  return (
    <PartnerHome
      intro={t('home.cnfpt.intro')}
      empty={t('home.cnfpt.empty')}
      waiting={cohorts.count + meetings.total}
      loading={cohorts.loading}
      more={
        <>
          {cohorts.part}
          <MeetingsAhead {...meetings} />
        </>
      }
    />
  );
}

import { useDossiersToCome } from '../../features/cohorts/cohort/CohortsAtHome.tsx';
import { MeetingsAhead, useMeetingsAhead } from '../../features/cohorts/meetings/components/MeetingsAhead.tsx';
import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  const dossiers = useDossiersToCome();
  const meetings = useMeetingsAhead();
  return (
    <PartnerHome
      intro={t('home.region.intro')}
      empty={t('home.region.empty')}
      waiting={dossiers.count + meetings.total}
      loading={dossiers.loading}
      more={
        <>
          {dossiers.part}
          <MeetingsAhead {...meetings} />
        </>
      }
    />
  );
}

import { MeetingsAhead, useMeetingsAhead } from '../../features/cohorts/meetings/components/MeetingsAhead.tsx';
import { useT } from '../../ui/intl.tsx';
import { PartnerHome } from '../PartnerHome.tsx';

export function Home() {
  const t = useT();
  const meetings = useMeetingsAhead();
  return (
    <PartnerHome
      intro={t('home.partner.intro')}
      empty={t('home.partner.empty')}
      waiting={meetings.total}
      more={<MeetingsAhead {...meetings} />}
    />
  );
}

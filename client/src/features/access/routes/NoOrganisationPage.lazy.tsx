import { Button } from '@mantine/core';
import { createLazyRoute, useRouter } from '@tanstack/react-router';
import { leave } from '../../../app/session/leave.ts';
import { useT } from '../../../ui/intl.tsx';
import { DoorCard } from '../components/DoorCard.tsx';

export const route = createLazyRoute('/public/sans-organisation')({ component: NoOrganisationPage });

/** A person whose every membership has ended. */
function NoOrganisationPage() {
  const t = useT();
  const router = useRouter();
  return (
    <DoorCard title={t('access.nowhere.title')} description={t('access.nowhere.text')}>
      <Button variant="default" onClick={() => void leave(router)}>
        {t('shell.account.signOut')}
      </Button>
    </DoorCard>
  );
}

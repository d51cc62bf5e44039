import { Button, Modal, Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { settleLostSession } from '../../../app/session/lost-session.ts';
import { VIEWER } from '../../../app/session/viewer.ts';
import { fromGlobalId } from '@maillage/kernel';
import { useT } from '../../../ui/intl.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Over the page as it stands, nothing lost: the same person signs in again, and what was refused is sent once more. */
export default function LostSessionDialog() {
  const t = useT();
  const router = useRouter();
  const { apollo } = router.options.context;
  const viewer = apollo.readQuery({ query: VIEWER })?.viewer;

  const comeBack = (account: { id: string }): void => {
    // Somebody else took the seat: the page belongs to another person, so it is read anew.
    if (viewer && account.id !== viewer.id && account.id !== fromGlobalId(viewer.id)?.id) location.assign('/');
    else settleLostSession(true);
  };
  const giveUp = async (): Promise<void> => {
    settleLostSession(false);
    await apollo.clearStore();
    router.history.push('/connexion');
  };

  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('access.lost.title')}
    >
      <Stack>
        <p>{t('access.lost.text')}</p>
        <SignInForm email={viewer?.email} fixedEmail={Boolean(viewer)} onSignedIn={comeBack} />
        <Button variant="subtle" onClick={() => void giveUp()}>
          {t('access.lost.leave')}
        </Button>
      </Stack>
    </Modal>
  );
}

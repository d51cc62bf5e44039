import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { JuryDayWholeFragment } from '../../../gql/graphql.ts';
import { RefusalText, type ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { IconLock } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { CLOSE_JURY } from './operations.ts';
import styles from './Selection.module.css';
import { nameOf } from './words.ts';

/** A button that closes the minutes of a jury, after saying who did not come. */
export function CloseDialog({ juryDay }: { readonly juryDay: JuryDayWholeFragment }) {
  const t = useT();
  const apollo = useApolloClient();
  const [opened, setOpened] = useState(false);
  const [absent, setAbsent] = useState<string[]>([]);
  const [refusals, setRefusals] = useState<readonly ClientRefusal[]>([]);
  const [close, { loading }] = useMutation(CLOSE_JURY);
  const unscored = juryDay.slots.filter(({ progress }) => progress?.scored === 0);
  const confirm = async (): Promise<void> => {
    setRefusals([]);
    try {
      const { data } = await close({ variables: { id: juryDay.id, expectedVersion: juryDay.version, absent } });
      if (data?.closed.__typename === 'Refused') setRefusals(data.closed.refusals);
      else {
        if (juryDay.cohort) apollo.cache.evict({ id: apollo.cache.identify(juryDay.cohort as never) });
        toast(t('jury.closed'));
        setOpened(false);
      }
    } catch {
      toast(t('jury.notClosed'), 'bad');
    }
  };
  return (
    <>
      <Button leftSection={<IconLock aria-hidden="true" size={16} />} onClick={() => setOpened(true)}>
        {t('jury.close')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('jury.closeTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <p>{t('jury.closeText')}</p>
          {unscored.length > 0 ? (
            <Checkbox.Group
              label={t('jury.closeAbsent')}
              description={t('jury.closeAbsentHelp')}
              value={absent}
              onChange={setAbsent}
            >
              <Stack gap="xs" mt="xs">
                {unscored.map((slot) => (
                  <Checkbox key={slot.candidatureId} value={slot.candidatureId} label={nameOf(t, slot)} />
                ))}
              </Stack>
            </Checkbox.Group>
          ) : null}
          <div role="alert">
            {refusals.map((refusal) => (
              <p key={refusal.code} className={styles.error}>
                <RefusalText refusal={refusal} />
              </p>
            ))}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpened(false)} data-autofocus>
              {t('common.cancel')}
            </Button>
            <Button loading={loading} onClick={() => void confirm()}>
              {t('jury.close')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { JuryDaySummaryFragment, SelectionWholeFragment } from '../../../gql/graphql.ts';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { JuryDayForm } from './JuryDayForm.tsx';

interface JuryDayDialogProps {
  readonly cohort: SelectionWholeFragment;
  /** The day to correct; null for a new one. */
  readonly juryDay: JuryDaySummaryFragment | null;
}

/** A button that opens the form of a jury day. */
export function JuryDayDialog({ cohort, juryDay }: JuryDayDialogProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const title = t(juryDay ? 'selection.day.edit' : 'selection.day.new');
  return (
    <>
      <Button
        variant="default"
        size={juryDay ? 'compact-sm' : 'sm'}
        leftSection={juryDay ? <IconPencil aria-hidden="true" size={14} /> : <IconPlus aria-hidden="true" size={16} />}
        onClick={() => setOpened(true)}
      >
        {title}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <JuryDayForm cohort={cohort} juryDay={juryDay} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

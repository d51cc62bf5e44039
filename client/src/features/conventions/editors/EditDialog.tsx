import { ActionIcon, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { DialogForm, type EditDialogProps } from './DialogForm.tsx';

export type { Form, PartKind, SavedAnswer } from './DialogForm.tsx';

/** A button that opens the form of one part of a draft: what is typed is kept, what is refused is told on its field. */
export function EditDialog<Values extends object>(props: EditDialogProps<Values>) {
  const { label, icon = props.part ? 'edit' : 'add', glyph: Glyph = IconPlus, title, size = 'lg' } = props;
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      {icon === 'edit' ? (
        <ActionIcon variant="subtle" aria-label={label} title={label} onClick={() => setOpened(true)} data-print="no">
          <IconPencil aria-hidden="true" size={16} />
        </ActionIcon>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Glyph aria-hidden="true" size={14} />}
          onClick={() => setOpened(true)}
          data-print="no"
        >
          {label}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        size={size}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <DialogForm {...props} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

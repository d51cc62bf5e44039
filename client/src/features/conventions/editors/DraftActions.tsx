import { useMutation } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { IconPencil, IconTrash } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { DELETE_DRAFT } from '../mutations.ts';
import { DetailsEditor } from './DetailsEditor.tsx';
import { SignaturesDialog } from './SignaturesDialog.tsx';

/** What may be done to a draft as a whole; nothing for those who only read it. */
export function DraftActions({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { viewerCanEdit, viewerCanRecordSignatures } = convention;
  if (!viewerCanEdit.allowed) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil aria-hidden="true" size={16} />}
        onClick={() => setEditing(true)}
      >
        {t('conventions.edit.details')}
      </Button>
      {viewerCanRecordSignatures.allowed ? <SignaturesDialog convention={convention} /> : null}
      {convention.status === 'draft' ? <DeleteButton convention={convention} /> : null}
      <Modal
        opened={editing}
        onClose={() => setEditing(false)}
        title={t('conventions.edit.details')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing ? <DetailsEditor convention={convention} onDone={() => setEditing(false)} /> : null}
      </Modal>
    </>
  );
}

function DeleteButton({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const [remove] = useMutation(DELETE_DRAFT);
  const confirm = async (): Promise<void> => {
    let data;
    try {
      ({ data } = await remove({ variables: { id: convention.id, expectedVersion: convention.version } }));
    } catch {
      toast(t('conventions.notRemoved'), 'bad');
      return;
    }
    setAsked(false);
    if (data?.deleteDraft.__typename === 'Refused')
      toast(data.deleteDraft.refusals.map((each) => each.message).join(' '), 'bad');
    else {
      toast(t('conventions.draftDeleted'));
      await navigate({ to: '/conventions' });
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash aria-hidden="true" size={16} />}
        onClick={() => setAsked(true)}
      >
        {t('conventions.deleteDraft')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('conventions.deleteDraftTitle')}
        confirmLabel={t('conventions.deleteDraft')}
        danger
      >
        {t('conventions.deleteDraftText')}
      </ConfirmDialog>
    </>
  );
}

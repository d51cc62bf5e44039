import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { IconTrash } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { REMOVE_PART } from '../mutations.ts';
import type { PartKind, SavedAnswer } from './EditDialog.tsx';
import { useSubmission } from '../../../ui/forms/use-submission.ts';

interface RemoveButtonProps {
  readonly conventionId: string;
  readonly part: { readonly id: string; readonly version: number };
  readonly kind: PartKind;
  readonly onRefused: (refusals: readonly ClientRefusal[]) => Promise<void>;
  readonly onDone: () => Promise<void>;
}

/** Removes a part of a text that the reader holds the pen of, once asked. */
export function RemoveButton({ conventionId, part, kind, onRefused, onDone }: RemoveButtonProps) {
  const t = useT();
  const { send } = useSubmission<SavedAnswer>(REMOVE_PART as never);
  const confirm = async (): Promise<void> => {
    let answer: SavedAnswer | undefined;
    try {
      answer = await send({ input: { conventionId, kind, id: part.id, expectedVersion: part.version } });
    } catch {
      toast(t('conventions.notRemoved'), 'bad');
      return;
    }
    if (answer?.saved.__typename === 'Refused') await onRefused(answer.saved.refusals);
    else await onDone();
  };
  return (
    <ConfirmedRemoval
      title={t('conventions.removeTitle')}
      text={t('conventions.removeText')}
      label={t('conventions.remove')}
      onConfirm={confirm}
    />
  );
}

interface ConfirmedRemovalProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly onConfirm: () => Promise<void>;
}

/** A removal, asked twice. */
export function ConfirmedRemoval({ title, text, label, onConfirm }: ConfirmedRemovalProps) {
  const [asked, setAsked] = useState(false);
  const confirm = async (): Promise<void> => {
    await onConfirm();
    setAsked(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash aria-hidden="true" size={16} />}
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={title}
        confirmLabel={label}
        danger
      >
        {text}
      </ConfirmDialog>
    </>
  );
}

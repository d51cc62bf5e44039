import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { END_MEMBERSHIP, MEMBERS } from '../operations.ts';
import styles from './Administration.module.css';
import type { Member } from './ChangeDialog.tsx';

interface EndDialogProps {
  readonly member: Member;
  /** The reader ends their own membership. */
  readonly isSelf: boolean;
  readonly organisationName: string;
  readonly onClose: () => void;
  readonly onEnded: (member: Member) => void;
}

/** Asks before somebody loses access; says why the last administrator cannot go. */
export function EndDialog({ member, isSelf, organisationName, onClose, onEnded }: EndDialogProps) {
  const t = useT();
  const [refusals, setRefusals] = useState<readonly ClientRefusal[]>([]);
  const [end] = useMutation(END_MEMBERSHIP);
  const confirm = async (): Promise<void> => {
    setRefusals([]);
    try {
      const { data, error } = await end({
        variables: { id: member.id, expectedVersion: member.version },
        // Whoever has just left may not read the list any more.
        ...(isSelf ? {} : { refetchQueries: [MEMBERS], awaitRefetchQueries: true }),
      });
      if (error) throw error;
      if (data?.endMembership.__typename === 'Refused') {
        setRefusals(data.endMembership.refusals);
        return;
      }
      toast(t('administration.ended', { name: member.displayName }));
      onEnded(member);
    } catch {
      toast(t('administration.notDone'), 'bad');
      onClose();
    }
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={confirm}
      title={t('administration.endTitle', { name: member.displayName })}
      confirmLabel={t('administration.end')}
      danger
    >
      <p>
        <T
          id={isSelf ? 'administration.endSelfText' : 'administration.endText'}
          values={{ name: member.displayName, organisation: organisationName }}
        />
      </p>
      {refusals.length > 0 ? (
        <div className={styles.refused} role="alert">
          {refusals.map((refusal) => (
            <p key={`${refusal.code}:${refusal.message}`}>{refusal.message}</p>
          ))}
          {refusals.some((refusal) => refusal.code === 'LAST_ADMINISTRATOR') ? (
            <p>{t('administration.lastAdministrator')}</p>
          ) : null}
        </div>
      ) : null}
    </ConfirmDialog>
  );
}

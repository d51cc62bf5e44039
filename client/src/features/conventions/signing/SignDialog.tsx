import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { IconPencil } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { SIGN_TEXT } from './operations.ts';
import { useTextTarget } from '../discussion/text-target.tsx';
import { EditDialog } from '../editors/EditDialog.tsx';
import { orNull } from '../editors/fields.tsx';
import { nameOfKey } from '../party-names.ts';
import { Engaged } from './Engaged.tsx';
import { SignerFields } from './SignerFields.tsx';
import styles from '../discussion/Discussion.module.css';

export type CircuitSignature = NonNullable<ConventionData['discussion']>['circuit'][number];

interface SignatureProps {
  readonly convention: ConventionData;
  readonly signature: CircuitSignature;
}

interface SignValues {
  signerName: string;
  signerQuality: string;
  qualityUntil: string;
}

/** Signs the text for a party: what it engages, who signs and by what quality, then a second look. */
export function SignDialog({ convention, signature }: SignatureProps) {
  const t = useT();
  const { displayName } = useViewer();
  const { avenantId } = useTextTarget();
  const partyKey = signature.party?.key ?? '';
  const party = nameOfKey(convention.parties, partyKey);
  return (
    <EditDialog<SignValues>
      label={t('conventions.signing.sign', { party })}
      icon="add"
      glyph={IconPencil}
      title={t('conventions.signing.sign', { party })}
      conventionId={convention.id}
      part={signature}
      partField="signatureId"
      mutation={SIGN_TEXT}
      submitLabel={t('conventions.signing.next')}
      initial={{ signerName: displayName, signerQuality: '', qualityUntil: '' }}
      // What is corrected meanwhile is not signed unread.
      seen={{ contentHash: convention.discussion!.contentHash }}
      toInput={(values) => ({ ...values, qualityUntil: orNull(values.qualityUntil) })}
      confirm={(values, { contentHash = '' }) => ({
        title: t('conventions.signing.lastLook'),
        text: (
          <Stack gap="sm">
            <p>
              {t('conventions.signing.asWho', {
                name: values.signerName,
                quality: values.signerQuality,
                party,
              })}
            </p>
            <Engaged text={convention} partyKey={partyKey} />
            <p className={styles.hash}>
              <T id="conventions.approvals.hash" values={{ hash: <code>{contentHash.slice(0, 16)}</code> }} />
            </p>
          </Stack>
        ),
        confirmLabel: t('conventions.signing.confirm'),
        danger: false,
      })}
    >
      {(form) => (
        <>
          <Engaged text={convention} partyKey={partyKey} />
          <Text>
            <T
              id="conventions.signing.readText"
              values={{
                text: avenantId ? (
                  t('avenants.theText')
                ) : (
                  <Link
                    to="/conventions/$conventionId"
                    params={{ conventionId: convention.id }}
                    search={{ onglet: 'texte' }}
                  >
                    {t('conventions.approvals.theText')}
                  </Link>
                ),
              }}
            />
          </Text>
          <SignerFields form={form} fields={{ name: 'signerName', quality: 'signerQuality' }} whose="own" />
        </>
      )}
    </EditDialog>
  );
}

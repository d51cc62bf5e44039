import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { IconInbox, IconPencil } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { DateText, InstantText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import {
  CORRECT_LINK_ADDRESS,
  INVITE_SIGNATORY,
  SEND_LINK_AGAIN,
  WITHDRAW_LINK,
} from '../discussion/link-operations.ts';
import { tell, useAct } from '../discussion/use-act.ts';
import { EditDialog } from '../editors/EditDialog.tsx';
import { orNull } from '../editors/fields.tsx';
import { nameOfKey } from '../party-names.ts';
import type { CircuitSignature } from './SignDialog.tsx';
import { EmailField, SignerFields } from './SignerFields.tsx';
import styles from '../discussion/Discussion.module.css';

interface SignatureProps {
  readonly convention: ConventionData;
  readonly signature: CircuitSignature;
}

type SigningLink = NonNullable<CircuitSignature['link']>;

interface LinkProps {
  readonly convention: ConventionData;
  readonly link: SigningLink;
}

/** Invites somebody without an account to give a signature: a link goes to the address. */
export function InviteDialog({ convention, signature }: SignatureProps) {
  const t = useT();
  const party = nameOfKey(convention.parties, signature.party?.key ?? '');
  return (
    <EditDialog
      label={t('conventions.link.invite')}
      icon="add"
      glyph={IconInbox}
      title={t('conventions.link.inviteTitle', { party })}
      conventionId={convention.id}
      part={signature}
      partField="signatureId"
      mutation={INVITE_SIGNATORY}
      submitLabel={t('conventions.link.send')}
      initial={{ signatoryName: '', quality: '', qualityUntil: '', email: '' }}
      toInput={(values) => ({ ...values, qualityUntil: orNull(values.qualityUntil) })}
    >
      {(form) => (
        <>
          <p>{t('conventions.link.inviteText')}</p>
          <SignerFields form={form} fields={{ name: 'signatoryName', quality: 'quality' }} whose="invited" />
          <EmailField form={form} description={t('conventions.link.emailHelp')} />
        </>
      )}
    </EditDialog>
  );
}

/** Sends the link to another address of the same person. */
function CorrectDialog({ convention, link }: LinkProps) {
  const t = useT();
  const name = link.signatoryName ?? '';
  return (
    <EditDialog
      label={t('conventions.link.correct')}
      icon="add"
      glyph={IconPencil}
      title={t('conventions.link.correctTitle', { name })}
      conventionId={convention.id}
      part={link}
      partField="linkId"
      mutation={CORRECT_LINK_ADDRESS}
      submitLabel={t('conventions.link.send')}
      initial={{ email: '' }}
      toInput={(values) => values}
    >
      {(form) => (
        <>
          <p>{t('conventions.link.correctText', { address: link.address ?? '' })}</p>
          <EmailField form={form} />
        </>
      )}
    </EditDialog>
  );
}

function LinkButtons({ convention, link }: LinkProps) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const again = useAct(SEND_LINK_AGAIN);
  const withdrawal = useAct(WITHDRAW_LINK);
  const input = { conventionId: convention.id, linkId: link.id, expectedVersion: link.version };
  const withdraw = async (): Promise<void> => {
    tell(await withdrawal.act({ input }, t('conventions.link.withdrawn')));
    setAsked(false);
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={again.loading}
        onClick={() => void again.act({ input }, t('conventions.link.sentAgain')).then(tell)}
      >
        {t('conventions.link.sendAgain')}
      </Button>
      <CorrectDialog convention={convention} link={link} />
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsked(true)}>
        {t('conventions.link.withdraw')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={withdraw}
        title={t('conventions.link.withdrawTitle')}
        confirmLabel={t('conventions.link.withdraw')}
        danger
      >
        {t('conventions.link.withdrawText', { name: link.signatoryName ?? '' })}
      </ConfirmDialog>
    </>
  );
}

const TONES: Readonly<Record<string, Tone>> = { sent: 'wait', opened: 'news', expired: 'bad' };

/** Who is invited to give a signature, where the invitation stands, and what may be done about it. */
export function LinkLine({ convention, link, mayAct }: LinkProps & { readonly mayAct: boolean }) {
  const t = useT();
  const address = link.address ?? '';
  return (
    <div
      className={styles.invited}
      role="group"
      aria-label={t('conventions.link.acts', { name: link.signatoryName ?? '' })}
    >
      <span>
        {t('conventions.link.whom', { name: link.signatoryName ?? '', quality: link.quality })}{' '}
        <StatusBadge tone={TONES[link.state] ?? 'quiet'}>{t(`signingLinkState.${link.state}`)}</StatusBadge>
      </span>
      <span className={styles.about}>
        {link.mailedAt ? (
          <T id="conventions.link.to" values={{ address, at: <InstantText instant={link.mailedAt} /> }} />
        ) : (
          t('conventions.link.toBeMailed', { address })
        )}
        {' ; '}
        <T
          id={link.state === 'expired' ? 'conventions.link.expired' : 'conventions.link.expires'}
          values={{ date: <DateText date={link.expiresOn} style="long" /> }}
        />
        {' ; '}
        {link.openedAt ? (
          <T id="conventions.link.openedOn" values={{ at: <InstantText instant={link.openedAt} /> }} />
        ) : (
          t('conventions.link.notOpened')
        )}
      </span>
      {mayAct ? (
        <span className={styles.acts} data-print="no">
          <LinkButtons convention={convention} link={link} />
        </span>
      ) : null}
    </div>
  );
}

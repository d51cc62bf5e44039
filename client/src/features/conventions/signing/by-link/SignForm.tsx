import { Button, Checkbox, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { useState, type FormEvent } from 'react';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../../ui/forms/refusals.tsx';
import { useT } from '../../../../ui/intl.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { orNull } from '../../editors/fields.tsx';
import { SignerFields } from '../SignerFields.tsx';
import type { LinkActs } from './SigningLinkPage.lazy.tsx';
import type { TextPage } from './TextToSign.tsx';
import styles from './ByLink.module.css';

interface SignFormProps {
  readonly page: TextPage;
  readonly acts: LinkActs;
  /** No answer came to what was last asked. */
  readonly lost: boolean;
}

/** Who signs, by what quality, with consent and a second look; or the refusal to sign, with its reason. */
export function SignForm({ page, acts, lost }: SignFormProps) {
  const t = useT();
  const { request, text } = page;
  const [asked, setAsked] = useState(false);
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      signerName: request.signatoryName,
      signerQuality: request.quality,
      qualityUntil: request.qualityUntil ?? '',
      consent: false,
    },
  });
  const refusals = useRefusals(form);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    refusals.clear();
    const missing = (['signerName', 'signerQuality'] as const)
      .filter((field) => form.values[field].trim() === '')
      .map((field) => ({ code: 'REQUIRED', path: [field], message: t(`link.form.missing.${field}`) }));
    const unread = form.values.consent
      ? []
      : [{ code: 'REQUIRED', path: ['consent'], message: t('link.form.missing.consent') }];
    if (missing.length + unread.length > 0) refusals.report([...missing, ...unread]);
    else setAsked(true);
  };
  const sign = async (): Promise<void> => {
    const reasons = await acts.ask('sign', {
      ...form.values,
      qualityUntil: orNull(form.values.qualityUntil),
      contentHash: text.contentHash,
      expectedVersion: request.version,
    });
    setAsked(false);
    if (!reasons || reasons.length === 0) return;
    // Consent was to the text that was read, not to what it has become.
    if (reasons.some(({ code }) => code === 'TEXT_CHANGED')) form.setFieldValue('consent', false);
    refusals.report(reasons);
  };

  return (
    <Section title={t('link.form.title')} id="signer">
      <form onSubmit={submit} noValidate aria-label={t('link.form.title')}>
        <Stack gap="md">
          <ErrorSummary refusals={refusals} />
          {lost ? <p role="alert">{t('link.lost')}</p> : null}
          <SignerFields form={form} fields={{ name: 'signerName', quality: 'signerQuality' }} whose="own" />
          <Checkbox
            label={t('link.form.consent', { party: request.party })}
            {...form.getInputProps('consent', { type: 'checkbox' })}
          />
          <div className={styles.actions}>
            <Button type="submit" size="md">
              {t('conventions.signing.next')}
            </Button>
            <Decline acts={acts} />
          </div>
        </Stack>
      </form>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={sign}
        title={t('conventions.signing.lastLook')}
        confirmLabel={t('conventions.signing.confirm')}
      >
        <Stack gap="sm">
          <p>
            {t('conventions.signing.asWho', {
              name: form.values.signerName,
              quality: form.values.signerQuality,
              party: request.party,
            })}
          </p>
          <p>{t('link.form.lastLook', { title: request.title })}</p>
          <p className={styles.imprint}>
            {t('link.hash')} <code>{text.contentHash.slice(0, 16)}</code>
          </p>
        </Stack>
      </ConfirmDialog>
    </Section>
  );
}

function Decline({ acts }: { readonly acts: LinkActs }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' } });
  const refusals = useRefusals(form);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    refusals.clear();
    setBusy(true);
    const reasons = await acts.ask('decline', { reason: form.values.reason });
    setBusy(false);
    if (reasons === null) refusals.report([{ code: 'OFFLINE', path: [], message: t('link.lost') }]);
    else if (reasons.length > 0) refusals.report(reasons);
  };
  return (
    <>
      <Button variant="default" size="md" onClick={() => setOpened(true)}>
        {t('conventions.signing.decline')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('conventions.signing.decline')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('conventions.signing.decline')}>
          <Stack gap="md">
            <ErrorSummary refusals={refusals} />
            <Textarea
              label={t('conventions.signing.reason')}
              description={t('conventions.signing.reasonHelp')}
              required
              autosize
              minRows={3}
              maxLength={MAX_LENGTHS.paragraph}
              {...form.getInputProps('reason')}
            />
            <div className={styles.actions}>
              <Button variant="default" onClick={() => setOpened(false)}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" color="red" loading={busy}>
                {t('conventions.signing.decline')}
              </Button>
            </div>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

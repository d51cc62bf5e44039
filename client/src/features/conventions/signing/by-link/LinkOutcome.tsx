import { Button } from '@mantine/core';
import type { SigningPage, SigningReceipt } from '@maillage/domain/conventions';
import { isCalendarDate } from '@maillage/kernel';
import { useState } from 'react';
import { IconPrinter } from '../../../../ui/icons.ts';
import { T, useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../../ui/Section.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { DateText, InstantText } from '../../../../ui/text.tsx';
import type { LinkActs } from './SigningLinkPage.lazy.tsx';
import styles from './ByLink.module.css';

type Outcome = Exclude<SigningPage, { readonly text: unknown }>;

const day = (text: string | null) => <DateText date={isCalendarDate(text) ? text : null} style="long" />;

/** A link that shows no text: it has served, or something took its place; what to do then is said. */
export function LinkOutcome({ page, acts }: { readonly page: Outcome; readonly acts: LinkActs }) {
  const t = useT();
  switch (page.state) {
    case 'signed':
      return <Receipt receipt={page.receipt} />;
    case 'signed_otherwise':
      return (
        <Said title={page.title}>
          <T id="link.signedOtherwise" values={{ date: day(page.signedOn) }} />{' '}
          {t(page.inForce ? 'link.allSigned' : 'link.othersSign')}
        </Said>
      );
    case 'in_force':
      return (
        <Said title={page.title}>
          {page.startsOn ? <T id="link.inForceFrom" values={{ date: day(page.startsOn) }} /> : t('link.inForce')}
        </Said>
      );
    case 'not_signing':
      return page.status === 'abandoned' ? (
        <Said title={page.title}>{t('link.abandoned', { organisation: page.invitedBy })}</Said>
      ) : (
        <Said title={page.title}>
          {t(page.status === 'draft' ? 'link.takenBack' : 'link.reopened', { organisation: page.invitedBy })}{' '}
          {t('link.nothingToSign')}
        </Said>
      );
    case 'expired':
      return <Expired page={page} acts={acts} />;
    case 'replaced':
      return (
        <Said title={t('link.replaced.title')}>
          <T id={`link.replaced.${page.by}`} values={{ date: day(page.on) }} />
        </Said>
      );
    case 'withdrawn':
      return (
        <Said title={t('link.withdrawn.title')}>
          <T id="link.withdrawn.text" values={{ organisation: page.invitedBy, date: day(page.on) }} />
        </Said>
      );
  }
}

function Said({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <>
      <PageHeader title={title} />
      <p className={styles.said} role="status">
        {children}
      </p>
    </>
  );
}

function Expired({ page, acts }: { readonly page: Outcome & { state: 'expired' }; readonly acts: LinkActs }) {
  const t = useT();
  const [state, setState] = useState<'waiting' | 'busy' | 'lost'>('waiting');
  const renew = async (): Promise<void> => {
    setState('busy');
    setState((await acts.ask('renew')) === null ? 'lost' : 'waiting');
  };
  return (
    <>
      <PageHeader title={page.title} />
      <p className={styles.said} role="status">
        <T id="link.expired.text" values={{ date: day(page.expiredOn) }} />
      </p>
      {page.address === null ? (
        <p className={styles.aside}>{t('link.expired.erased')}</p>
      ) : (
        <>
          <p className={styles.aside}>{t('link.expired.offer', { address: page.address })}</p>
          <Button size="md" loading={state === 'busy'} onClick={() => void renew()}>
            {t('link.expired.renew')}
          </Button>
        </>
      )}
      {state === 'lost' ? <p role="alert">{t('link.lost')}</p> : null}
    </>
  );
}

/** What was signed, by whom, when, and the imprint that proves which text. */
function Receipt({ receipt }: { readonly receipt: SigningReceipt }) {
  const t = useT();
  const { title, party, signerName, signerQuality, signedAt, contentHash, inForce, startsOn } = receipt;
  return (
    <>
      <PageHeader title={title} status={<StatusBadge tone="good">{t('link.receipt.signed')}</StatusBadge>} />
      <p className={styles.said} role="status">
        {t('link.receipt.thanks', { party })}{' '}
        {inForce ? (
          startsOn ? (
            <T id="link.receipt.inForce" values={{ date: day(startsOn) }} />
          ) : (
            t('link.allSigned')
          )
        ) : (
          t('link.receipt.others')
        )}
      </p>
      <Section title={t('link.receipt.title')}>
        <DefinitionList
          items={[
            { key: 'who', term: t('link.receipt.who'), value: `${signerName}, ${signerQuality}` },
            { key: 'party', term: t('link.receipt.party'), value: party },
            { key: 'when', term: t('link.receipt.when'), value: <InstantText instant={signedAt} /> },
            { key: 'hash', term: t('link.hash'), value: <code className={styles.hash}>{contentHash}</code> },
          ]}
        />
        <div className={styles.actions} data-print="no">
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden="true" size={16} />}
            onClick={() => window.print()}
          >
            {t('link.receipt.print')}
          </Button>
        </div>
      </Section>
    </>
  );
}

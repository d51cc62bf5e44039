import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { Dossier } from '../candidature/DossierFacts.tsx';
import { SmallTable } from '../components/SmallTable.tsx';
import { FollowUpDialog, type FollowUp } from './FollowUpDialog.tsx';
import styles from '../cohort/Cohort.module.css';

/** What became of somebody after the training, step by step, and what may be noted of it. */
export function FollowUps({ dossier }: { readonly dossier: Dossier }) {
  const t = useT();
  const today = useToday();
  const [asked, setAsked] = useState<FollowUp | null>(null);
  const { followUps, candidature } = dossier;
  if (followUps.length === 0) return null;
  const told = (row: FollowUp) =>
    row.situation === null ? (
      <Missing />
    ) : (
      <>
        {t(`followUp.situation.${row.situation}`)}
        <div className={styles.muted}>
          {[
            row.employer,
            row.contract ? t(`followUp.contract.${row.contract}`) : null,
            row.satisfaction === null ? null : t('followUp.mark', { mark: row.satisfaction }),
            row.answeredBy ? t(`followUp.by.${row.answeredBy}`) : null,
          ]
            .filter(Boolean)
            .join(', ')}
        </div>
      </>
    );
  const dueOf = ({ dueOn }: FollowUp) => <DateText date={dueOn} />;
  const actOf = (row: FollowUp) =>
    row.dueOn > today ? (
      <span className={styles.muted}>{t('followUp.later')}</span>
    ) : (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('followUp.recordOf', { months: row.months })}
        onClick={() => setAsked(row)}
      >
        {t(row.situation === null ? 'followUp.record' : 'followUp.correct')}
      </Button>
    );
  return (
    <Section title={t('followUp.title')} description={t('followUp.text')}>
      <SmallTable
        caption={t('followUp.title')}
        rows={followUps}
        rowId={({ months }) => String(months)}
        columns={[
          { id: 'months', header: t('followUp.step'), cell: ({ months }) => t('followUp.months', { months }) },
          { id: 'due', header: t('followUp.dueOn'), cell: dueOf },
          { id: 'told', header: t('followUp.answer'), cell: told },
          {
            id: 'act',
            header: t('followUp.act'),
            cell: actOf,
          },
        ]}
      />
      <FollowUpDialog candidatureId={candidature.id} followUp={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}

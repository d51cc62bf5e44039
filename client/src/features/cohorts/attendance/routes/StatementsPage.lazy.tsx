import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { writeDate } from '@maillage/messages/writing';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { AttendanceStatementsQuery } from '../../../../gql/graphql.ts';
import { useActingOrganisation } from '../../../../ui/acting-organisation.ts';
import { ArticleRef } from '../../../../ui/ArticleRef.tsx';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { IconDownload } from '../../../../ui/icons.ts';
import { useLocale, useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { EmptyState, LoadingState, NotFoundState } from '../../../../ui/states.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { FileMenu } from '../../../../ui/table/TableTools.tsx';
import { toast } from '../../../../ui/toasts.tsx';
import styles from '../Attendance.module.css';
import { CERTIFY_STATEMENT, STATEMENTS } from '../operations.ts';
import { StatementTable } from '../StatementTable.tsx';
import { TrainingPages } from '../TrainingPages.tsx';
import { monthText } from '../words.ts';

export const route = createLazyRoute('/portal/cohortes/$cohortId/etats')({ component: StatementsPage });

const api = getRouteApi('/portal/cohortes/$cohortId/etats');

type Statement = NonNullable<AttendanceStatementsQuery['cohort']>['statements'][number];

/** The monthly statements of a training: drafts until the training body certifies them. */
function StatementsPage() {
  const t = useT();
  const { cohortId } = api.useParams();
  const { data, error, refetch } = useQuery(STATEMENTS, {
    variables: { id: cohortId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} label={t('training.loading')} />;
  const { cohort } = data;
  if (!cohort) {
    return (
      <>
        <PageHeader title={t('training.notFound')} />
        <NotFoundState />
      </>
    );
  }
  return (
    <>
      <PageHeader eyebrow={cohort.title} title={t('statements.title')} description={t('statements.text')} />
      <TrainingPages cohortId={cohort.id} />
      {cohort.statements.length === 0 ? (
        <EmptyState title={t('statements.empty.title')}>{t('statements.empty.text')}</EmptyState>
      ) : (
        <div className={styles.months}>
          {cohort.statements.toReversed().map((statement) => (
            <MonthlyStatement
              key={statement.month}
              cohortId={cohort.id}
              statement={statement}
              onCertified={() => void refetch()}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface MonthlyStatementProps {
  readonly cohortId: string;
  readonly statement: Statement;
  readonly onCertified: () => void;
}

function MonthlyStatement({ cohortId, statement, onCertified }: MonthlyStatementProps) {
  const t = useT();
  const locale = useLocale();
  const organisation = useActingOrganisation();
  const { month, certifiedOn, openSheets, firstOpen } = statement;
  const title = monthText(month, locale);
  const parameters = (more: Record<string, string>) =>
    new URLSearchParams({ ...more, month, ...(organisation ? { organisation } : {}) }).toString();
  return (
    <Section
      title={title}
      id={month}
      actions={
        <StatusBadge tone={certifiedOn ? 'good' : 'wait'}>
          {t(certifiedOn ? 'statements.certified' : 'statements.draft')}
        </StatusBadge>
      }
      description={
        certifiedOn ? (
          <>
            {t('statements.certifiedBy', {
              date: writeDate(certifiedOn, locale, 'long'),
              name: statement.certifiedBy ?? '',
              organisation: statement.by?.shortName ?? '',
            })}{' '}
            {statement.articleNumber ? t('statements.basis') : null}{' '}
            <ArticleRef article={statement.articleNumber} rule={statement.rule} />
          </>
        ) : openSheets > 0 && firstOpen ? (
          t('statements.open', { count: openSheets, date: writeDate(firstOpen, locale, 'long') })
        ) : null
      }
    >
      <StatementTable lines={statement.lines} caption={`${t('statements.title')}, ${title}`} />
      <div className={styles.foot}>
        <FileMenu hrefOf={(format) => `/exports/attendance-statement?${parameters({ cohort: cohortId, format })}`} />
        <a href={`/exports/cohorts/${cohortId}/statement.pdf?${parameters({})}`} download>
          <IconDownload aria-hidden="true" size={14} /> {t('statements.pdf')}
        </a>
        {certifiedOn ? null : (
          <Certify cohortId={cohortId} statement={statement} title={title} onCertified={onCertified} />
        )}
      </div>
    </Section>
  );
}

function Certify({ cohortId, statement, title, onCertified }: MonthlyStatementProps & { readonly title: string }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const [certify] = useMutation(CERTIFY_STATEMENT);
  const { allowed, code, reason } = statement.viewerCanCertify;
  if (!allowed) return code === 'FORBIDDEN' ? null : <span className={styles.muted}>{reason}</span>;
  const confirm = async (): Promise<void> => {
    try {
      const { month, fingerprint } = statement;
      const { data } = await certify({ variables: { cohortId, month, fingerprint } });
      if (data?.certified.__typename === 'Refused')
        toast(data.certified.refusals.map(({ message }) => message).join(' '), 'bad');
      else toast(t('statements.certifiedNow'));
      onCertified();
    } catch {
      toast(t('training.notSaved'), 'bad');
    }
    setAsked(false);
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('statements.certify')}</Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('statements.certifyTitle', { month: title })}
        confirmLabel={t('statements.certify')}
      >
        <p>{t('statements.certifyText')}</p>
      </ConfirmDialog>
    </>
  );
}

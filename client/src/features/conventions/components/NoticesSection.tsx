import type { CalendarDate } from '@maillage/kernel';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { FileLink } from '../../../ui/files/FileLink.tsx';
import { IconAlertTriangle, IconX } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { DefinitionList, Section, type Definition } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import { GiveNoticeDialog } from '../editors/GiveNoticeDialog.tsx';
import { WithdrawNoticeDialog } from '../editors/WithdrawNoticeDialog.tsx';
import { mayWithdraw, partiesThatMayEnd, standing } from '../notices.ts';
import { nameOfKey } from '../party-names.ts';
import type { ConventionData } from './SummaryTab.tsx';
import styles from './Convention.module.css';

type Notice = ConventionData['notices'][number];

/** The notices that end the convention before its term, those taken back below; nothing when there is none to give. */
export function NoticesSection({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const today = useToday();
  const received = convention.notices.filter(({ receivedOn }) => receivedOn <= convention.asOf);
  const stands = standing(convention);
  const withdrawn = received.filter(({ id }) => id !== stands?.id);
  const mayEnd = partiesThatMayEnd(convention, today);
  if (received.length === 0 && mayEnd.length === 0) return null;
  return (
    <Section
      title={t('conventions.notice.section')}
      description={t('conventions.notice.sectionText')}
      actions={
        mayEnd.length > 0 ? (
          <GiveNoticeDialog convention={convention} givers={mayEnd} />
        ) : stands && mayWithdraw(convention, stands, today) ? (
          <WithdrawNoticeDialog convention={convention} notice={stands} />
        ) : null
      }
    >
      {stands ? (
        <NoticeCard convention={convention} notice={stands} stands />
      ) : (
        <p className={styles.previewLine}>{t('conventions.notice.none')}</p>
      )}
      {withdrawn.length > 0 ? (
        <>
          <h3 className={styles.withdrawnTitle}>{t('conventions.notice.withdrawnTitle')}</h3>
          {withdrawn.map((notice) => (
            <NoticeCard key={notice.id} convention={convention} notice={notice} stands={false} />
          ))}
        </>
      ) : null}
    </Section>
  );
}

interface NoticeCardProps {
  readonly convention: ConventionData;
  readonly notice: Notice;
  readonly stands: boolean;
}

function NoticeCard({ convention, notice, stands }: NoticeCardProps) {
  const t = useT();
  const today = useToday();
  const Heading = stands ? 'h3' : 'h4';
  return (
    <article className={styles.notice}>
      <div className={styles.cardHead}>
        <Heading>
          {t('conventions.notice.by', { party: nameOfKey(convention.parties, notice.party?.key ?? '') })}
        </Heading>
        {stands ? (
          convention.phase === 'in_notice' ? (
            <StatusBadge tone="bad" icon={IconAlertTriangle}>
              {t('conventions.notice.running')}
            </StatusBadge>
          ) : convention.phase === 'terminated' ? (
            <StatusBadge>{t('conventions.notice.ranOut')}</StatusBadge>
          ) : null
        ) : (
          <StatusBadge icon={IconX}>{t('conventions.notice.withdrawn')}</StatusBadge>
        )}
      </div>
      <DefinitionList
        items={[
          ...factsOf({ notice, convention, stands }, today, t),
          ...(stands ? [] : withdrawalOf(notice, convention, t)),
        ]}
      />
    </article>
  );
}

function factsOf({ notice, convention, stands }: NoticeCardProps, today: CalendarDate, t: Translate): Definition[] {
  const heading = convention.articles.find(({ number }) => number === notice.articleNumber)?.heading;
  return [
    { key: 'form', term: t('conventions.notice.form'), value: t(`clauseChoice.noticeForm.${notice.form}`) },
    ...(notice.sentOn
      ? [{ key: 'sent', term: t('conventions.notice.sentOn'), value: <DateText date={notice.sentOn} /> }]
      : []),
    { key: 'received', term: t('conventions.notice.receivedOn'), value: <DateText date={notice.receivedOn} /> },
    {
      key: 'effect',
      term: t(stands ? 'conventions.notice.effectiveOn' : 'conventions.notice.wouldHaveEnded'),
      value: (
        <span className={styles.badges}>
          <DateText date={notice.effectiveOn} />
          {stands && notice.effectiveOn >= today ? <DaysLeft date={notice.effectiveOn} /> : null}
          <ArticleRef article={notice.articleNumber} heading={heading} rule={notice.ruleId} />
        </span>
      ),
    },
    ...(notice.evidence ? [{ key: 'evidence', term: t('conventions.notice.evidence'), value: notice.evidence }] : []),
    { key: 'reason', term: t('conventions.notice.reason'), value: notice.reason ?? <Missing /> },
    ...(notice.letter
      ? [{ key: 'letter', term: t('conventions.notice.letterTerm'), value: <FileLink file={notice.letter} /> }]
      : []),
  ];
}

function withdrawalOf(notice: Notice, { parties }: ConventionData, t: Translate): Definition[] {
  const agreed = notice.agreedBy.map(({ key }) => nameOfKey(parties, key));
  return [
    { key: 'withdrawn', term: t('conventions.notice.withdrawnOn'), value: <DateText date={notice.withdrawnOn} /> },
    {
      key: 'agreed',
      term: t('conventions.notice.agreedBy'),
      value: agreed.length > 0 ? agreed.join(', ') : <Missing />,
    },
    ...(notice.withdrawalNote
      ? [{ key: 'note', term: t('conventions.notice.withdrawalNote'), value: notice.withdrawalNote }]
      : []),
  ];
}

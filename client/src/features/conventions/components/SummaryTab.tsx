import { outlivesParent } from '@maillage/domain/conventions';
import { Link } from '@tanstack/react-router';
import type { ConventionQuery } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText, Missing, NoBreakText } from '../../../ui/text.tsx';
import { FileLink } from '../../../ui/files/FileLink.tsx';
import { AnnexEditor } from '../editors/AnnexEditor.tsx';
import { NoticesSection } from './NoticesSection.tsx';
import { PhaseBadge } from '../../../ui/PhaseBadge.tsx';
import styles from './Convention.module.css';

export type ConventionData = NonNullable<ConventionQuery['convention']>;

export interface TabProps {
  readonly convention: ConventionData;
  /** The reader holds the pen of a draft, and reads it today. */
  readonly editable: boolean;
}

/** What the convention is, when it applies and why, what is missing, what stands above and below it. */
export function SummaryTab({ convention, editable }: TabProps) {
  const t = useT();
  const { parent, children, annexes } = convention;
  return (
    <>
      <Section title={t('conventions.summary.what')}>
        {convention.object ? <p className={styles.object}>{convention.object}</p> : null}
        <DefinitionList
          items={[
            {
              key: 'territory',
              term: t('conventions.column.territory'),
              value:
                convention.territory.length > 0 ? (
                  convention.territory.map((place) => place.name ?? t(`territoryKind.${place.kind}`)).join(', ')
                ) : (
                  <Missing />
                ),
            },
            { key: 'place', term: t('conventions.summary.place'), value: convention.signedAtPlace ?? <Missing /> },
            {
              key: 'pen',
              term: t('conventions.summary.pen'),
              value: convention.draftingOrganisation?.shortName ?? <Missing />,
            },
            {
              key: 'why',
              term: t('conventions.summary.bases'),
              value: convention.viewerBases.map((basis) => t(`conventions.basis.${basis}`)).join(', '),
            },
            ...(convention.sourceNote
              ? [{ key: 'source', term: t('conventions.summary.source'), value: convention.sourceNote }]
              : []),
          ]}
        />
      </Section>
      <Section title={t('conventions.summary.term')} description={t('conventions.summary.termText')}>
        <DefinitionList
          items={[
            { key: 'starts', term: t('conventions.column.startsOn'), value: <DateText date={convention.startsOn} /> },
            { key: 'ends', term: t('conventions.column.endsOn'), value: <DateText date={convention.endsOn} /> },
            {
              key: 'renewal',
              term: t('conventions.summary.renewal'),
              value: <DateText date={convention.renewalOpensOn} />,
            },
          ]}
        />
        {convention.termExplanations.length > 0 ? (
          <ul className={styles.reasons} aria-label={t('conventions.summary.reasons')}>
            {convention.termExplanations.map((each) => (
              <li key={`${each.fact}-${each.sentence}`} className={each.applies ? undefined : styles.aside}>
                {each.sentence} <ArticleRef article={each.articleNumber} rule={each.ruleId} />{' '}
                {each.applies ? null : <span>{t('conventions.summary.notApplied')}</span>}
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      <NoticesSection convention={convention} />
      <Section
        title={t('conventions.summary.annexes')}
        sheet={annexes.length > 0}
        actions={editable ? <AnnexEditor convention={convention} annex={null} /> : null}
      >
        {annexes.length === 0 ? <EmptyState title={t('conventions.summary.noAnnex')} /> : null}
        <ul className={styles.plain}>
          {annexes.map((annex) => (
            <li key={annex.id} className={styles.line}>
              <span>
                <strong>{t('conventions.annex', { number: annex.number })}</strong> {annex.title}{' '}
                <ArticleRef article={annex.articleNumber} />
                {annex.note ? <span className={styles.muted}> {annex.note}</span> : null}{' '}
                {annex.file ? <FileLink file={annex.file} /> : null}
              </span>
              <span className={styles.lineEnd}>
                {annex.receivedOn ? (
                  <StatusBadge tone="good">
                    <T
                      id="conventions.annexReceived"
                      values={{ date: <DateText date={annex.receivedOn} style="short" /> }}
                    />
                  </StatusBadge>
                ) : (
                  <StatusBadge tone="bad">{t('conventions.annexMissing')}</StatusBadge>
                )}
                {editable ? <AnnexEditor convention={convention} annex={annex} /> : null}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {parent || children.length > 0 ? (
        <Section title={t('conventions.summary.family')}>
          {parent ? (
            <p>
              {t('conventions.summary.parent')}{' '}
              <Link to="/conventions/$conventionId" params={{ conventionId: parent.id }}>
                <NoBreakText>{parent.title}</NoBreakText>
              </Link>{' '}
              {outlivesParent(convention.endsOn, parent.endsOn) ? (
                <StatusBadge tone="wait" icon={IconAlertTriangle}>
                  <T
                    id="conventions.summary.outlivesParent"
                    values={{ date: <DateText date={parent.endsOn} style="long" /> }}
                  />
                </StatusBadge>
              ) : null}
            </p>
          ) : null}
          <ul className={styles.plain}>
            {children.map((child) => (
              <li key={child.id} className={styles.line}>
                <Link to="/conventions/$conventionId" params={{ conventionId: child.id }}>
                  <NoBreakText>{child.title}</NoBreakText>
                </Link>
                <span className={styles.badges}>
                  {outlivesParent(child.endsOn, convention.endsOn) ? (
                    <StatusBadge tone="wait" icon={IconAlertTriangle}>
                      <T
                        id="conventions.summary.outlives"
                        values={{ date: <DateText date={child.endsOn} style="long" /> }}
                      />
                    </StatusBadge>
                  ) : null}
                  <PhaseBadge phase={child.phase} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

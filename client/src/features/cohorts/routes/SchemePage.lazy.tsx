import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { SchemeWholeFragment } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { NoBreakText } from '../../../ui/text.tsx';
import { EditionCard } from '../components/EditionCard.tsx';
import { EditionDialog } from '../components/EditionDialog.tsx';
import { SCHEME } from '../scheme-operations.ts';
import styles from '../components/Cohorts.module.css';

export const route = createLazyRoute('/portal/dispositifs/$schemeId')({ component: SchemePage });

const api = getRouteApi('/portal/dispositifs/$schemeId');

/** A scheme: the occupation, what the convention fixes, the title that it leads to, and its editions. */
function SchemePage() {
  const t = useT();
  const { schemeId } = api.useParams();
  const { data, error, refetch } = useQuery(SCHEME, {
    variables: { id: schemeId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} label={t('schemes.loading')} />;
  const { scheme } = data;
  if (!scheme) {
    return (
      <>
        <PageHeader title={t('schemes.notFound')} />
        <NotFoundState>
          <Link to="/dispositifs">{t('schemes.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        eyebrow={t('schemes.one')}
        title={scheme.title}
        description={
          scheme.convention ? (
            <Link to="/conventions/$conventionId" params={{ conventionId: scheme.convention.id }}>
              <NoBreakText>{scheme.convention.title}</NoBreakText>
            </Link>
          ) : null
        }
        actions={<Actions scheme={scheme} />}
      />
      <Occupation scheme={scheme} />
      <Rules scheme={scheme} />
      <Section
        title={t('schemes.editions', { count: scheme.editions.length })}
        description={t('schemes.editionsText')}
        actions={scheme.viewerCanEdit.allowed ? <EditionDialog scheme={scheme} edition={null} /> : null}
        sheet={false}
      >
        {scheme.editions.length === 0 ? (
          <EmptyState title={t('schemes.noEdition')}>{t('schemes.noEditionText')}</EmptyState>
        ) : (
          <div className={styles.cards}>
            {scheme.editions.map((edition) => (
              <EditionCard key={edition.id} scheme={scheme} edition={edition} />
            ))}
          </div>
        )}
      </Section>
    </>
  );
}

function Actions({ scheme }: { readonly scheme: SchemeWholeFragment }) {
  const t = useT();
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/cohortes" search={{ scheme: scheme.id }} {...props} />}
      >
        {t('schemes.seeCohorts')}
      </Button>
      {scheme.viewerCanEdit.allowed ? (
        <Button
          variant="default"
          leftSection={<IconPencil aria-hidden="true" size={16} />}
          renderRoot={(props) => (
            <Link to="/dispositifs/$schemeId/modifier" params={{ schemeId: scheme.id }} {...props} />
          )}
        >
          {t('schemes.edit')}
        </Button>
      ) : null}
      {scheme.viewerCanProposeCohort.allowed ? (
        <Button
          leftSection={<IconPlus aria-hidden="true" size={16} />}
          renderRoot={(props) => <Link to="/cohortes/nouvelle" search={{ dispositif: scheme.id }} {...props} />}
        >
          {t('cohorts.new')}
        </Button>
      ) : null}
    </>
  );
}

function Occupation({ scheme }: { readonly scheme: SchemeWholeFragment }) {
  const t = useT();
  const { occupation, fallbackOccupation, fallbackLeadsOn, certificationTitle, rncpNumber, certificationLevel } =
    scheme;
  const level = certificationLevel === null ? null : t('schemes.levelWithin', { level: certificationLevel });
  return (
    <Section title={t('schemes.identity')}>
      <DefinitionList
        items={[
          { key: 'occupation', term: t('schemes.field.occupation'), value: occupation },
          ...(fallbackOccupation
            ? [
                {
                  key: 'fallback',
                  term: t('schemes.field.fallback'),
                  value: fallbackLeadsOn
                    ? t('schemes.fallbackLeadsOn', {
                        fallback: fallbackOccupation,
                        occupation: occupation.toLowerCase(),
                      })
                    : fallbackOccupation,
                },
              ]
            : []),
          {
            key: 'prerequisites',
            term: t('schemes.field.prerequisites'),
            value:
              scheme.prerequisites.length > 0 ? (
                <ul className={styles.list}>
                  {scheme.prerequisites.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ) : (
                t('schemes.noPrerequisite')
              ),
          },
          {
            key: 'certification',
            term: t('schemes.certification'),
            value: certificationTitle
              ? [certificationTitle, level, rncpNumber ?? t('schemes.rncpPending')].filter(Boolean).join(', ')
              : t('schemes.noCertification'),
          },
          ...(scheme.blocks.length > 0
            ? [
                {
                  key: 'blocks',
                  term: t('schemes.field.blocks'),
                  value: (
                    <ul className={styles.list}>
                      {scheme.blocks.map(({ code, title }) => (
                        <li key={code}>{`${code} – ${title}`}</li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
          ...(scheme.note ? [{ key: 'note', term: t('schemes.field.note'), value: scheme.note }] : []),
        ]}
      />
    </Section>
  );
}

/** The clauses of the convention on cohorts: nothing of them is kept in the scheme. */
function Rules({ scheme }: { readonly scheme: SchemeWholeFragment }) {
  const t = useT();
  const { convention } = scheme;
  if (!convention) return null;
  const headingOf = (article: string | null) => convention.articles.find(({ number }) => number === article)?.heading;
  return (
    <Section title={t('schemes.rules')} description={t('schemes.rulesText')}>
      {convention.clauses.length === 0 ? (
        <p>{t('schemes.rulesNone')}</p>
      ) : (
        <ul className={styles.rules}>
          {convention.clauses.map((clause) => (
            <li key={clause.id}>
              <div>
                <div className={styles.muted}>{clause.label}</div>
                {clause.summary}
              </div>
              <ArticleRef
                article={clause.articleNumber}
                heading={headingOf(clause.articleNumber)}
                rule={clause.ruleId}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

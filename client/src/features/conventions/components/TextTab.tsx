import { FileLink } from '../../../ui/files/FileLink.tsx';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText, NoBreakText } from '../../../ui/text.tsx';
import { BeforeEffectFlag } from '../copies/BeforeEffectFlag.tsx';
import { ArticleEditor } from '../editors/ArticleEditor.tsx';
import { ClauseEditor } from '../editors/ClauseEditor.tsx';
import { RecitalEditor } from '../editors/RecitalEditor.tsx';
import { edgeOf } from '../text/instruments.ts';
import { BroughtBy } from '../text/InstrumentLegend.tsx';
import type { ConventionData, TabProps } from './SummaryTab.tsx';
import styles from './Convention.module.css';

type Clause = ConventionData['clauses'][number];

/** Visas, recitals and articles, with the clauses in the margin of the article that holds them. */
export function TextTab({ convention, editable }: TabProps) {
  const t = useT();
  const clauses = editable ? convention.allClauses : convention.clauses;
  const loose = clauses.filter(
    (clause) =>
      !clause.articleNumber || !convention.articles.some((article) => article.number === clause.articleNumber),
  );
  const recitalKinds = (['visa', 'recital'] as const).filter((kind) =>
    convention.recitals.some((recital) => recital.kind === kind),
  );
  return (
    <>
      <Section
        title={t(recitalKinds.length === 1 ? `conventions.text.${recitalKinds[0]!}List` : 'conventions.text.recitals')}
        sheet={convention.recitals.length > 0}
        actions={editable ? <RecitalEditor convention={convention} recital={null} /> : null}
      >
        {convention.recitals.length === 0 ? <EmptyState title={t('conventions.text.noRecital')} /> : null}
        {recitalKinds.map((kind) => {
          const some = convention.recitals.filter((recital) => recital.kind === kind);
          return (
            <div key={kind}>
              {recitalKinds.length > 1 ? <h3 className={styles.small}>{t(`conventions.text.${kind}List`)}</h3> : null}
              <ul className={styles.recitals}>
                {some.map((recital) => (
                  <li key={recital.id}>
                    {recital.text}
                    {recital.legalReference ? (
                      <span className={styles.muted}>
                        {' ['}
                        <NoBreakText>{recital.legalReference}</NoBreakText>]
                      </span>
                    ) : null}
                    {editable ? <RecitalEditor convention={convention} recital={recital} /> : null}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </Section>
      <div className={styles.textLayout}>
        <nav className={styles.contents} aria-label={t('conventions.text.contents')} data-print="no">
          <h2 className={styles.small}>{t('conventions.text.contents')}</h2>
          <ol>
            {convention.articles.map((article) => (
              <li key={article.id} className={article.parentId ? styles.child : undefined}>
                <a href={`#${anchorOf(article.number)}`}>
                  {article.number} {article.heading}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <Section
          title={t('conventions.text.articles')}
          sheet={false}
          actions={editable ? <ArticleEditor convention={convention} article={null} /> : null}
        >
          {convention.articles.length === 0 ? (
            <EmptyState title={t('conventions.text.noArticle')}>
              {editable ? t('conventions.text.noArticleText') : null}
            </EmptyState>
          ) : null}
          {convention.articles.map((article) => {
            const notes = clauses.filter((clause) => clause.articleNumber === article.number);
            return (
              <article
                key={article.id}
                id={anchorOf(article.number)}
                className={styles.article}
                data-brought={edgeOf(article.instrumentOrdinal)}
                aria-labelledby={`${anchorOf(article.number)}-titre`}
              >
                <div className={styles.body}>
                  <h3 id={`${anchorOf(article.number)}-titre`} className={styles.articleTitle}>
                    <a href={`#${anchorOf(article.number)}`} className={styles.anchor}>
                      {t('conventions.article', { number: article.number })}
                    </a>{' '}
                    {article.heading}
                  </h3>
                  {article.body.split('\n').map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                  <BroughtBy convention={convention} ordinal={article.instrumentOrdinal} />
                  {editable ? (
                    <div className={styles.tools}>
                      <ArticleEditor convention={convention} article={article} />
                      <ClauseEditor convention={convention} clause={null} articleNumber={article.number} />
                    </div>
                  ) : null}
                </div>
                <aside
                  className={styles.margin}
                  aria-label={t('conventions.text.clausesOf', { number: article.number })}
                >
                  {notes.map((clause) => (
                    <ClauseNote key={clause.id} clause={clause} convention={convention} editable={editable} />
                  ))}
                </aside>
              </article>
            );
          })}
          {convention.annexes.length > 0 ? (
            <Section title={t('conventions.summary.annexes')} level={3}>
              <ul className={styles.plain}>
                {convention.annexes.map((annex) => (
                  <li key={annex.id}>
                    <strong>{t('conventions.annex', { number: annex.number })}</strong> {annex.title}{' '}
                    {annex.file ? (
                      <FileLink file={annex.file} brief />
                    ) : annex.receivedOn ? null : (
                      <StatusBadge tone="bad">{t('conventions.annexMissing')}</StatusBadge>
                    )}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          {loose.length > 0 ? (
            <Section title={t('conventions.text.loose')} level={3}>
              {loose.map((clause) => (
                <ClauseNote key={clause.id} clause={clause} convention={convention} editable={editable} />
              ))}
            </Section>
          ) : null}
        </Section>
      </div>
    </>
  );
}

function anchorOf(number: string): string {
  return `article-${number.replaceAll('.', '-')}`;
}

interface ClauseNoteProps {
  readonly clause: Clause;
  readonly convention: ConventionData;
  readonly editable: boolean;
}

/** A clause in the margin: its kind, what it says, since when, its rule. */
function ClauseNote({ clause, convention, editable }: ClauseNoteProps) {
  const t = useT();
  return (
    <div className={styles.note} data-brought={edgeOf(clause.instrumentOrdinal)}>
      <div className={styles.noteTitle}>
        <span>
          {clause.label}
          {clause.scope ? <span className={styles.muted}> ({clause.scope})</span> : null}
        </span>
        {editable ? (
          <ClauseEditor convention={convention} clause={clause} articleNumber={clause.articleNumber} />
        ) : null}
      </div>
      <div>
        {clause.summary}
        {clause.kind === 'cohort_gate' ? (
          <BeforeEffectFlag convention={convention} on={(clause.value as { year: number }).year} />
        ) : null}
      </div>
      <div className={styles.muted}>
        {clause.ruleId}
        {clause.validFrom || clause.validTo ? (
          <>
            {' '}
            {clause.validFrom ? (
              <>
                {t('conventions.from')} <DateText date={clause.validFrom} style="short" />
              </>
            ) : null}{' '}
            {clause.validTo ? (
              <>
                {t('conventions.to')} <DateText date={clause.validTo} style="short" />
              </>
            ) : null}
          </>
        ) : null}
      </div>
      <BroughtBy convention={convention} ordinal={clause.instrumentOrdinal} />
    </div>
  );
}

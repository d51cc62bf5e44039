import type { SigningText } from '@maillage/domain/conventions';
import { useT } from '../../../../ui/intl.tsx';
import { Section } from '../../../../ui/Section.tsx';
import styles from './ByLink.module.css';

type Clause = SigningText['clauses'][number];

/** The whole text to read, article by article with the clauses of each, and what stands around the articles. */
export function ReadText({ text }: { readonly text: SigningText }) {
  const t = useT();
  const { recitals, parties, articles, clauses, commitments, annexes, axes, object, contentHash } = text;
  const nameOf = (key: string): string => parties.find((party) => party.key === key)?.name ?? key;
  const loose = clauses.filter((clause) => !articles.some(({ number }) => number === clause.articleNumber));
  return (
    <Section title={t('link.text.title')} id="texte">
      <div className={styles.text}>
        {object ? <p>{object}</p> : null}
        <h3>{t('link.text.parties')}</h3>
        <ul>
          {parties.map(({ key, name, representative }) => (
            <li key={key}>{[name, representative].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
        {recitals.length > 0 ? (
          <>
            <h3>{t('conventions.text.recitals')}</h3>
            <ul>
              {recitals.map((recital) => (
                <li key={recital.text}>
                  {recital.text}
                  {recital.legalReference ? ` [${recital.legalReference}]` : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {articles.map((article) => (
          <article key={article.number} aria-labelledby={`lu-${article.number}`}>
            <h3 id={`lu-${article.number}`}>
              {t('conventions.article', { number: article.number })} {article.heading}
            </h3>
            {article.body
              .split('\n')
              .filter(Boolean)
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            <Clauses clauses={clauses.filter(({ articleNumber }) => articleNumber === article.number)} />
          </article>
        ))}
        {loose.length > 0 ? (
          <>
            <h3>{t('conventions.text.loose')}</h3>
            <Clauses clauses={loose} />
          </>
        ) : null}
        {commitments.length > 0 ? (
          <>
            <h3>{t('link.text.commitments')}</h3>
            <ul>
              {commitments.map((each) => (
                <li key={`${each.partyKey} ${each.title}`}>
                  {t('link.text.commitment', { party: nameOf(each.partyKey), title: each.title })}
                  {each.description ? ` ${each.description}` : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <Listed title={t('link.text.annexes')} items={annexes.map(({ number, title }) => `${number} — ${title}`)} />
        <Listed title={t('link.text.axes')} items={axes.map(({ code, label }) => `${code} — ${label}`)} />
        <p className={styles.imprint}>
          {t('link.hash')} <code className={styles.hash}>{contentHash}</code>
        </p>
      </div>
    </Section>
  );
}

function Clauses({ clauses }: { readonly clauses: readonly Clause[] }) {
  const t = useT();
  if (clauses.length === 0) return null;
  return (
    <ul className={styles.clauses}>
      {clauses.map(({ kind, scope, summary }) => (
        <li key={`${kind} ${scope} ${summary}`}>
          <strong>{t(`clauseKind.${kind}`)}</strong> {summary}
        </li>
      ))}
    </ul>
  );
}

/** A list under its title; nothing when it is empty. */
export function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

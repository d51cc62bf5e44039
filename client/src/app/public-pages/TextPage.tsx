import { PageHeader } from '../../ui/PageHeader.tsx';
import { useT } from '../../ui/intl.tsx';
import styles from './Public.module.css';

interface TextPageProps {
  /** 'legal' → ids 'public.legal.title', 'public.legal.<part>.title', 'public.legal.<part>.text'. */
  readonly page: string;
  readonly parts: readonly string[];
}

/** A page of text: a title and titled paragraphs, all from the catalogue. */
export function TextPage({ page, parts }: TextPageProps) {
  const t = useT();
  return (
    <main id="contenu" className={styles.main} tabIndex={-1}>
      <PageHeader title={t(`public.${page}.title`)} />
      <div className={styles.prose}>
        {parts.map((part) => (
          <section key={part} className={styles.prose} aria-labelledby={`${page}-${part}`}>
            <h2 id={`${page}-${part}`}>{t(`public.${page}.${part}.title`)}</h2>
            {t(`public.${page}.${part}.text`)
              .split('\n')
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
          </section>
        ))}
      </div>
    </main>
  );
}

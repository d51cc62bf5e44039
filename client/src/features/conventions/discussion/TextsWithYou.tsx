import type { Phase } from '@maillage/domain/conventions';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../ui/intl.tsx';
import { PhaseBadge } from '../../../ui/PhaseBadge.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AvenantBadge } from '../avenants/AvenantBadge.tsx';
import { holderText } from './holder-text.ts';
import type { TextWithYou } from './texts-with-you.ts';
import styles from './Discussion.module.css';

/** On the home: the texts that wait for the reader's organisation, and for what. */
export function TextsWithYou({ texts }: { readonly texts: readonly TextWithYou[] }) {
  const t = useT();
  if (texts.length === 0) return null;
  return (
    <Section title={t('home.texts', { count: texts.length })}>
      <ul className={styles.approvals}>
        {texts.map((text) => (
          <li key={text.id} className={styles.approval}>
            {text.avenantId ? (
              <Link
                to="/conventions/$conventionId/avenants/$avenantId"
                params={{ conventionId: text.conventionId, avenantId: text.avenantId }}
                className={styles.textTitle}
              >
                {text.title}
              </Link>
            ) : (
              <Link
                to="/conventions/$conventionId"
                params={{ conventionId: text.conventionId }}
                search={{ onglet: 'negociation' }}
                className={styles.textTitle}
              >
                {text.title}
              </Link>
            )}
            {text.avenantId ? <AvenantBadge status={text.state} /> : <PhaseBadge phase={text.state as Phase} />}
            {text.discussion ? <span>{holderText(text.discussion, text.parties, t)}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Link } from '@tanstack/react-router';
import { DiffView } from '../../../ui/DiffView.tsx';
import { T, useLocale, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText, NoBreakText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import styles from '../components/Convention.module.css';
import { changesOf, type Surroundings } from '../history-lines.tsx';
import { nameOfKey } from '../party-names.ts';
import type { Copies } from './copies.ts';

interface OriginSectionProps {
  readonly convention: ConventionData;
  readonly copies: Copies;
}

/** What the text was copied from, and what it says otherwise, part by part; nothing for a text that was typed. */
export function OriginSection({ convention, copies }: OriginSectionProps) {
  const t = useT();
  const locale = useLocale();
  const { origin } = copies;
  if (!origin) return null;
  const { parties, commitments } = convention;
  const around = { t, locale, parties, commitments };
  return (
    <Section
      title={t('copies.origin.title')}
      description={t('copies.origin.fixed', { count: origin.fixedPartIds.length })}
    >
      <p>
        <T id="copies.origin.from" values={{ date: <DateText date={origin.readOn} style="long" /> }} />{' '}
        {origin.source ? (
          <Link to="/conventions/$conventionId" params={{ conventionId: origin.source.id }}>
            <NoBreakText>{origin.source.title}</NoBreakText>
          </Link>
        ) : (
          t('copies.origin.unseen')
        )}
      </p>
      {origin.differences.length === 0 ? <p>{t('copies.origin.same')}</p> : null}
      <ul className={styles.plain}>
        {origin.differences.map((difference) => {
          const line = {
            action: difference.before === null ? 'created' : difference.after === null ? 'deleted' : 'changed',
            recordType: difference.block,
            recordId: difference.partId,
            before: difference.before,
            after: difference.after,
          };
          return (
            <li key={difference.partId} className={styles.difference}>
              <h3 className={styles.small}>
                {t(`copies.origin.${line.action}`, { what: nameOfPart(difference, around) })}
              </h3>
              {line.action === 'changed' ? (
                <DiffView changes={changesOf(line, around)} caption={t('ui.history.changes')} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Difference = NonNullable<Copies['origin']>['differences'][number];

/** 'Article 3', 'Clause : Durée'. */
function nameOfPart({ block, before, after }: Difference, { t, parties }: Surroundings): string {
  const fields = (after ?? before) as Record<string, unknown>;
  const said = (field: string): string => String(fields[field] ?? '');
  const names: Record<typeof block, () => string> = {
    Article: () => `${said('number')} – ${said('heading')}`,
    Annex: () => `${said('number')} – ${said('title')}`,
    Axis: () => `${said('code')} – ${said('label')}`,
    Clause: () => t(`clauseKind.${said('kind')}`),
    Commitment: () => said('title'),
    Party: () => nameOfKey(parties, said('key')),
    Recital: () => said('text'),
  };
  return t('copies.model.part', { block: t(`copies.part.${block}`), what: names[block]() });
}

import { SIGNING_ROLES } from '@maillage/domain/conventions';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { DisputeCard } from './DisputeCard.tsx';
import { NotifyDialog } from './NotifyDialog.tsx';
import styles from './Disputes.module.css';

/** The disputes between the parties of a convention, for those who may read them. */
export function DisputesTab({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const today = useToday();
  const { disputes, parties, asOf, status } = convention;
  if (!disputes) return <EmptyState title={t('conventions.dispute.none')} />;
  const present = asOf === today;
  const notifiers = present
    ? parties.filter(
        ({ role, viewerCanHandleDispute }) => viewerCanHandleDispute.allowed && SIGNING_ROLES.includes(role),
      )
    : [];
  const seen = disputes.filter(({ notifiedOn }) => notifiedOn <= asOf);
  return (
    <Section
      title={t('conventions.dispute.title')}
      description={<T id="conventions.dispute.text" />}
      sheet={false}
      actions={notifiers.length > 0 ? <NotifyDialog convention={convention} notifiers={notifiers} /> : null}
    >
      {present ? null : <p className={styles.aside}>{t('conventions.dispute.pastDay')}</p>}
      {present && status === 'in_force' && notifiers.length === 0 ? (
        <p className={styles.aside}>{t('conventions.dispute.forbidden')}</p>
      ) : null}
      {seen.length === 0 ? (
        <EmptyState title={t('conventions.dispute.none')}>{t('conventions.dispute.noneText')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {seen.toReversed().map((dispute) => (
            <li key={dispute.id}>
              <DisputeCard convention={convention} dispute={dispute} present={present} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

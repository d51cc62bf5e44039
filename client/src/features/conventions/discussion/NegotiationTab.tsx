import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { SigningSection } from '../signing/SigningSection.tsx';
import { Approvals } from './Approvals.tsx';
import { Comments } from './Comments.tsx';
import { holderText } from './holder-text.ts';
import { LeadActions } from './LeadActions.tsx';
import { Proposals } from './Proposals.tsx';
import styles from './Discussion.module.css';

/** Where the text is, what each party says of it, what is proposed and remarked. */
export function NegotiationTab({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { discussion, parties, status } = convention;
  if (!discussion) return <EmptyState title={t('conventions.negotiation.over')} />;
  return (
    <>
      <Section title={t('conventions.negotiation.where')}>
        <p className={styles.where}>{holderText(discussion, parties, t)}</p>
        <LeadActions convention={convention} />
      </Section>
      {status === 'draft' ? null : (
        <>
          {status === 'signing' || discussion.refusalsToSign.length > 0 ? (
            <SigningSection convention={convention} />
          ) : null}
          <Approvals convention={convention} />
          <Proposals convention={convention} />
          <Comments convention={convention} />
        </>
      )}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { DateText } from '../../../ui/text.tsx';
import { Affected } from '../avenants/Affected.tsx';
import { asConvention } from '../avenants/as-convention.ts';
import { AvenantBadge } from '../avenants/AvenantBadge.tsx';
import { Changes, lineOf } from '../avenants/Changes.tsx';
import { AVENANT, type AvenantData } from '../avenants/operations.ts';
import { Parts } from '../avenants/Parts.tsx';
import { Situation } from '../avenants/Situation.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { Approvals } from '../discussion/Approvals.tsx';
import { Comments } from '../discussion/Comments.tsx';
import { WithPen, type Pen } from '../discussion/pen.tsx';
import { Proposals } from '../discussion/Proposals.tsx';
import { OnText } from '../discussion/text-target.tsx';
import { recordOf } from '../history-lines.tsx';
import { CONVENTION } from '../operations.ts';
import { nameOfKey } from '../party-names.ts';
import { SigningSection } from '../signing/SigningSection.tsx';
import { DocumentButtons } from '../text/DocumentButtons.tsx';
import { useConventionChanges } from '../use-convention-changes.ts';
import styles from '../discussion/Discussion.module.css';

export const route = createLazyRoute('/portal/conventions/$conventionId/avenants/$avenantId')({
  component: AvenantPage,
});

const api = getRouteApi('/portal/conventions/$conventionId/avenants/$avenantId');
const REREAD = [CONVENTION, AVENANT];

/** One avenant: what it changes, whom it concerns, what it would move, its negotiation and its signing. */
function AvenantPage() {
  const t = useT();
  const { conventionId, avenantId } = api.useParams();
  const around = useQuery(CONVENTION, {
    variables: { id: conventionId, asOf: null },
    fetchPolicy: 'cache-and-network',
    context: { queryDeduplication: false },
  });
  const own = useQuery(AVENANT, {
    variables: { conventionId, id: avenantId },
    fetchPolicy: 'cache-and-network',
    context: { queryDeduplication: false },
  });
  const again = (): void => {
    void around.refetch();
    void own.refetch();
  };
  useConventionChanges(conventionId, again);
  const convention = around.data?.convention;
  const avenant = own.data?.avenant;
  const error = around.error ?? own.error;
  if (error && !(convention && avenant)) return <FailureState error={error} onRetry={again} />;
  if (!around.data || !own.data) return <LoadingState lines={10} label={t('avenants.loading')} />;
  if (!convention || !avenant) {
    return (
      <>
        <PageHeader title={t('avenants.notFound')} />
        <NotFoundState />
      </>
    );
  }
  return <Shown convention={convention} avenant={avenant} />;
}

function Shown({ convention, avenant }: { readonly convention: ConventionData; readonly avenant: AvenantData }) {
  const t = useT();
  const locale = useLocale();
  const text = useMemo(() => asConvention(convention, avenant, t), [convention, avenant, t]);
  const { discussion, status } = avenant;
  const engages = useMemo(
    () =>
      avenant.changes.map((change) =>
        t(`avenants.changes.${change.operation}`, {
          what: recordOf(lineOf(change), { t, locale, parties: text.parties, commitments: text.commitments }),
        }),
      ),
    [avenant.changes, locale, t, text],
  );
  const discussed = status === 'negotiation' || status === 'signing';
  return (
    <OnText avenantId={avenant.id} engages={engages} reread={REREAD}>
      <WithPen pen={penOn(text, avenant, discussed)}>
        <PageHeader
          eyebrow={
            <Link
              to="/conventions/$conventionId"
              params={{ conventionId: convention.id }}
              search={{ onglet: 'avenants' }}
            >
              {convention.title}
            </Link>
          }
          title={avenant.label}
          status={<AvenantBadge status={status} />}
          actions={<DocumentButtons of={`avenants/${avenant.id}`} label={t('documents.screen.downloadAvenant')} />}
        />
        <Situation convention={text} avenant={avenant} />
        <Changes convention={text} avenant={avenant} />
        {discussion ? <Affected avenant={avenant} /> : null}
        {avenant.viewerCanEdit.allowed || discussion?.viewerCanPropose.allowed ? (
          <Parts convention={text} avenant={avenant} />
        ) : null}
        {discussion && discussed ? (
          <>
            {status === 'signing' || discussion.refusalsToSign.length > 0 ? <SigningSection convention={text} /> : null}
            <Approvals convention={text} />
            <Proposals convention={text} />
            <Comments convention={text} />
          </>
        ) : null}
        {status === 'in_force' ? <Signatures convention={convention} avenant={avenant} /> : null}
      </WithPen>
    </OnText>
  );
}

function penOn(
  { parties }: ConventionData,
  { viewerCanEdit, discussion }: AvenantData,
  discussed: boolean,
): Pen | null {
  if (viewerCanEdit.allowed) return { way: 'amend', partyKey: '', discussed, parties };
  const partyKey = discussion?.viewerPartyKeys[0];
  return discussion?.viewerCanPropose.allowed && partyKey ? { way: 'propose', partyKey, discussed, parties } : null;
}

function Signatures({ convention, avenant }: { readonly convention: ConventionData; readonly avenant: AvenantData }) {
  const t = useT();
  return (
    <Section title={t('avenants.signatures')}>
      <ul className={styles.approvals}>
        {avenant.signatures.map((signature) => (
          <li key={`${signature.party?.key}:${signature.slot}`} className={styles.approval}>
            <span className={styles.partyName}>{nameOfKey(convention.parties, signature.party?.key ?? '')}</span>
            <span>
              {signature.signerName ? `${signature.signerName}, ${signature.signerQuality ?? ''} — ` : null}
              <DateText date={signature.signedOn} style="long" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

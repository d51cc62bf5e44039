import type { HostOfferEvent } from '@maillage/domain/cohorts';
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { HostOfferWholeFragment } from '../../../gql/graphql.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { IMMERSION_READS } from '../immersions/reads.ts';
import { reread } from '../reread.ts';
import { OfferForm } from '../immersions/OfferForm.tsx';
import { MOVE_HOST_OFFER } from '../immersions/mutations.ts';
import { HOST_OFFER, HOSTING_SCOPE } from '../immersions/operations.ts';
import { HostOfferState, weekdaysText } from '../immersions/words.tsx';

export const route = createLazyRoute('/portal/immersions/$offerId')({ component: HostOfferPage });

const api = getRouteApi('/portal/immersions/$offerId');

/** An offer of places: corrected, closed or withdrawn by those who keep it, read by the others. */
function HostOfferPage() {
  const t = useT();
  const { offerId } = api.useParams();
  const navigate = api.useNavigate();
  const scope = useQuery(HOSTING_SCOPE);
  // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
  const { data, error, refetch } = useQuery(HOST_OFFER, { variables: { id: offerId }, fetchPolicy: 'no-cache' });
  const failure = (error && !data) || (scope.error && !scope.data) ? (error ?? scope.error) : null;
  if (failure) return <FailureState error={failure} onRetry={() => void Promise.all([refetch(), scope.refetch()])} />;
  if (!data || !scope.data) return <LoadingState lines={8} label={t('hosting.loading')} />;
  const offer = data.hostOffer;
  if (!offer) {
    return (
      <>
        <PageHeader title={t('hosting.notFound')} />
        <NotFoundState>
          <Link to="/immersions">{t('hosting.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        eyebrow={t('hosting.offers')}
        title={offer.epci ? t('hosting.of', { name: offer.host, commune: offer.commune.name }) : offer.host}
        status={<HostOfferState state={offer.state} />}
        actions={offer.viewerCanEdit.allowed ? <Leave offer={offer} onLeft={() => void refetch()} /> : null}
      />
      {offer.viewerCanEdit.allowed ? (
        <OfferForm
          key={offer.version}
          scope={scope.data.hostingScope}
          offer={offer}
          onSaved={() => void navigate({ to: '/immersions' })}
          onReload={() => void refetch()}
          cancelTo={{ to: '/immersions' }}
        />
      ) : (
        <Facts offer={offer} />
      )}
    </>
  );
}

interface OfferProps {
  readonly offer: HostOfferWholeFragment;
}

function Leave({ offer, onLeft }: OfferProps & { readonly onLeft: () => void }) {
  const t = useT();
  const apollo = useApolloClient();
  const [asked, setAsked] = useState<HostOfferEvent | null>(null);
  const [move] = useMutation(MOVE_HOST_OFFER);
  const leave = async (event: HostOfferEvent): Promise<void> => {
    try {
      const { data } = await move({ variables: { id: offer.id, event, expectedVersion: offer.version } });
      if (data?.moved.__typename === 'Refused')
        toast(data.moved.refusals.map(({ message }) => message).join(' '), 'bad');
      else {
        toast(t(event === 'close' ? 'hosting.closed' : 'hosting.withdrawn'));
        void reread(apollo, IMMERSION_READS);
        onLeft();
      }
    } catch {
      toast(t('hosting.notSaved'), 'bad');
    }
    setAsked(null);
  };
  const named = asked ?? 'close';
  return (
    <>
      <Button variant="default" onClick={() => setAsked('close')}>
        {t('hosting.close')}
      </Button>
      <Button variant="default" onClick={() => setAsked('withdraw')}>
        {t('hosting.withdraw')}
      </Button>
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => leave(named)}
        title={t(`hosting.confirm.${named}`)}
        confirmLabel={t(`hosting.${named}`)}
        danger={named === 'withdraw'}
      >
        {t(`hosting.confirm.${named}Text`)}
      </ConfirmDialog>
    </>
  );
}

function Facts({ offer }: OfferProps) {
  const t = useT();
  return (
    <Section title={t('hosting.facts')}>
      <DefinitionList
        items={[
          { key: 'commune', term: t('hosting.column.commune'), value: offer.commune.name },
          { key: 'from', term: t('hosting.column.startsOn'), value: <DateText date={offer.startsOn} /> },
          { key: 'to', term: t('hosting.column.endsOn'), value: <DateText date={offer.endsOn} /> },
          { key: 'weekdays', term: t('hosting.column.weekdays'), value: weekdaysText(t, offer.weekdays) },
          { key: 'places', term: t('hosting.column.places'), value: t('hosting.places', { count: offer.places }) },
          {
            key: 'tutor',
            term: t('hosting.column.tutor'),
            value: t('immersions.tutorOf', { name: offer.tutorName, office: offer.tutorOffice ?? 'none' }),
          },
          { key: 'load', term: t('hosting.column.tutorLoad'), value: offer.tutorLoad },
          { key: 'note', term: t('hosting.field.note'), value: offer.note ?? <Missing /> },
        ]}
      />
    </Section>
  );
}

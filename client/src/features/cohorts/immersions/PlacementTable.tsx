import type { ImmersionKind } from '@maillage/domain/cohorts';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PlacementShownFragment, ProposePlacementsQuery, RefusalShownFragment } from '../../../gql/graphql.ts';
import { RefusalText } from '../../../ui/forms/refusals.tsx';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Missing } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { SmallTable, type SmallColumn } from '../components/SmallTable.tsx';
import { reread } from '../reread.ts';
import { IMMERSION_READS } from './reads.ts';
import { SAVE_IMMERSIONS } from './mutations.ts';
import { chosenOf, itemsOf, KEEP, NOBODY, optionsOf, totalOf, type Choices } from './placement.ts';
import { DaysText, fullNameOf, kmText } from './words.tsx';
import styles from './Immersions.module.css';

type Line = PlacementShownFragment;

interface PlacementTableProps {
  readonly cohortId: string;
  readonly kind: ImmersionKind;
  readonly proposal: NonNullable<ProposePlacementsQuery['proposePlacements']>;
  /** Days to note for whoever looks for a host: where there is no place there are none of an offer. */
  readonly wanted: readonly string[];
}

/** What is proposed to each person, to be changed line by line, then applied at once. */
export function PlacementTable({ cohortId, kind, proposal, wanted }: PlacementTableProps) {
  const t = useT();
  const apollo = useApolloClient();
  const [choices, setChoices] = useState<Choices>({});
  const [refused, setRefused] = useState<Readonly<Record<string, readonly RefusalShownFragment[]>>>({});
  const [save, { loading }] = useMutation(SAVE_IMMERSIONS);
  const { lines } = proposal;
  const items = itemsOf(lines, choices, wanted);
  const total = totalOf(lines, choices);
  const columns = useMemo(
    () =>
      columnsIn(t, {
        choices,
        refused,
        choose: (id, offerId) => setChoices((before) => ({ ...before, [id]: offerId })),
      }),
    [t, choices, refused],
  );
  if (lines.length === 0)
    return (
      <EmptyState title={t('immersions.proposal.nobody.title')}>{t('immersions.proposal.nobody.text')}</EmptyState>
    );

  const apply = async (): Promise<void> => {
    try {
      const { data } = await save({ variables: { cohortId, kind, items } });
      if (data?.saved.__typename === 'Refused')
        toast(data.saved.refusals.map(({ message }) => message).join(' '), 'bad');
      else if (data) {
        const { placed, kept } = data.saved;
        const reasons = Object.fromEntries(kept.map((each) => [each.candidature?.id ?? '', each.refusals]));
        setRefused(reasons);
        if (placed.length > 0) toast(t('immersions.applied', { count: placed.length }));
        else toast(t('immersions.refused'), 'bad');
        await reread(apollo, IMMERSION_READS);
        // Whoever is placed has done with the choice: what is proposed to them next stands as it is made.
        const done = new Set(items.map(({ candidatureId }) => candidatureId).filter((id) => !(id in reasons)));
        setChoices((before) => without(before, done));
      }
    } catch {
      toast(t('immersions.notApplied'), 'bad');
    }
  };

  return (
    <>
      <div className={styles.summary}>
        <div>
          <p role="status">
            {t('immersions.proposal.summary', {
              placed: total.placed,
              total: lines.length,
              km: total.placed > 0 ? kmText(total.km) : 'none',
            })}
          </p>
          <p className={styles.muted}>{t('immersions.proposal.explain')}</p>
          {proposal.cut ? <p className={styles.warning}>{t('immersions.proposal.cut')}</p> : null}
        </div>
        <Button disabled={items.length === 0} loading={loading} onClick={() => void apply()}>
          {t('immersions.proposal.apply', { count: items.length })}
        </Button>
      </div>
      <SmallTable
        caption={t('immersions.proposal.caption')}
        columns={columns}
        rows={lines}
        rowId={({ candidature }) => candidature.id}
      />
    </>
  );
}

const without = (choices: Choices, people: ReadonlySet<string>): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([id]) => !people.has(id)));

interface Choosing {
  readonly choices: Choices;
  readonly refused: Readonly<Record<string, readonly RefusalShownFragment[]>>;
  readonly choose: (candidatureId: string, offerId: string) => void;
}

function columnsIn(t: Translate, { choices, refused, choose }: Choosing): readonly SmallColumn<Line>[] {
  return [
    {
      id: 'person',
      header: t('immersions.proposal.column.person'),
      cell: ({ candidature }) => fullNameOf(t, candidature),
    },
    {
      id: 'home',
      header: t('immersions.proposal.column.home'),
      cell: ({ candidature }) => candidature.communeName ?? <Missing />,
    },
    {
      id: 'host',
      header: t('immersions.proposal.column.host'),
      cell: (line) => (
        <div className={styles.choice}>
          <NativeSelect
            aria-label={t('immersions.proposal.choose', { name: fullNameOf(t, line.candidature) })}
            value={choices[line.candidature.id] ?? line.choice?.offer.id ?? NOBODY}
            onChange={(event) => choose(line.candidature.id, event.currentTarget.value)}
            data={[
              ...optionsOf(line).map(({ offer, km, free }) => ({
                value: offer.id,
                label: t('immersions.proposal.option', { host: offer.host, km: kmText(km), free: String(free) }),
              })),
              { value: NOBODY, label: t('immersions.proposal.none') },
              ...(line.immersionId ? [] : [{ value: KEEP, label: t('immersions.proposal.keep') }]),
            ]}
          />
          <Refusals refusals={refused[line.candidature.id] ?? []} />
        </div>
      ),
    },
    {
      id: 'days',
      header: t('immersions.proposal.column.days'),
      cell: (line) => {
        const choice = chosenOf(line, choices);
        return choice ? <DaysText days={choice.days} /> : <Missing />;
      },
    },
    {
      id: 'km',
      header: t('immersions.proposal.column.km'),
      number: true,
      cell: (line) => {
        const choice = chosenOf(line, choices);
        return choice ? t('immersions.km', { km: kmText(choice.km) }) : <Missing />;
      },
    },
    {
      id: 'why',
      header: t('immersions.proposal.column.why'),
      cell: (line) => <span className={styles.muted}>{whyText(t, line, choices)}</span>,
    },
  ];
}

function whyText(t: Translate, line: Line, choices: Choices): string {
  const asked = choices[line.candidature.id];
  if (asked !== undefined && asked !== (line.choice?.offer.id ?? NOBODY)) return t('immersions.proposal.changed');
  if (line.reason)
    return t(`withoutPlace.${line.reason}`, { km: line.nearestKm === null ? 'none' : kmText(line.nearestKm) });
  return t('immersions.proposal.proposed');
}

function Refusals({ refusals }: { readonly refusals: readonly RefusalShownFragment[] }) {
  const t = useT();
  if (refusals.length === 0) return null;
  return (
    <ul className={styles.refused} aria-label={t('immersions.refused')}>
      {refusals.map((refusal) => (
        <li key={`${refusal.code}:${refusal.message}`}>
          <RefusalText refusal={refusal} />
        </li>
      ))}
    </ul>
  );
}

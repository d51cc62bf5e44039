import { useQuery } from '@apollo/client/react';
import { isCalendarDate, type CalendarDate } from '@maillage/kernel';
import type { InformingChoicesQuery } from '../../../../gql/graphql.ts';
import { useToday } from '../../../../ui/today.tsx';
import { CHOICES } from '../operations.ts';

export type Choices = NonNullable<InformingChoicesQuery['convention']> & {
  readonly cohorts: readonly { readonly id: string; readonly title: string }[];
};

/**
 * What a meeting or a communication under a convention may name on a day; of today while none is set. It stays out of the
 * cache, which holds conventions as they are read today.
 */
export function useChoices(conventionId: string, day: string) {
  const today = useToday();
  const on = isCalendarDate(day) ? day : today;
  const { data, previousData, error, refetch } = useQuery(CHOICES, {
    variables: { conventionId, on: on as CalendarDate },
    fetchPolicy: 'no-cache',
  });
  const read = data ?? previousData;
  const shown: Choices | null = read?.convention
    ? { ...read.convention, cohorts: read.cohorts.edges.map(({ node }) => node) }
    : null;
  return { choices: shown, error: shown ? undefined : error, retry: () => void refetch() };
}

/** A party as one chooses it: its key, and the short name of its organisation. */
export const partyChoices = ({ parties }: Choices) =>
  parties.map(({ key, designation, organisation }) => ({
    value: key,
    label: organisation?.shortName ?? designation ?? key,
  }));

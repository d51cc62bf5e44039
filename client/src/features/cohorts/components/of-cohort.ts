import type { ListState } from '../../../ui/table/list-state.ts';

/** The state of a list as its export needs it: told which cohort it is about, which the address says already. */
export function ofCohort<Filter extends string, Sort extends string>(
  state: ListState<Filter, Sort>,
  cohortId: string,
): ListState<Filter, Sort> {
  const definition = { ...state.definition, filters: { ...state.definition.filters, cohort: 'one' } } as never;
  const filter = (key: string): readonly string[] => (key === 'cohort' ? [cohortId] : state.filter(key as never));
  return { ...state, definition, filter };
}

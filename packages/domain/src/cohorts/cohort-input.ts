import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { capacityOf, checkNotice, sourceOf, type NoticeEnd, type SizeRule } from './cohort.ts';
import { dateField, DEPARTEMENT_CODE, optionalText, refuse, requiredText } from './inputs.ts';

/** A cohort: the scheme in a département, with who runs it and when. */
export const cohortInput = z
  .strictObject({
    title: requiredText(160),
    editionId: z.uuid(),
    departement: z.string().regex(DEPARTEMENT_CODE),
    /** The centre de gestion that runs it. */
    cdgId: z.uuid(),
    /** The antenne of the CNFPT that teaches it. */
    antenneId: z.uuid(),
    startsOn: dateField,
    endsOn: dateField,
    /** Day by which the minimum must be reached. */
    minimumBy: dateField,
    seats: z
      .int()
      .min(1)
      .max(500)
      .nullish()
      .transform((seats) => seats ?? null),
    /** Whether a jury hears the candidates (PDL-2.N4: on need). */
    jury: z.boolean().default(false),
    venue: optionalText(200),
    note: optionalText(2000),
  })
  .superRefine((cohort, context) => {
    const early = (path: 'endsOn' | 'minimumBy', code: string, parameters: object) =>
      context.addIssue({ code: 'custom', path: [path], ...refuse(code, parameters), input: cohort[path] });
    if (cohort.endsOn < cohort.startsOn)
      early('endsOn', 'END_BEFORE_START', { start: cohort.startsOn, end: cohort.endsOn });
    if (cohort.minimumBy > cohort.startsOn) early('minimumBy', 'MINIMUM_AFTER_START', { start: cohort.startsOn });
  });
export type CohortInput = z.output<typeof cohortInput>;

export interface PlanFacts {
  readonly size: SizeRule | null;
  readonly notice: NoticeEnd | null;
  /** Départements that the centre de gestion and the antenne serve. */
  readonly cdgServes: readonly string[];
  readonly antenneServes: readonly string[];
  readonly edition: { readonly opensOn: CalendarDate; readonly endsOn: CalendarDate | null };
  /** Those admitted already. */
  readonly admitted: number;
}

/** What is wrong with a cohort as it is planned: seats (PDL-1.1), who serves the département (PDL-4.5), edition, notice. */
export function checkCohort(cohort: CohortInput, facts: PlanFacts): Refusal[] {
  const refusals: Refusal[] = [...checkNotice(facts, cohort.endsOn)];
  const { size, edition } = facts;
  const add = (code: Refusal['code'], field: string, parameters = {}, source = {}) =>
    refusals.push(refusal(code, [field], parameters, source));
  if (size !== null && cohort.seats !== null && (cohort.seats < size.min || cohort.seats > size.max))
    add('SEATS_OUTSIDE_CONVENTION', 'seats', { minimum: size.min, maximum: size.max }, sourceOf(size));
  const capacity = capacityOf({ seats: cohort.seats, size });
  if (capacity !== null && facts.admitted > capacity) add('SEATS_TAKEN', 'seats', { admitted: facts.admitted });
  if (!facts.cdgServes.includes(cohort.departement))
    add('DEPARTEMENT_NOT_SERVED', 'cdgId', { departement: cohort.departement });
  if (!facts.antenneServes.includes(cohort.departement))
    add('DEPARTEMENT_NOT_SERVED', 'antenneId', { departement: cohort.departement });
  if (cohort.startsOn < edition.opensOn || (edition.endsOn !== null && cohort.startsOn > edition.endsOn))
    add('EDITION_NOT_OPEN', 'editionId', { opens: edition.opensOn, ends: edition.endsOn });
  return refusals;
}

import type { CalendarDate } from '@maillage/kernel';

interface Choice {
  readonly km: number;
  readonly days: readonly string[];
  readonly free: boolean;
  readonly offer: { readonly id: string; readonly host: string };
}

interface Line<C extends Choice> {
  readonly immersionId: string | null;
  readonly immersionVersion: number | null;
  readonly candidature: { readonly id: string };
  readonly choice: C | null;
  readonly alternatives: readonly C[];
}

/** What somebody chose instead of the proposal, by person: an offer, nothing, or only to note the wish. */
export type Choices = Readonly<Record<string, string>>;
export const NOBODY = 'nobody';
export const KEEP = 'keep';

/** What may be chosen for a person: the proposal first, then the others. */
export function optionsOf<C extends Choice>({ choice, alternatives }: Line<C>): C[] {
  return choice ? [choice, ...alternatives] : [...alternatives];
}

/** Where a person goes, as the line stands; null for nowhere. */
export function chosenOf<C extends Choice>(line: Line<C>, choices: Choices): C | null {
  const asked = choices[line.candidature.id];
  if (asked === undefined) return line.choice;
  return optionsOf(line).find(({ offer }) => offer.id === asked) ?? null;
}

interface Item {
  candidatureId: string;
  offerId: string | null;
  days: CalendarDate[];
  id: string | null;
  expectedVersion: number | null;
}

/** What applying would write. @param wanted days of a wish for which there is no place */
export function itemsOf<C extends Choice>(
  lines: readonly Line<C>[],
  choices: Choices,
  wanted: readonly string[],
): Item[] {
  return lines.flatMap((line) => {
    const choice = chosenOf(line, choices);
    const keeps = choices[line.candidature.id] === KEEP;
    if (!choice && !keeps) return [];
    return [
      {
        candidatureId: line.candidature.id,
        offerId: choice?.offer.id ?? null,
        days: [...(choice?.days ?? wanted)] as CalendarDate[],
        id: line.immersionId,
        expectedVersion: line.immersionVersion,
      },
    ];
  });
}

/** How many go somewhere, and how many kilometres that makes. */
export function totalOf<C extends Choice>(lines: readonly Line<C>[], choices: Choices): { placed: number; km: number } {
  const chosen = lines.flatMap((line) => chosenOf(line, choices) ?? []);
  return { placed: chosen.length, km: chosen.reduce((sum, { km }) => sum + km, 0) };
}

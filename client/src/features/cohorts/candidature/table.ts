import type { CandidatureStep } from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import type { CandidaturesSort } from '../list.ts';

interface Row {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly communeName: string | null;
  readonly step: CandidatureStep;
  readonly stepOn: string;
  readonly receivedOn: string;
  readonly audience: string;
}

interface Asked {
  readonly q: string;
  readonly steps: readonly string[];
  readonly audiences: readonly string[];
  readonly sort: { readonly by: CandidaturesSort; readonly descending: boolean };
}

const nameOf = ({ lastName, firstName }: Row): string => `${lastName ?? ''} ${firstName ?? ''}`;

const COMPARE: Readonly<Record<CandidaturesSort, (a: Row, b: Row) => number>> = {
  NAME: (a, b) => nameOf(a).localeCompare(nameOf(b), 'fr'),
  RECEIVED_ON: (a, b) => a.receivedOn.localeCompare(b.receivedOn),
  STEP_ON: (a, b) => a.stepOn.localeCompare(b.stepOn),
};

/** The rows that the filters leave, in the order asked for; the same words as on the server: any part of a name or commune. */
export function rowsOf<R extends Row>(candidatures: readonly R[], { q, steps, audiences, sort }: Asked): R[] {
  const words = normaliseForSearch(q).split(' ').filter(Boolean);
  const compare = COMPARE[sort.by];
  const turn = sort.descending ? -1 : 1;
  return candidatures
    .filter((row) => {
      const text = normaliseForSearch(`${nameOf(row)} ${row.communeName ?? ''}`);
      return (
        words.every((word) => text.includes(word)) &&
        (steps.length === 0 || steps.includes(row.step)) &&
        (audiences.length === 0 || audiences.includes(row.audience))
      );
    })
    .toSorted((a, b) => turn * compare(a, b) || COMPARE.NAME(a, b));
}

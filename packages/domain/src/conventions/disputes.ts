import { allocateEqually } from '@maillage/kernel';
import type { Cents } from '@maillage/kernel';

/** Costs of a conciliation split strictly between n parties; the odd cents fall on the first ones (VALS-14.1). */
export const conciliationShares = (cost: Cents, parties: number): Cents[] => allocateEqually(cost, parties);

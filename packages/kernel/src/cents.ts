import type { Brand } from './brand.ts';

/** An amount in whole euro cents (a safe integer; negative for a reclaim). */
export type Cents = Brand<number, 'Cents'>;

/** @throws RangeError when the amount is not a safe integer. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`);
  return (amount === 0 ? 0 : amount) as Cents;
}

export function isCents(value: unknown): value is Cents {
  return Number.isSafeInteger(value);
}

export function addCents(...amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function subtractCents(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

/** Part of an amount in basis points (10,000 = the whole), rounded to the nearest cent, halves away from zero. */
export function shareOf(amount: Cents, basisPoints: number): Cents {
  if (!Number.isSafeInteger(basisPoints)) throw new RangeError(`Not whole basis points: ${basisPoints}`);
  const product = BigInt(amount) * BigInt(basisPoints);
  const magnitude = product < 0n ? -product : product;
  const rounded = (magnitude * 2n + 10_000n) / 20_000n;
  return cents(Number(product < 0n ? -rounded : rounded));
}

/**
 * Splits an amount in proportion to the weights, by largest remainder. The parts always sum to the total;
 * the cents left over go to the largest remainders, and between equals to the first in the list.
 * @param total cents, may be negative.
 * @param weights safe integers ≥ 0, at least one above 0.
 * @throws RangeError on other weights.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('Weights are whole numbers, none below zero.');
  }
  const sum = weights.reduce((whole, weight) => whole + BigInt(weight), 0n);
  if (sum === 0n) throw new RangeError('At least one weight is above zero.');

  const sign = total < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const product = amount * BigInt(weight);
    return { index, floor: product / sum, remainder: product % sum };
  });
  const given = parts.reduce((whole, part) => whole + part.floor, 0n);
  const left = Number(amount - given);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const favoured = new Set(byRemainder.slice(0, left).map((part) => part.index));
  return parts.map((part) => cents(sign * (Number(part.floor) + (favoured.has(part.index) ? 1 : 0))));
}

/** Equal parts; the first ones take the odd cents. */
export function allocateEqually(total: Cents, count: number): Cents[] {
  return allocate(
    total,
    Array.from({ length: count }, () => 1),
  );
}

const DECIMAL = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/;

/** Reads '1250', '1250.5' or '1250,01' euros; null for anything else (spaces and currency signs included). */
export function parseEuros(text: string): Cents | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const amount = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return cents(match[1] === '-' ? -amount : amount);
}

/** '1250.01': the same text everywhere, for files and exchanges. Screens format with the catalogue instead. */
export function formatEuros(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const units = Math.floor(magnitude / 100);
  return `${amount < 0 ? '-' : ''}${units}.${String(magnitude % 100).padStart(2, '0')}`;
}

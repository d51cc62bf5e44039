import type { Brand } from './brand.ts';

/** Nine digits: the legal unit. */
export type Siren = Brand<string, 'Siren'>;
/** Fourteen digits: the establishment (SIREN followed by five digits). */
export type Siret = Brand<string, 'Siret'>;

const LA_POSTE = '356000000';

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum;
}

const withoutSpaces = (text: string): string => text.replace(/[\s.]/g, '');

/** Reads a SIREN written with or without spaces. @returns null when it is not one (length, key, nothing but zeros). */
export function parseSiren(text: string): Siren | null {
  const digits = withoutSpaces(text);
  return /^(?!0+$)\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0 ? (digits as Siren) : null;
}

/**
 * Reads a SIRET written with or without spaces. The establishments of La Poste do not all follow the key:
 * for them the sum of the digits is a multiple of five.
 * @returns null when it is not one.
 */
export function parseSiret(text: string): Siret | null {
  const digits = withoutSpaces(text);
  if (!/^\d{14}$/.test(digits)) return null;
  if (luhnSum(digits) % 10 === 0) return parseSiren(digits.slice(0, 9)) && (digits as Siret);
  if (!digits.startsWith(LA_POSTE)) return null;
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return sum % 5 === 0 ? (digits as Siret) : null;
}

export function isSiren(text: string): boolean {
  return parseSiren(text) !== null;
}

export function isSiret(text: string): boolean {
  return parseSiret(text) !== null;
}

export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren;
}

/** '240 100 891', with ordinary spaces. */
export function formatSiren(siren: Siren): string {
  return siren.replace(/(\d{3})(?=\d)/g, '$1 ');
}

/** '240 100 891 00102', with ordinary spaces. */
export function formatSiret(siret: Siret): string {
  return `${formatSiren(sirenOf(siret))} ${siret.slice(9)}`;
}

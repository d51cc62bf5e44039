import type { Brand } from './brand.ts';

/** A uuid of one kind of record, e.g. `Id<'Convention'>`. */
export type Id<Name extends string> = Brand<string, `Id:${Name}`>;

export type AccountId = Id<'Account'>;
export type OrganisationId = Id<'Organisation'>;
export type ConventionId = Id<'Convention'>;
export type InstrumentId = Id<'Instrument'>;
export type PartyId = Id<'Party'>;
export type ArticleId = Id<'Article'>;
export type ClauseId = Id<'Clause'>;
export type CommitmentId = Id<'Commitment'>;
export type AnnexId = Id<'Annex'>;

export interface IdSources {
  /** Milliseconds since 1970. Orders the ids only: no rule ever reads a date back from an id. */
  readonly now: () => number;
  /** Fills the array with random bytes. */
  readonly randomise: (bytes: Uint8Array) => void;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a lower-case RFC 9562 uuid. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** @returns the id, or null when the text is not a uuid (upper case is accepted and lowered). */
export function parseId<Name extends string>(text: string): Id<Name> | null {
  const lower = text.toLowerCase();
  return isUuid(lower) ? (lower as Id<Name>) : null;
}

/**
 * Makes a generator of uuid v7 that increase strictly, also inside one millisecond and
 * when the clock steps back: a 12-bit counter follows the time, and borrows a millisecond when full.
 */
export function createIdGenerator(sources: IdSources): () => string {
  let lastTime = -1;
  let counter = 0;
  return () => {
    const bytes = new Uint8Array(16);
    sources.randomise(bytes);
    const time = Math.floor(sources.now());
    if (time > lastTime) {
      lastTime = time;
      // The top bit stays free so that a burst has at least 2,048 steps before it borrows.
      counter = ((bytes[6]! & 0x07) << 8) | bytes[7]!;
    } else {
      counter += 1;
      if (counter > 0xfff) {
        lastTime += 1;
        counter = 0;
      }
    }
    for (let i = 5, rest = lastTime; i >= 0; i--) {
      bytes[i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    bytes[6] = 0x70 | (counter >> 8);
    bytes[7] = counter & 0xff;
    bytes[8] = 0x80 | (bytes[8]! & 0x3f);
    return format(bytes);
  };
}

function format(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// Declared here because this package compiles without the types of a browser or of Node.
const { crypto } = globalThis as unknown as { crypto: { getRandomValues(array: Uint8Array): Uint8Array } };

const generate = createIdGenerator({
  now: () => Date.now(),
  randomise: (bytes) => void crypto.getRandomValues(bytes),
});

/** A new uuid v7: later ids sort after earlier ones of the same process. */
export function newId<Name extends string>(): Id<Name> {
  return generate() as Id<Name>;
}

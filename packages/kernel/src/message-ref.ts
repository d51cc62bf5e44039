import type { CalendarDate } from './calendar-date.ts';
import type { Cents } from './cents.ts';

/**
 * A value inside a message. Plain ones are shown as they are; the others say what they are, so that
 * the reader's side (screen, mail, spreadsheet) writes them in its own way.
 */
export type MessageValue =
  | string
  | number
  | boolean
  | { readonly date: CalendarDate }
  | { readonly cents: Cents }
  | { readonly parties: readonly string[] }
  | { readonly texts: readonly string[] }
  | { readonly messages: readonly MessageRef[] };

/** A sentence of the catalogue and what fills it; survives JSON. */
export interface MessageRef {
  readonly messageId: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** How the reader's side writes the values that are not plain. */
export interface ValueWriters {
  date(date: CalendarDate): string;
  cents(amount: Cents): string;
  /** Names of the parties behind the keys, joined. */
  parties(keys: readonly string[]): string;
  /** Texts joined as a list. */
  list(texts: readonly string[]): string;
  /** The sentence of the catalogue. */
  message(id: string, values: Record<string, string | number>): string;
}

export function message(messageId: string, values: Record<string, MessageValue> = {}): MessageRef {
  return { messageId, values };
}

/** Turns a reference into text: values are written first, then given to the sentence (booleans as 'true' / 'false'). */
export function writeMessage(ref: MessageRef, writers: ValueWriters): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(ref.values)) values[name] = writeValue(value, writers);
  return writers.message(ref.messageId, values);
}

function writeValue(value: MessageValue, writers: ValueWriters): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if ('date' in value) return writers.date(value.date);
  if ('cents' in value) return writers.cents(value.cents);
  if ('parties' in value) return writers.parties(value.parties);
  if ('texts' in value) return writers.list(value.texts);
  return writers.list(value.messages.map((ref) => writeMessage(ref, writers)));
}

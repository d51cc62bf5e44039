import { clauseKind, type ClauseField } from '@maillage/domain/conventions';
import { parseEuros } from '@maillage/kernel';

/** What the fields of a clause hold while they are edited: texts, lists and nested objects; '' = nothing. */
export type FieldValue = string | boolean | string[] | FieldValues[];
export type FieldValues = { [name: string]: FieldValue };

/** How a field is edited: the types of the registry come down to a few ways of typing. */
export type Way =
  | 'number'
  | 'money'
  | 'percent'
  | 'text'
  | 'date'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'party'
  | 'parties'
  | 'lines'
  | 'objects';

const WAYS: Readonly<Record<ClauseField['type'], Way>> = {
  integer: 'number',
  number: 'number',
  money: 'money',
  text: 'text',
  departement: 'text',
  theme: 'text',
  date: 'date',
  boolean: 'flag',
  enum: 'choice',
  enum_list: 'choices',
  party_key: 'party',
  party_keys: 'parties',
  text_list: 'lines',
  themes: 'lines',
  object_list: 'objects',
};

export function wayOf(field: ClauseField): Way {
  return field.unit === 'basis_points' ? 'percent' : WAYS[field.type];
}

/** A clause of this kind before anything is typed. */
export function emptyValue(kindCode: string): FieldValues {
  return emptyOf(clauseKind(kindCode)?.fields ?? []);
}

export function emptyOf(fields: readonly ClauseField[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.name, blank(field)]));
}

function blank(field: ClauseField): FieldValue {
  const way = wayOf(field);
  if (way === 'flag') return false;
  if (way === 'choices' || way === 'parties' || way === 'lines') return [];
  if (way === 'objects') return [];
  if (way === 'choice' && field.required) return field.choices?.[0] ?? '';
  return '';
}

/** The value of a stored clause as its fields show it. */
export function toFieldValues(kindCode: string, value: unknown): FieldValues {
  return shown(clauseKind(kindCode)?.fields ?? [], value);
}

function shown(fields: readonly ClauseField[], value: unknown): FieldValues {
  const held = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    fields.map((field): [string, FieldValue] => {
      const given = held[field.name];
      if (given === null || given === undefined) return [field.name, blank(field)];
      const way = wayOf(field);
      if (way === 'objects') return [field.name, (given as unknown[]).map((item) => shown(field.items ?? [], item))];
      if (Array.isArray(given)) return [field.name, given.map(String)];
      if (way === 'money' || way === 'percent') return [field.name, hundredthsOf(given as number)];
      return [
        field.name,
        typeof given === 'boolean' ? given : typeof given === 'number' ? String(given) : (given as string),
      ];
    }),
  );
}

/** What was typed as the value that the kind's schema reads; what cannot be read is sent as typed, to be refused on its field. */
export function toClauseValue(kindCode: string, values: FieldValues): Record<string, unknown> {
  return sent(clauseKind(kindCode)?.fields ?? [], values);
}

function sent(fields: readonly ClauseField[], values: FieldValues): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field): [string, unknown] => {
      const typed = values[field.name];
      const way = wayOf(field);
      if (way === 'objects')
        return [field.name, ((typed ?? []) as FieldValues[]).map((item) => sent(field.items ?? [], item))];
      if (way === 'lines') return [field.name, linesOf(typed as string[])];
      if (Array.isArray(typed) || typeof typed === 'boolean') return [field.name, typed];
      if (typed === undefined || typed.trim() === '') return [field.name, null];
      if (way === 'money' || way === 'percent') return [field.name, parseEuros(typed.replaceAll(/\s/g, '')) ?? typed];
      return [field.name, way === 'number' ? numberOf(typed) : typed.trim()];
    }),
  );
}

function linesOf(lines: readonly string[] | undefined): string[] {
  return (lines ?? []).map((line) => line.trim()).filter((line) => line !== '');
}

/** Cents as euros are typed, and basis points as a percentage: '1250,01'. */
function hundredthsOf(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace('.', ',');
}

function numberOf(text: string): number | string {
  const number = Number(text.replaceAll(/\s/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

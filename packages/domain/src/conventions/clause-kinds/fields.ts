import { isCalendarDate } from '@maillage/kernel';
import type { CalendarDate, Cents, MessageValue } from '@maillage/kernel';
import { z } from 'zod';

export type FieldType =
  | 'integer'
  | 'number'
  | 'text'
  | 'date'
  | 'boolean'
  | 'enum'
  | 'money'
  | 'party_key'
  | 'party_keys'
  | 'departement'
  | 'theme'
  | 'themes'
  | 'text_list'
  | 'enum_list'
  | 'object_list';

export type FieldUnit =
  | 'months'
  | 'days'
  | 'km'
  | 'persons'
  | 'basis_points'
  | 'per_year'
  | 'year'
  | 'years'
  | 'copies'
  | 'posts'
  | 'renewals';

/** What a generic editor needs to know of one field; JSON. Its label is `clauseField.<kind>.<name>`. */
export interface ClauseField {
  readonly name: string;
  readonly type: FieldType;
  /** When false the field may be absent or null: an empty list, or null for a single value. */
  readonly required: boolean;
  readonly unit?: FieldUnit;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  /** Labels of the choices are `clauseChoice.<choiceSet>.<choice>`. */
  readonly choiceSet?: string;
  readonly choices?: readonly string[];
  /** Fields of each item of an `object_list`; their labels are `clauseField.<kind>.<name>.<item field>`. */
  readonly items?: readonly ClauseField[];
}

/** One declaration gives both the schema of the value and the field of the editor. */
export interface FieldSpec<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly meta: Omit<ClauseField, 'name'>;
}

export type FieldShape = Readonly<Record<string, FieldSpec>>;
export type SchemaShape<F extends FieldShape> = { readonly [K in keyof F]: F[K]['schema'] };

export const PARTY_KEY_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
export const MAX_PARTY_KEY = 40;
const MAX_TEXT = 500;
const MAX_ITEMS = 50;

export interface ChoiceSet<Choice extends string> {
  readonly name: string;
  readonly choices: readonly [Choice, ...Choice[]];
}

/** A closed list of choices that several kinds may share. */
export function choiceSet<const Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): ChoiceSet<Choice> {
  return { name, choices };
}

/** The labels of some choices, as a value of a summary. */
export function choiceLabels(set: ChoiceSet<string>, choices: readonly string[]): MessageValue {
  return { messages: choices.map((choice) => ({ messageId: `clauseChoice.${set.name}.${choice}`, values: {} })) };
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly unit?: FieldUnit;
}

export function integer({ min = 0, max = 1_000_000, unit }: Bounds = {}): FieldSpec<z.ZodInt> {
  return {
    schema: z.int().min(min).max(max),
    meta: { type: 'integer', required: true, min, max, ...(unit && { unit }) },
  };
}

export function decimal({ min = 0, max = 1_000_000, unit }: Bounds = {}): FieldSpec<z.ZodNumber> {
  return {
    schema: z.number().min(min).max(max),
    meta: { type: 'number', required: true, min, max, ...(unit && { unit }) },
  };
}

export function money(): FieldSpec<z.ZodType<Cents, number>> {
  const schema = z
    .int()
    .min(0)
    .transform((amount) => amount as Cents);
  return { schema, meta: { type: 'money', required: true, min: 0 } };
}

export function text(maxLength = MAX_TEXT): FieldSpec<z.ZodString> {
  return { schema: z.string().trim().min(1).max(maxLength), meta: { type: 'text', required: true, maxLength } };
}

export const dateSchema = z.custom<CalendarDate>(isCalendarDate, { params: { refusal: 'INVALID_DATE' } });

export function date(): FieldSpec<typeof dateSchema> {
  return { schema: dateSchema, meta: { type: 'date', required: true } };
}

export function yesNo(): FieldSpec<z.ZodBoolean> {
  return { schema: z.boolean(), meta: { type: 'boolean', required: true } };
}

export function oneOf<Choice extends string>(set: ChoiceSet<Choice>): FieldSpec<z.ZodType<Choice, Choice>> {
  const schema = z.enum(set.choices as unknown as [Choice, ...Choice[]]) as unknown as z.ZodType<Choice, Choice>;
  return { schema, meta: { type: 'enum', required: true, choiceSet: set.name, choices: set.choices } };
}

/** Each choice at most once; the order is kept. */
export function someOf<Choice extends string>(
  set: ChoiceSet<Choice>,
  minItems = 0,
): FieldSpec<z.ZodType<Choice[], Choice[]>> {
  const schema = absentIsEmpty(distinct(z.array(oneOf(set).schema).min(minItems).max(set.choices.length)), minItems);
  return {
    schema,
    meta: {
      type: 'enum_list',
      required: minItems > 0,
      choiceSet: set.name,
      choices: set.choices,
      maxItems: set.choices.length,
    },
  };
}

const partyKeySchema = z.string().min(1).max(MAX_PARTY_KEY).regex(PARTY_KEY_PATTERN);

export function partyKey(): FieldSpec<z.ZodString> {
  return { schema: partyKeySchema, meta: { type: 'party_key', required: true, maxLength: MAX_PARTY_KEY } };
}

export function partyKeys(minItems = 0): FieldSpec<z.ZodType<string[], string[]>> {
  const schema = absentIsEmpty(distinct(z.array(partyKeySchema).min(minItems).max(MAX_ITEMS)), minItems);
  return { schema, meta: { type: 'party_keys', required: minItems > 0, maxItems: MAX_ITEMS } };
}

/** INSEE code of a département ('72', '2A', '974'). */
export function departement(): FieldSpec<z.ZodString> {
  const schema = z.string().regex(/^(?:\d{2}|2[AB]|97\d|98\d)$/);
  return { schema, meta: { type: 'departement', required: true, maxLength: 3 } };
}

/** Name of a training theme; themes are compared without accents, case or signs. */
export function theme(): FieldSpec<z.ZodString> {
  return { schema: z.string().trim().min(1).max(120), meta: { type: 'theme', required: true, maxLength: 120 } };
}

export function themes(minItems = 0): FieldSpec<z.ZodType<string[], string[]>> {
  const schema = absentIsEmpty(distinct(z.array(theme().schema).min(minItems).max(MAX_ITEMS)), minItems);
  return { schema, meta: { type: 'themes', required: minItems > 0, maxLength: 120, maxItems: MAX_ITEMS } };
}

export function textList(minItems = 0, maxLength = MAX_TEXT): FieldSpec<z.ZodType<string[], string[]>> {
  const line = z.string().trim().min(1).max(maxLength);
  const schema = absentIsEmpty(distinct(z.array(line).min(minItems).max(MAX_ITEMS)), minItems);
  return { schema, meta: { type: 'text_list', required: minItems > 0, maxLength, maxItems: MAX_ITEMS } };
}

export function listOf<F extends FieldShape>(fields: F, minItems = 0) {
  const item = z.strictObject(schemaShape(fields));
  return {
    schema: absentIsEmpty(z.array(item).min(minItems).max(MAX_ITEMS), minItems),
    meta: { type: 'object_list' as const, required: minItems > 0, maxItems: MAX_ITEMS, items: fieldList(fields) },
  };
}

/** The same field where null means 'the text does not say'; an absent field reads as null. */
export function optional<S extends z.ZodType>(field: FieldSpec<S>) {
  return { schema: field.schema.nullable().default(null as never), meta: { ...field.meta, required: false } };
}

export function schemaShape<F extends FieldShape>(fields: F): SchemaShape<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])) as SchemaShape<F>;
}

export function fieldList(fields: FieldShape): ClauseField[] {
  return Object.entries(fields).map(([name, field]) => ({ name, ...field.meta }));
}

// A list that may stay empty may be left out, or be null, as an editor leaves it.
function absentIsEmpty<S extends z.ZodType>(schema: S, minItems: number): S {
  return minItems > 0 ? schema : (z.preprocess((given) => given ?? [], schema) as unknown as S);
}

function distinct<Item, S extends z.ZodType<Item[], Item[]>>(schema: S): S {
  return schema.refine((items) => new Set(items).size === items.length, { params: { refusal: 'DUPLICATE_ITEM' } }) as S;
}

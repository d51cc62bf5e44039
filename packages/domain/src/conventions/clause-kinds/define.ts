import type { MessageRef, MessageValue, RefusalCode, RefusalParameters } from '@maillage/kernel';
import { z } from 'zod';
import { fieldList, schemaShape } from './fields.ts';
import type { ClauseField, FieldShape, SchemaShape } from './fields.ts';

/** The chapter under which an editor lists the kind; its label is `clauseCategory.<category>`. */
export const CLAUSE_CATEGORIES = [
  'term',
  'governance',
  'cohorts',
  'projects',
  'financing',
  'disputes',
  'communication',
  'data',
  'contract',
  'profile',
] as const;
export type ClauseCategory = (typeof CLAUSE_CATEGORIES)[number];

/** Whether several clauses of one kind may stand side by side, told apart by a scope (label: `clauseScope.<kind>`). */
export type ScopeUse = 'none' | 'optional' | 'required';

/** A kind of clause: the shape of its value and how it is edited, checked and told. */
export interface ClauseKind<Code extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** snake_case; the label is `clauseKind.<code>`. */
  readonly code: Code;
  readonly category: ClauseCategory;
  readonly scope: ScopeUse;
  readonly scoped: boolean;
  readonly fields: readonly ClauseField[];
  /** Strict schema of the value. */
  readonly schema: Schema;
  /** One sentence that tells the value: `clauseSummary.<code>`. */
  readonly summary: (value: z.output<Schema>) => MessageRef;
  /** Whether what the clause says goes on after the end of the convention. */
  readonly survives: (value: z.output<Schema>) => boolean;
  readonly example: z.input<Schema>;
}

type ShapeSchema<F extends FieldShape> = z.ZodObject<SchemaShape<F>, z.core.$strict>;

/** Reports that two fields of a value do not go together. */
export type ReportField = (code: RefusalCode, field: string, parameters?: RefusalParameters) => void;

interface Definition<Code extends string, F extends FieldShape> {
  readonly code: Code;
  readonly category: ClauseCategory;
  readonly scope?: ScopeUse;
  readonly fields: F;
  readonly check?: (value: z.output<ShapeSchema<F>>, report: ReportField) => void;
  readonly summary: (value: z.output<ShapeSchema<F>>) => Readonly<Record<string, MessageValue>>;
  readonly survives?: (value: z.output<ShapeSchema<F>>) => boolean;
  readonly example: z.input<ShapeSchema<F>>;
}

export function defineClauseKind<const Code extends string, F extends FieldShape>(
  definition: Definition<Code, F>,
): ClauseKind<Code, ShapeSchema<F>> {
  const { code, category, scope = 'none', fields, check, summary, survives = () => false, example } = definition;
  const shape: ShapeSchema<F> = z.strictObject(schemaShape(fields));
  const schema = check
    ? shape.superRefine((value, context) => {
        check(value, (refusalCode, field, parameters = {}) =>
          context.addIssue({
            code: 'custom',
            path: [field],
            params: { refusal: refusalCode, ...parameters },
            input: value,
          }),
        );
      })
    : shape;
  return {
    code,
    category,
    scope,
    scoped: scope !== 'none',
    fields: fieldList(fields),
    schema,
    summary: (value) => ({ messageId: `clauseSummary.${code}`, values: summary(value) }),
    survives,
    example,
  };
}

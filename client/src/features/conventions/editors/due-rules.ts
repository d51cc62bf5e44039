import { dueRuleSchema } from '@maillage/domain/conventions';

export const RULE_TYPES = ['none', 'date', 'relative', 'yearly', 'on_event'] as const;

/** The fields of a due rule while it is edited; those of the other types are kept aside. */
export interface DueValues {
  type: string;
  on: string;
  anchor: string;
  months: number | string;
  days: number | string;
  cycle: string;
  month: number | string;
  day: number | string;
  event: string;
}

const BLANK: DueValues = {
  type: 'none',
  on: '',
  anchor: 'end',
  months: 0,
  days: 0,
  cycle: 'civil',
  month: 12,
  day: 31,
  event: '',
};

export function dueValuesOf(rule: unknown): DueValues {
  const parsed = dueRuleSchema.safeParse(rule ?? { type: 'none' });
  return parsed.success ? { ...BLANK, ...parsed.data } : BLANK;
}

/** Only what the type of rule reads is sent. */
export function dueRuleOf(values: DueValues): Record<string, unknown> {
  const numbers = { months: Number(values.months), days: Number(values.days) };
  switch (values.type) {
    case 'date':
      return { type: 'date', on: values.on };
    case 'relative':
      return { type: 'relative', anchor: values.anchor, ...numbers };
    case 'yearly':
      return { type: 'yearly', cycle: values.cycle, month: Number(values.month), day: Number(values.day) };
    case 'on_event':
      return { type: 'on_event', event: values.event.trim(), ...numbers };
    default:
      return { type: 'none' };
  }
}

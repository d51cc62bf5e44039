import { isCalendarDate, isUuid, toGlobalId } from '@maillage/kernel';
import type { ReactNode } from 'react';
import type { JournalQuery } from '../../gql/graphql.ts';
import type { Change } from '../../ui/DiffView.tsx';
import type { Translate } from '../../ui/intl.tsx';
import { DateText, InstantText } from '../../ui/text.tsx';
import { BodyName } from './components/BodyName.tsx';

export type JournalLine = JournalQuery['history']['edges'][number]['node'];

const ACTIONS = new Set([
  'created',
  'changed',
  'ended',
  'revoked',
  'accepted',
  'deleted',
  'exported',
  'password_changed',
  'password_reset',
]);
const RECORDS = new Set(['Organisation', 'OrganisationLink', 'Membership', 'Invitation', 'Axis', 'Account', 'Session']);

/**
 * 'Membre : modification (Aline Exemple)'. A record or an action that this page does not know is told in general words.
 */
export function whatHappened(
  line: Pick<JournalLine, 'action' | 'recordType' | 'before' | 'after'>,
  t: Translate,
): string {
  const words = {
    record: t(`journal.record.${RECORDS.has(line.recordType) ? line.recordType : 'other'}`),
    action: t(`journal.action.${ACTIONS.has(line.action) ? line.action : 'other'}`),
  };
  const values = recordOf(line.after) ?? recordOf(line.before);
  const subject = values?.['displayName'] ?? values?.['email'];
  return typeof subject === 'string' ? t('journal.whatOf', { ...words, subject }) : t('journal.what', words);
}

type Written = (value: unknown, t: Translate) => ReactNode;

const plain: Written = (value, t) => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (isCalendarDate(value)) return <DateText date={value} style="long" />;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return <InstantText instant={value} />;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
};

const body: Written = (value) =>
  typeof value === 'string' && isUuid(value) ? <BodyName id={toGlobalId('Organisation', value)} /> : null;

const role: Written = (value, t) => (typeof value === 'string' ? t(`shell.role.${value}`) : null);

/** The fields that are told, in the order in which they are read. Technical fields are not. */
const FIELDS: Readonly<Record<string, Written>> = {
  name: plain,
  displayName: plain,
  shortName: plain,
  email: plain,
  role,
  office: plain,
  siren: plain,
  siret: plain,
  parentId: body,
  regionCode: plain,
  departementCode: plain,
  inseeCode: plain,
  epciSiren: plain,
  reach: plain,
  cdgAffiliated: plain,
  cdgId: body,
  source: plain,
  fromId: body,
  toId: body,
  resolution: plain,
  resolvedOn: plain,
  validFrom: plain,
  validTo: plain,
  endedOn: plain,
  code: plain,
  label: plain,
  list: plain,
};

/** What a line replaced, field by field; everything that is known of what appeared or went. */
export function changesOf(line: Pick<JournalLine, 'before' | 'after'>, t: Translate): Change[] {
  const before = recordOf(line.before);
  const after = recordOf(line.after);
  return Object.entries(FIELDS)
    .filter(([field]) => differs(before, after, field))
    .map(([field, write]) => ({
      key: field,
      label: t(`journal.field.${field}`),
      before: write(before?.[field], t),
      after: write(after?.[field], t),
    }));
}

function differs(before: Values | null, after: Values | null, field: string): boolean {
  // A change is told of what both sides know: a side that does not keep a field says nothing of it.
  if (before && after) return field in before && field in after && !same(before[field], after[field]);
  return !same((before ?? after)?.[field], null);
}

type Values = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Values | null {
  return typeof value === 'object' && value !== null ? (value as Values) : null;
}

function same(one: unknown, other: unknown): boolean {
  const known = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));
  return JSON.stringify(known(one)) === JSON.stringify(known(other));
}

import { DISPUTE_EVENTS } from '@maillage/domain/conventions';
import { isCalendarDate, type Cents } from '@maillage/kernel';
import { writeMoney } from '@maillage/messages/writing';
import type { ReactNode } from 'react';
import type { ConventionHistoryQuery } from '../../gql/graphql.ts';
import type { Change } from '../../ui/DiffView.tsx';
import type { Locale } from '@maillage/messages/locale';
import type { Translate } from '../../ui/intl.tsx';
import { DateText } from '../../ui/text.tsx';
import { ClauseSentence } from './components/ClauseSentence.tsx';
import { dueRuleText } from './due-text.ts';
import { nameOfKey, type NamedParty } from './party-names.ts';
import { INFORMING_ACTS, RECORDS } from './history-records.ts';

export type HistoryLine = Pick<
  ConventionHistoryQuery['history']['edges'][number]['node'],
  'action' | 'recordType' | 'recordId' | 'before' | 'after'
>;

/** What it takes to write a line: the words, the parties behind the keys, and the commitments that are reported on. */
export interface Surroundings {
  readonly t: Translate;
  readonly locale: Locale;
  readonly parties: readonly NamedParty[];
  readonly commitments: readonly { readonly id: string; readonly title: string }[];
}

type Fields = Readonly<Record<string, unknown>>;

const PLAIN_ACTIONS = new Set([
  'created',
  'changed',
  'deleted',
  'signed',
  'exported',
  'propose_add',
  'propose_replace',
  'propose_remove',
]);
/** Acts that have a sentence of their own. */
const SENTENCES: ReadonlySet<string> = new Set([
  'notice_given',
  'notice_withdrawn',
  ...DISPUTE_EVENTS.map((event) => `dispute_${event}`),
  'renewal_decided',
  'term_assessed',
  'submit',
  'take_back',
  'open_signing',
  'reopen_negotiation',
  'text_approved',
  'approval_withdrawn',
  'approvals_ended',
  'change_proposed',
  'proposal_accepted',
  'proposal_refused',
  'proposal_withdrawn',
  'commented',
  'comment_resolved',
  'comment_reopened',
  'signatures_taken_back',
  'circuit_arranged',
  'text_signed',
  'signature_refused',
  'paper_declared',
  'paper_confirmed',
  'paper_contested',
  'signature_reminded',
  'act_stated',
  'signatory_invited',
  'link_sent_again',
  'link_address_corrected',
  'link_withdrawn',
  'link_opened',
  'link_renewed',
  'text_signed_by_link',
  'signature_refused_by_link',
  'avenant_opened',
  'avenant_changed',
  'avenant_change_written',
  'avenant_change_dropped',
  'avenant_submit',
  'avenant_take_back',
  'avenant_open_signing',
  'avenant_reopen_negotiation',
  'avenant_abandon',
  'avenant_in_force',
  'copied',
  'text_imported',
  ...INFORMING_ACTS,
]);
/** 'a modifié une clause : Durée'. A record that this page does not know is told in general words. */
export function whatHappened(line: HistoryLine, around: Surroundings): string {
  const { t } = around;
  if (line.action.startsWith('reported_')) {
    const title = around.commitments.find((commitment) => commitment.id === line.recordId)?.title;
    return title ? t('conventions.history.reportedOn', { title }) : t('conventions.history.reported');
  }
  if (line.recordType === 'File' && line.action === 'downloaded') {
    const { purpose } = fieldsOf(line.after);
    return t('conventions.history.file_downloaded', { purpose: t(`filePurpose.${String(purpose)}`) });
  }
  if (SENTENCES.has(line.action)) return t(`conventions.history.${line.action}`);
  const action = PLAIN_ACTIONS.has(line.action) ? line.action : 'other';
  const type = RECORDS.has(line.recordType) ? line.recordType : 'other';
  const name = nameOf(line, around);
  const values = {
    action: t(`conventions.history.action.${action}`),
    record: t(`conventions.history.record.${type}`),
    name,
  };
  return t(name === null ? 'conventions.history.what' : 'conventions.history.whatNamed', values);
}

/** The record of a line, without what was done to it: 'une clause : Durée'. */
export function recordOf(line: HistoryLine, around: Surroundings): string {
  const record = around.t(`conventions.history.record.${RECORDS.has(line.recordType) ? line.recordType : 'other'}`);
  const name = nameOf(line, around);
  return name === null ? record : around.t('conventions.history.recordNamed', { record, name });
}

/** What tells the record from the others of its type; null when nothing does. */
function nameOf({ recordType, before, after }: HistoryLine, { t, parties }: Surroundings): string | null {
  const fields = { ...fieldsOf(before), ...fieldsOf(after) };
  const text = (field: string): string | null => (typeof fields[field] === 'string' ? fields[field] : null);
  switch (recordType) {
    case 'Clause':
    case 'HeldRecord':
      return text('kind') && t(`clauseKind.${text('kind')}`);
    case 'Article':
    case 'Annex':
      return text('number');
    case 'Party':
      return text('key') && nameOfKey(parties, text('key')!);
    case 'Commitment':
    case 'Scheme':
    case 'PromotionMeeting':
    case 'Communication':
      return text('title');
    case 'SchemeEdition':
      return text('label');
    case 'Axis':
      return text('code');
    case 'AxisAdoption':
      return text('list');
    default:
      return null;
  }
}

type Write = (value: unknown, around: Surroundings, all: Fields, line: HistoryLine) => ReactNode;

const plain: Write = (value, { t }) => {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (isCalendarDate(value)) return <DateText date={value} style="long" />;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** A code of which the catalogue has the word. */
const word =
  (beginning: string): Write =>
  (value, { t }) =>
    (Array.isArray(value) ? value : [value]).map((each) => t(`${beginning}.${String(each)}`)).join(', ');

const party: Write = (value, { parties }) =>
  (Array.isArray(value) ? value : [value]).map((key) => nameOfKey(parties, String(key))).join(', ');

const KIND_WORDS: Readonly<Record<string, string>> = {
  Convention: 'conventionKind',
  Recital: 'recitalKind',
  Clause: 'clauseKind',
  HeldRecord: 'clauseKind',
  PromotionMeeting: 'meetingKind',
  Communication: 'communicationKind',
};
const STATE_WORDS: Readonly<Record<string, string>> = {
  PromotionMeeting: 'meetingState',
  Communication: 'communicationState',
};

const signatures: Write = (value, { t, parties }) => (
  <ul>
    {(value as readonly { partyKey: string; slot: string; office: string; signedOn: string | null }[]).map((each) => (
      <li key={`${each.partyKey}:${each.slot}`}>
        {nameOfKey(parties, each.partyKey)} ({each.office}) — {t(`signatureSlot.${each.slot}`)}
        {' : '}
        <DateText date={isCalendarDate(each.signedOn) ? each.signedOn : null} style="long" />
      </li>
    ))}
  </ul>
);

const people: Write = (value) =>
  Object.values(value as Fields)
    .filter(Boolean)
    .join(', ');

/** The fields that are told, in the order in which they are read. Technical fields are not. */
const FIELDS: Readonly<Record<string, Write>> = {
  number: plain,
  code: plain,
  title: plain,
  heading: plain,
  label: plain,
  list: plain,
  axes: plain,
  key: plain,
  role: word('partyRole'),
  designation: plain,
  actsForKey: party,
  representative: people,
  enablingAct: people,
  signatureSlots: word('signatureSlot'),
  kind: (value, around, all, line) => word(KIND_WORDS[line.recordType] ?? 'clauseKind')(value, around, all, line),
  reference: plain,
  object: plain,
  body: plain,
  text: plain,
  legalReference: plain,
  value: (value, { parties }, all) => <ClauseSentence kind={String(all['kind'])} value={value} parties={parties} />,
  scope: plain,
  partyKey: party,
  beneficiaryKeys: party,
  description: plain,
  recurrence: word('recurrence'),
  dueRule: (value, { t, locale }) => dueRuleText(value, t, locale),
  evidenceKinds: word('evidenceKind'),
  axisCodes: plain,
  survivesTerm: plain,
  articleNumber: plain,
  parentNumber: plain,
  parentCode: plain,
  ruleId: plain,
  validFrom: plain,
  validTo: plain,
  status: (value, around, all, line) =>
    word(line.recordType === 'Commitment' ? 'commitmentStatus' : 'conventionStatus')(value, around, all, line),
  signatures,
  startsOn: plain,
  endsOn: plain,
  renewalOpensOn: plain,
  territory: (value) => (value as readonly { code: string }[]).map((place) => place.code).join(', '),
  signedAtPlace: plain,
  sourceNote: plain,
  party: plain,
  parties: plain,
  form: (value, { t }) => t(`clauseChoice.noticeForm.${String(value)}`),
  sentOn: plain,
  receivedOn: plain,
  effectiveOn: plain,
  reason: (value, around, all, line) =>
    (line.recordType === 'PromotionMeeting' ? word('cancellationReason') : plain)(value, around, all, line),
  notifiedOn: plain,
  subject: plain,
  state: (value, around, all, line) => word(STATE_WORDS[line.recordType] ?? 'disputeState')(value, around, all, line),
  conciliator: plain,
  amount: (value, { locale }) => writeMoney(value as Cents, locale),
  words: plain,
  decision: word('renewalDecision'),
  decidedOn: plain,
  decidedBy: plain,
  assessedOn: plain,
  withdrawnOn: plain,
  agreedBy: plain,
  heldOn: plain,
  happenedOn: plain,
  occurrenceOn: plain,
  evidenceKind: word('evidenceKind'),
  evidence: plain,
  note: plain,
};

/** What a line replaced, field by field; everything that is known of what appeared or went. */
export function changesOf(line: HistoryLine, around: Surroundings): Change[] {
  const before = fieldsOf(line.before);
  const after = fieldsOf(line.after);
  const partial = line.before !== null && line.after !== null;
  return Object.entries(FIELDS)
    .filter(
      ([field]) =>
        (!partial || field in after) && JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
    )
    .map(([field, write]) => ({
      key: field,
      label: around.t(`conventions.historyField.${field}`),
      before: isNothing(before[field]) ? null : write(before[field], around, before, line),
      after: isNothing(after[field]) ? null : write(after[field], around, { ...before, ...after }, line),
    }))
    .filter((change) => change.before !== null || change.after !== null);
}

function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === 'object' ? (value as Fields) : {};
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

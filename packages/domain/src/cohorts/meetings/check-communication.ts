import type { CalendarDate } from '@maillage/kernel';
import {
  clauseInForce,
  lastVersionOf,
  SIGNING_ROLES,
  type ClauseFact,
  type ClauseValue,
  type PartyRole,
} from '../../conventions/index.ts';
import type { RuleOf } from '../admission.ts';
import { DOCUMENT_KINDS, type CommunicationInput } from './communication.ts';
import { nameFound, type PartyNames } from './find-names.ts';

export const COMMUNICATION_WARNINGS = ['PARTNER_NOT_NAMED', 'LOGO_WITHOUT_CONSENT', 'SIGNS_AFTER_TERM'] as const;
export type CommunicationWarningCode = (typeof COMMUNICATION_WARNINGS)[number];

/** What a communication lacks, of which party, and the article that asks for it. */
export interface CommunicationWarning {
  readonly code: CommunicationWarningCode;
  readonly partyKey: string;
  readonly article: string | null;
  readonly rule: string | null;
}

/** What the convention asks of a communication on the day on which it is published. */
export interface CommunicationRules {
  /** Whom it names (PDL-6.1); null = nobody. */
  readonly mention: RuleOf<ClauseValue<'communication_mention'>> | null;
  /** How the signs of the others may be used (PDL-6.2, PDL-6.3); null = nothing is said. */
  readonly signs: RuleOf<ClauseValue<'signs_use'>> | null;
}

export interface CommunicationFacts extends CommunicationRules {
  /** Parties of the convention on that day, in the order of the text. */
  readonly parties: readonly (PartyNames & { readonly key: string; readonly role: PartyRole })[];
  /** Last day of the convention; null while it has none. */
  readonly endsOn: CalendarDate | null;
}

/** A party as a communication treats it. */
export interface PartyMention {
  readonly partyKey: string;
  /** Whether the convention asks for its name. */
  readonly required: boolean;
  readonly named: 'in_text' | 'ticked' | null;
  /** The name that was found in the text. */
  readonly found: string | null;
}

export interface CommunicationCheck {
  readonly mentions: readonly PartyMention[];
  readonly warnings: readonly CommunicationWarning[];
}

/** The part of a communication that is checked. */
export type CheckedCommunication = Pick<
  CommunicationInput,
  'kind' | 'publisherKey' | 'publishesOn' | 'title' | 'body' | 'namedKeys' | 'logos'
>;

const isOver = (endsOn: CalendarDate | null, on: CalendarDate): boolean => endsOn !== null && on > endsOn;

/**
 * What the clauses ask of a communication on a day. After the end of the convention the duty to name its parties is over,
 * while what it says of signs may go on (PDL-6.2).
 */
export function communicationRules(
  clauses: readonly ClauseFact[],
  on: CalendarDate,
  endsOn: CalendarDate | null,
): CommunicationRules {
  if (!isOver(endsOn, on))
    return {
      mention: ruleOf(clauseInForce(clauses, 'communication_mention', on)),
      signs: ruleOf(clauseInForce(clauses, 'signs_use', on)),
    };
  const last = clauseInForce(clauses, 'signs_use', endsOn!) ?? lastVersionOf(clauses, 'signs_use');
  return { mention: null, signs: last?.value.survives || last?.value.endsAtTerm ? ruleOf(last) : null };
}

function ruleOf<V>(
  clause: { readonly value: V; readonly articleNumber: string | null; readonly ruleId: string | null } | null,
): RuleOf<V> | null {
  return clause && { value: clause.value, article: clause.articleNumber, rule: clause.ruleId };
}

/** Keys of the parties that a communication has to name, its publisher apart (PDL-6.1). */
export function partiesToName(communication: CheckedCommunication, facts: CommunicationFacts): string[] {
  const { mention, parties } = facts;
  if (mention === null) return [];
  if (!mention.value.coversDocuments && DOCUMENT_KINDS.includes(communication.kind)) return [];
  return parties
    .filter(({ key, role }) =>
      mention.value.mention === 'listed' ? mention.value.partyKeys.includes(key) : SIGNING_ROLES.includes(role),
    )
    .map(({ key }) => key)
    .filter((key) => key !== communication.publisherKey);
}

/**
 * Whom a communication names, and what it lacks under its convention: a partner that is not named (PDL-6.1), a logo
 * without consent before the day of publication (PDL-6.3), and a logo after the end of the convention without consent
 * given since (PDL-6.2). A publisher's own logo is its own affair.
 */
export function checkCommunication(communication: CheckedCommunication, facts: CommunicationFacts): CommunicationCheck {
  const text = `${communication.title}\n${communication.body ?? ''}`;
  const toName = partiesToName(communication, facts);
  const mentions = facts.parties.map((party): PartyMention => {
    const found = nameFound(text, party);
    const ticked = communication.namedKeys.includes(party.key);
    return {
      partyKey: party.key,
      required: toName.includes(party.key),
      named: found !== null ? 'in_text' : ticked ? 'ticked' : null,
      found,
    };
  });
  const warn = (code: CommunicationWarningCode, partyKey: string, rule: RuleOf<unknown> | null) => ({
    code,
    partyKey,
    article: rule?.article ?? null,
    rule: rule?.rule ?? null,
  });
  return {
    mentions,
    warnings: [
      ...mentions
        .filter(({ required, named }) => required && named === null)
        .map(({ partyKey }) => warn('PARTNER_NOT_NAMED', partyKey, facts.mention)),
      ...communication.logos.flatMap((logo) => {
        const code = whyNotLogo(logo, communication, facts);
        return code ? [warn(code, logo.partyKey, facts.signs)] : [];
      }),
    ],
  };
}

function whyNotLogo(
  { partyKey, consentOn }: CheckedCommunication['logos'][number],
  { publisherKey, publishesOn }: CheckedCommunication,
  { signs, endsOn }: CommunicationFacts,
): CommunicationWarningCode | null {
  if (signs === null || partyKey === publisherKey) return null;
  const agreed = consentOn !== null && consentOn <= publishesOn;
  if (signs.value.endsAtTerm && isOver(endsOn, publishesOn))
    return agreed && isOver(endsOn, consentOn!) ? null : 'SIGNS_AFTER_TERM';
  return signs.value.priorConsent && !agreed ? 'LOGO_WITHOUT_CONSENT' : null;
}

/** Names a warning, to tell that it was read: the same one on the same party has the same key. */
export function warningKey({ code, partyKey }: Pick<CommunicationWarning, 'code' | 'partyKey'>): string {
  return `${code}:${partyKey}`;
}

import {
  summariseClause,
  writeDueRule,
  type AnnexInput,
  type ArticleInput,
  type ClauseInput,
  type CommitmentInput,
  type Passage,
  type PartyInput,
  type RecitalInput,
} from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate, type Locale } from '@maillage/messages';
import { texts } from '../../../platform/texts.ts';
import type { WrittenText } from './read-text.ts';

/** How the passages of a text are put in words. */
export interface Say {
  readonly message: (id: string, values?: Record<string, string | number>) => string;
  readonly day: (date: CalendarDate) => string;
  /** What tells a passage from the others: 'Article 3 – Durée', the name of a party, the title of a commitment. */
  readonly title: (passage: Passage) => string;
  /** What it says, in paragraphs. */
  readonly paragraphs: (passage: Passage) => string[];
  /** 'Du 1er janvier 2026 au 31 mars 2026', or null for what applies throughout. */
  readonly period: (passage: Passage) => string | null;
  readonly field: (field: string) => string;
  /** The value of a field; null when the text does not say it. */
  readonly value: (passage: Passage, field: string) => string | null;
  /** How the text calls a party: 'la Région'. */
  readonly party: (key: string) => string;
  /** The whole name of a party. */
  readonly partyName: (key: string) => string;
}

/** Fields whose name the history of the page does not have. */
const OWN_FIELDS = new Set(['organisationId', 'mandates']);

/** Puts the passages of one convention in words. @param passages those among which parties are named, newest last */
export function sayIn(locale: Locale, { organisations, facts }: WrittenText, passages: readonly Passage[]): Say {
  const words = texts(locale);
  const message: Say['message'] = (id, values) => words.message(id, values);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const parties = [...facts.text, ...passages].filter(({ block }) => block === 'Party').toReversed();
  const day = (date: CalendarDate): string => writeDate(date, locale, 'long');
  const organisation = (id: string): string => organisations.get(id)?.name ?? id;
  const partyOf = (key: string): PartyInput | undefined =>
    parties.find(({ fields }) => fields['key'] === key)?.fields as PartyInput | undefined;
  const party = (key: string): string => {
    const found = partyOf(key);
    return found?.designation ?? (found && organisations.get(found.organisationId)?.shortName) ?? key;
  };
  const keys = (some: readonly string[]): string => list.format(some.map(party));
  const sentence = ({ fields, partId }: Passage): string => {
    const clause = fields as unknown as ClauseInput;
    return words.write(summariseClause({ ...clause, id: partId, validFrom: null, validTo: null }), party);
  };
  const act = ({ kind, number, date }: NonNullable<PartyInput['enablingAct']>): string =>
    message('documents.act', { kind, number: number ?? 'none', date: date ? day(date) : 'none' });
  const mandate = ({ mandatorId, resolution, date }: PartyInput['mandates'][number]): string =>
    message('documents.mandate', {
      mandator: organisation(mandatorId),
      resolution: resolution ?? 'none',
      date: date ? day(date) : 'none',
    });
  const representative = ({ office, quality }: NonNullable<PartyInput['representative']>): string =>
    quality ? `${office}, ${quality}` : office;
  const owed = ({ beneficiaryKeys }: CommitmentInput): string =>
    beneficiaryKeys.length === 0
      ? message('conventions.commitments.toAll')
      : message('conventions.commitments.to', { parties: keys(beneficiaryKeys) });
  const due = ({ recurrence, dueRule }: CommitmentInput): string => {
    const name = message(`recurrence.${recurrence}`);
    return recurrence === 'continuous' ? name : `${name} : ${writeDueRule(dueRule, { message, date: day })}`;
  };

  function partyLines(fields: PartyInput): string[] {
    return [
      message('documents.party.as', {
        role: message(`partyRole.${fields.role}`),
        designation: fields.designation ?? 'none',
      }),
      fields.actsForKey ? message('documents.party.actsFor', { party: party(fields.actsForKey) }) : null,
      fields.representative
        ? message('documents.party.representedBy', { representative: representative(fields.representative) })
        : null,
      fields.enablingAct ? message('documents.party.enabledBy', { act: act(fields.enablingAct) }) : null,
      ...fields.mandates.map((each) => message('documents.party.mandatedBy', { mandate: mandate(each) })),
    ].filter((line) => line !== null);
  }

  function value({ block, fields, partId, ...rest }: Passage, field: string): string | null {
    const held = fields[field];
    const text = typeof held === 'string' ? held : '';
    if (held === null || held === undefined || held === '' || (Array.isArray(held) && held.length === 0)) return null;
    switch (field) {
      case 'value':
        return sentence({ block, fields, partId, ...rest });
      case 'kind':
        return message(block === 'Clause' ? `clauseKind.${text}` : `recitalKind.${text}`);
      case 'organisationId':
        return organisation(text);
      case 'role':
        return message(`partyRole.${text}`);
      case 'actsForKey':
      case 'partyKey':
        return party(text);
      case 'beneficiaryKeys':
        return keys(held as string[]);
      case 'representative':
        return representative(held as NonNullable<PartyInput['representative']>);
      case 'enablingAct':
        return act(held as NonNullable<PartyInput['enablingAct']>);
      case 'mandates':
        return list.format((held as PartyInput['mandates']).map(mandate));
      case 'signatureSlots':
        return list.format((held as string[]).map((slot) => message(`signatureSlot.${slot}`)));
      case 'evidenceKinds':
        return list.format((held as string[]).map((kind) => message(`evidenceKind.${kind}`)));
      case 'recurrence':
        return message(`recurrence.${text}`);
      case 'dueRule':
        return writeDueRule(held, { message, date: day });
      case 'axisCodes':
        return list.format(held as string[]);
      case 'survivesTerm':
        return message(held ? 'documents.yes' : 'documents.no');
      case 'receivedOn':
        return day(held as CalendarDate);
      default:
        return typeof held === 'string' || typeof held === 'number' ? String(held) : JSON.stringify(held);
    }
  }

  return {
    message,
    day,
    party,
    partyName: (key) => organisation(partyOf(key)?.organisationId ?? key),
    value,
    field: (field) => message(`${OWN_FIELDS.has(field) ? 'documents.field' : 'conventions.historyField'}.${field}`),
    title({ block, fields }) {
      switch (block) {
        case 'Article':
          return message('documents.title.article', pick(fields as unknown as ArticleInput, 'number', 'heading'));
        case 'Annex':
          return message('documents.title.annex', pick(fields as unknown as AnnexInput, 'number', 'title'));
        case 'Party':
          return organisation(String(fields['organisationId']));
        case 'Commitment':
          return String(fields['title']);
        case 'Recital':
          return message(`recitalKind.${String(fields['kind'])}`);
        case 'Clause':
          return message(`clauseKind.${String(fields['kind'])}`);
      }
    },
    paragraphs(passage) {
      const { block, fields } = passage;
      switch (block) {
        case 'Article':
          return paragraphsOf((fields as unknown as ArticleInput).body);
        case 'Recital': {
          const { text, legalReference } = fields as unknown as RecitalInput;
          return [legalReference ? `${text} [${legalReference}]` : text];
        }
        case 'Clause':
          return [sentence(passage)];
        case 'Party':
          return partyLines(fields as unknown as PartyInput);
        case 'Annex': {
          const { receivedOn } = fields as unknown as AnnexInput;
          return [
            receivedOn
              ? message('documents.annexReceived', { date: day(receivedOn) })
              : message('documents.annexMissing'),
          ];
        }
        case 'Commitment': {
          const commitment = fields as unknown as CommitmentInput;
          return [
            ...paragraphsOf(commitment.description),
            message('documents.commitment', {
              party: party(commitment.partyKey),
              owed: owed(commitment),
              due: due(commitment),
            }),
            ...(commitment.survivesTerm ? [message('documents.survives')] : []),
          ];
        }
      }
    },
    period({ validFrom, validTo }) {
      if (validFrom && validTo) return message('documents.period.between', { from: day(validFrom), to: day(validTo) });
      if (validFrom) return message('documents.period.from', { from: day(validFrom) });
      return validTo ? message('documents.period.to', { to: day(validTo) }) : null;
    },
  };
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const pick = <T extends object, K extends keyof T & string>(from: T, ...names: K[]): Record<K, string> =>
  Object.fromEntries(names.map((name) => [name, String(from[name])])) as Record<K, string>;

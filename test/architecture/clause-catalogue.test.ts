import {
  CLAUSE_CATEGORIES,
  CLAUSE_KINDS,
  deadlinesOf,
  DEADLINE_KINDS,
  summariseClause,
  termOf,
  type ClauseField,
  type DisputeFact,
} from '@maillage/domain/conventions';
import * as domain from '@maillage/domain/conventions';
import { AGREEMENTS, factsOf } from '@maillage/domain/conventions/testing';
import { REFUSAL_CODES, calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { conventions } from '../../packages/messages/src/fr/conventions.ts';
import { disputes } from '../../packages/messages/src/fr/disputes.ts';
import { refusals } from '../../packages/messages/src/fr/refusals.ts';
import { texts } from '../../server/src/platform/texts.ts';

const catalogue: Readonly<Record<string, string>> = { ...conventions, ...disputes, ...refusals };

function fieldIds(prefix: string, fields: readonly ClauseField[]): string[] {
  return fields.flatMap((field) => {
    const own = `${prefix}.${field.name}`;
    const unit = field.unit ? [`clauseUnit.${field.unit}`] : [];
    const choices = (field.choices ?? []).map((choice) => `clauseChoice.${field.choiceSet}.${choice}`);
    return [own, ...unit, ...choices, ...fieldIds(own, field.items ?? [])];
  });
}

const wanted = new Set([
  ...CLAUSE_CATEGORIES.map((category) => `clauseCategory.${category}`),
  ...CLAUSE_KINDS.flatMap((kind) => [
    `clauseKind.${kind.code}`,
    `clauseSummary.${kind.code}`,
    ...(kind.scoped ? [`clauseScope.${kind.code}`] : []),
    ...fieldIds(`clauseField.${kind.code}`, kind.fields),
  ]),
  'clauseSummary.expiryStep',
  ...REFUSAL_CODES.map((code) => `refusal.${code}`),
  ...DEADLINE_KINDS.map((kind) => `deadlineKind.${kind}`),
  ...domain.CONVENTION_KINDS.map((kind) => `conventionKind.${kind}`),
  ...domain.CONVENTION_STATUSES.map((status) => `conventionStatus.${status}`),
  ...domain.PARTY_ROLES.map((role) => `partyRole.${role}`),
  ...domain.SIGNATURE_SLOTS.map((slot) => `signatureSlot.${slot}`),
  ...domain.RECURRENCES.map((recurrence) => `recurrence.${recurrence}`),
  ...domain.EVIDENCE_KINDS.map((kind) => `evidenceKind.${kind}`),
  ...domain.TERRITORY_KINDS.map((kind) => `territoryKind.${kind}`),
  ...domain.OCCURRENCE_STATES.map((state) => `occurrenceState.${state}`),
  ...domain.COMMITMENT_EVENT_STATUSES.map((status) => `commitmentStatus.${status}`),
  ...domain.DUE_ANCHORS.map((anchor) => `dueAnchor.${anchor}`),
]);

describe('the French catalogue', () => {
  test('has a sentence for every kind, field, choice, unit, refusal and deadline', () => {
    expect([...wanted].filter((id) => !(id in catalogue))).toEqual([]);
  });

  test('has none for a kind, field or choice that is gone', () => {
    const owned = /^(?:clause(?:Category|Kind|Scope|Field|Choice|Unit|Summary)|refusal|deadlineKind)\./;
    const leftovers = Object.keys(catalogue).filter((id) => owned.test(id) && !wanted.has(id));
    expect(leftovers).toEqual(['clauseSummary.unknown']);
  });

  const french = texts('fr');

  const disputesOf = (agreement: (typeof AGREEMENTS)[number]): DisputeFact[] => {
    const [notifierKey, proposedByKey] = agreement.parties.map(({ key }) => key) as [string, string];
    const on = calendarDate('2026-01-02');
    const dispute = {
      notifierKey,
      partyKeys: [notifierKey, proposedByKey],
      notifiedOn: on,
      lastOn: on,
      failedOn: null,
      outcomeOn: null,
      conciliationBegan: false,
    };
    return [
      { ...dispute, id: 'd', state: 'notified', conciliator: null },
      { ...dispute, id: 'e', state: 'amicable', conciliator: { proposedByKey, acceptedKeys: [proposedByKey] } },
    ];
  };

  test('writes every clause, deadline and explanation of the four agreements as a whole sentence', () => {
    const range = {
      from: calendarDate('2000-01-01'),
      to: calendarDate('2040-12-31'),
      today: calendarDate('2026-01-05'),
    };
    const told = AGREEMENTS.flatMap((agreement) => {
      const facts = factsOf(agreement, { disputes: disputesOf(agreement), successor: null });
      return [...facts.clauses.map(summariseClause), ...deadlinesOf(facts, range), ...termOf(facts).explanations];
    });
    const examples = CLAUSE_KINDS.map((kind) => kind.summary(kind.schema.parse(kind.example) as never));
    expect(
      [...told, ...examples]
        .map((ref) => [ref.messageId, french.write(ref)])
        .filter(([id, text]) => !isSentence(id!, text!)),
    ).toEqual([]);
  });

  test('contracts no article wrongly, agrees with no name, and separates the thousands', () => {
    const told = AGREEMENTS.flatMap((agreement) => {
      const facts = factsOf(agreement);
      const range = { from: calendarDate('2000-01-01'), to: calendarDate('2040-12-31') };
      const nameOf = (key: string): string => agreement.parties.find((party) => party.key === key)?.designation ?? key;
      return [...facts.clauses.map(summariseClause), ...deadlinesOf(facts, range), ...termOf(facts).explanations].map(
        (ref) => french.write(ref, nameOf),
      );
    });
    expect(told.filter((text) => /(?<!\p{L})(de|à) les?\s|Centres de gestion coordonne\s/iu.test(text))).toEqual([]);
    const counts = told.filter((text) => !text.includes('n°') && /\b(?!(?:19|20)\d\d\b)\d{4,}\b/.test(text));
    expect(counts).toEqual([]);
    expect(told.join('\n')).toContain('Adhérents (36\u202f209)');
  });

  test('writes the clauses that matter most as one would say them', () => {
    const said = (code: string, kind: string, scope = ''): string => {
      const facts = factsOf(AGREEMENTS.find((agreement) => agreement.code === code)!);
      const text = french.write(
        summariseClause(facts.clauses.find((clause) => clause.kind === kind && clause.scope === scope)!),
      );
      return text.replace(/[\u00a0\u202f]/g, ' ');
    };
    expect(said('VALS', 'duration')).toBe('Durée maximale de 36 mois.');
    expect(said('VALS', 'fixed_end')).toBe('Échéance au 31 décembre 2027.');
    expect(said('VALS', 'notice')).toBe(
      'Chaque partie peut dénoncer avec un préavis de 3 mois, par lettre recommandée avec avis de réception.',
    );
    expect(said('VALS', 'group_threshold')).toBe(
      'Objectif d’au moins 15 stagiaires, formations réglementées dispensées.',
    );
    expect(said('NORD', 'group_threshold')).toBe(
      'Au moins 15 stagiaires du périmètre ; de 12 à 13 pour certains thèmes.',
    );
    expect(said('PDL', 'cohort_size')).toBe('Cohortes de 12 à 18 participants.');
    expect(said('PDL', 'financing', 'teaching')).toBe('Coût pédagogique : cnfpt, 100 %.');
    expect(said('PDL', 'financing', 'travel')).toBe(
      'Frais de déplacement des stagiaires sans ARE : region, pour une part.',
    );
    expect(said('PDL', 'committee', 'copil')).toBe(
      'Comité de pilotage et de suivi régional (cdg, cnfpt, region et framel) : au moins une réunion par an (douze mois glissants).',
    );
    expect(said('PDL', 'court')).toBe('Tribunal administratif compétent.');
  });

  test('writes every refusal as a whole sentence', () => {
    const numbers = {
      minimum: 2,
      maximum: 3,
      months: 36,
      population: 400,
      hours: 35,
      count: 2,
      clauses: 1,
      commitments: 0,
      agents: 2,
      megabytes: 20,
      pages: 301,
      missing: 1,
      admitted: 11,
      capacity: 18,
      ready: 2,
      days: 1,
      age: 7,
      minutes: 20,
      left: 1,
      places: 2,
      load: 2,
      expected: 360,
      planned: 59,
      programme: 58,
    };
    const words = {
      fields: 'x',
      siren: '1',
      siret: '2',
      name: 'n',
      territory: 'region',
      key: 'cdg',
      number: '1',
      latestEnd: 'l',
      start: 's',
      last: 'd',
      party: 'p',
      slot: 'elected',
      enabledOn: 'e',
      reason: 'role',
      source: 'article L2',
    };
    const parameters = { ...numbers, ...words };
    const written = REFUSAL_CODES.map((code) => [`refusal.${code}`, french.refusal({ code, path: [], parameters })]);
    expect(written.filter(([id, text]) => !isSentence(id!, text!))).toEqual([]);
  });
});

// A pattern that cannot be filled comes back as it is, or as its id.
function isSentence(id: string, text: string): boolean {
  return (
    text !== id &&
    !/[{}]|undefined|null|NaN|\[object/.test(text) &&
    /[.!?]$/.test(text.trim()) &&
    !/ {2}|\.\./.test(text)
  );
}

import { calendarDate, newId } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { partyInput } from './input/party-input.ts';
import type { PartyInput } from './input/party-input.ts';
import { AGREEMENTS } from './testing/index.ts';
import { checkParties, checkParty, checkPartyRemoval, checkSignature, expectedSignatures } from './parties.ts';
import { checkEditable, checkParentKind, checkSigned } from './states.ts';

const d = calendarDate;
const base = {
  key: 'cdg',
  organisationId: newId(),
  role: 'signatory',
  designation: 'les Centres de gestion',
  representative: { office: 'Présidence' },
  signatureSlots: ['elected'],
};
const codes = (party: unknown): string[] => checkParty(party).map((each) => `${each.path.join('.')}:${each.code}`);
const party = (changes: object): PartyInput => partyInput.parse({ ...base, organisationId: newId(), ...changes });
const mandate = (mandatorId: string) => ({ mandatorId, resolution: 'Conférence des présidences', date: '2023-12-01' });

describe('a party', () => {
  test('that signs has a representative and a signature; the one that does not has neither to give', () => {
    expect(codes(base)).toEqual([]);
    expect(codes({ ...base, representative: null, signatureSlots: [] })).toEqual([
      'representative:REPRESENTATIVE_REQUIRED',
      'signatureSlots:SIGNATURE_SLOT_REQUIRED',
    ]);
    expect(codes({ ...base, role: 'associated' })).toEqual(['signatureSlots:SIGNATURE_NOT_EXPECTED']);
    expect(codes({ ...base, role: 'associated', signatureSlots: [], representative: null })).toEqual([]);
  });
  test('may need two signatures, elected and administrative, but not twice the same', () => {
    expect(codes({ ...base, signatureSlots: ['elected', 'administrative'] })).toEqual([]);
    expect(codes({ ...base, signatureSlots: ['elected', 'elected'] })).toEqual(['signatureSlots:DUPLICATE_ITEM']);
  });
  test('that pays acts for a party, and nobody else does (PDL-2.R5)', () => {
    const agent = { ...base, key: 'docaposte', role: 'paying_agent', signatureSlots: [], representative: null };
    expect(codes(agent)).toEqual(['actsForKey:PRINCIPAL_REQUIRED']);
    expect(codes({ ...agent, actsForKey: 'docaposte' })).toEqual(['actsForKey:PRINCIPAL_IS_SELF']);
    expect(codes({ ...agent, actsForKey: 'region' })).toEqual([]);
    expect(codes({ ...base, actsForKey: 'region' })).toEqual(['actsForKey:PRINCIPAL_NOT_APPLICABLE']);
  });
  test('that coordinates by mandate names who mandates it (PDL-4.1)', () => {
    const coordinator = { ...base, role: 'mandated_coordinator' };
    const other = newId();
    expect(codes(coordinator)).toEqual(['mandates:MANDATOR_REQUIRED']);
    expect(codes({ ...coordinator, mandates: [mandate(other)] })).toEqual([]);
    expect(codes({ ...coordinator, mandates: [mandate(other), mandate(other)] })).toEqual(['mandates:DUPLICATE_ITEM']);
    expect(codes({ ...coordinator, mandates: [mandate(base.organisationId)] })).toEqual(['mandates:MANDATOR_IS_SELF']);
    expect(codes({ ...base, mandates: [mandate(other)] })).toEqual(['mandates:MANDATE_NOT_APPLICABLE']);
  });
  test('has fields of bounded length and form', () => {
    expect(codes({ ...base, key: 'Le CDG' })).toEqual(['key:INVALID_FORMAT']);
    expect(codes({ ...base, key: '' })).toContain('key:REQUIRED');
    expect(codes({ ...base, representative: { office: 'x'.repeat(161) } })).toEqual(['representative.office:TOO_LONG']);
    expect(codes({ ...base, validFrom: '2025-02-01', validTo: '2025-01-01' })).toEqual(['validTo:END_BEFORE_START']);
    expect(codes({ ...base, enablingAct: { kind: 'Délibération', number: null, date: '2024-02-30' } })).toEqual([
      'enablingAct.date:INVALID_DATE',
    ]);
    expect(codes({})).toEqual(['key:REQUIRED', 'organisationId:REQUIRED', 'role:REQUIRED']);
  });
});

describe('the parties of a convention', () => {
  test('are different organisations with different keys', () => {
    const one = party({});
    expect(checkParties([one, party({ key: 'cnfpt', organisationId: one.organisationId })])).toMatchObject([
      { code: 'PARTY_TWICE', path: ['1', 'organisationId'], parameters: { key: 'cdg' } },
    ]);
    expect(checkParties([one, party({})]).map((each) => each.code)).toEqual(['DUPLICATE_PARTY_KEY']);
  });
  test('hold the principal of each agent, and no signatory who also gives a mandate', () => {
    const agent = party({
      key: 'docaposte',
      role: 'paying_agent',
      signatureSlots: [],
      representative: null,
      actsForKey: 'region',
    });
    expect(checkParties([party({}), agent])).toMatchObject([{ code: 'UNKNOWN_PARTY_KEY', path: ['1', 'actsForKey'] }]);
    expect(checkParties([party({ key: 'region' }), agent])).toEqual([]);
    const other = party({ key: 'cdg49' });
    const coordinator = party({ role: 'mandated_coordinator', mandates: [mandate(other.organisationId)] });
    expect(checkParties([other, coordinator])).toMatchObject([
      { code: 'MANDATOR_IS_PARTY', path: ['1', 'mandates', '0', 'mandatorId'] },
    ]);
  });
  test('give the signatures to await, and keep those that are still named', () => {
    const two = party({ key: 'cnfpt', signatureSlots: ['elected', 'administrative'] });
    const associated = party({ key: 'france-travail', role: 'associated', signatureSlots: [], representative: null });
    expect(expectedSignatures([party({}), two, associated]).map((each) => `${each.partyKey}:${each.slot}`)).toEqual([
      'cdg:elected',
      'cnfpt:elected',
      'cnfpt:administrative',
    ]);
    expect(checkPartyRemoval('cdg', { clauses: 1, commitments: 0, agents: 0 })).toMatchObject([
      { code: 'PARTY_IN_USE', parameters: { clauses: 1 } },
    ]);
    expect(checkPartyRemoval('cdg', { clauses: 0, commitments: 0, agents: 0 })).toEqual([]);
  });
  test('sign neither in the future nor before the act that enables them (PDL-P1)', () => {
    const facts = { today: d('2025-03-10'), enabledOn: d('2024-12-17') };
    const check = (signedOn: string | null) =>
      checkSignature({ signedOn: signedOn === null ? null : d(signedOn) }, facts).map((each) => each.code);
    expect([check('2025-03-10'), check(null), check('2025-03-11'), check('2024-12-16')]).toEqual([
      [],
      [],
      ['SIGNATURE_IN_FUTURE'],
      ['SIGNATURE_BEFORE_ENABLING_ACT'],
    ]);
  });
});

describe('the states of a convention', () => {
  const signed = (...dates: (string | null)[]) => ({
    signatures: dates.map((date, index) => ({
      partyKey: `p${index}`,
      slot: 'elected' as const,
      signedOn: date === null ? null : d(date),
    })),
    articles: 1,
    clauses: 1,
  });
  const reasonsOf = (...facts: Parameters<typeof checkSigned>) => checkSigned(...facts).map(({ code }) => code);
  test('a draft is signed when every slot is, by two parties at least, and says something', () => {
    expect(reasonsOf(signed('2025-01-09', '2025-02-03'))).toEqual([]);
    expect(checkSigned(signed('2025-01-09', null))).toMatchObject([
      { code: 'SIGNATURE_MISSING', parameters: { key: 'p1', slot: 'elected' } },
    ]);
    expect(reasonsOf(signed('2025-01-09'))).toEqual(['TOO_FEW_SIGNATORIES']);
  });
  test('a draft that says nothing does not come into force; one without an end does', () => {
    const reasons = (articles: number, clauses: number) =>
      reasonsOf({ ...signed('2025-01-09', '2025-02-03'), articles, clauses });
    expect([reasons(0, 0), reasons(1, 0), reasons(0, 1), reasons(1, 1)]).toEqual([
      ['ARTICLE_REQUIRED', 'CLAUSE_REQUIRED'],
      ['CLAUSE_REQUIRED'],
      ['ARTICLE_REQUIRED'],
      [],
    ]);
    for (const agreement of AGREEMENTS)
      expect(reasons(agreement.articles.length, agreement.clauses.length), agreement.code).toEqual([]);
  });
  test('a signed text is locked; a territorial contract stands under a national framework (AMF-2)', () => {
    expect([checkEditable('draft'), checkEditable('in_force').map((each) => each.code)]).toEqual([
      [],
      ['CONVENTION_LOCKED'],
    ]);
    expect(checkParentKind('territorial_contract', 'national_framework')).toEqual([]);
    expect(checkParentKind('national_framework', 'multiparty')).toMatchObject([
      { code: 'PARENT_CONVENTION_KIND', path: ['parentId'] },
    ]);
  });
});

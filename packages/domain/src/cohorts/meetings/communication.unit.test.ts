import { addDays, calendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseFactsOf, paysDeLaLoire, valserhone } from '../../conventions/testing/index.ts';
import {
  checkCommunication,
  checkCommunicationParties,
  checkCommunicationStep,
  COMMUNICATION_EVENTS,
  COMMUNICATION_KINDS,
  COMMUNICATION_STATES,
  communicationAfter,
  communicationInput,
  communicationRules,
  nameFound,
  partiesToName,
  warningKey,
  type CheckedCommunication,
  type CommunicationFacts,
} from './index.ts';

const day = calendarDate;
const ENDS = day('2028-02-02');
const ON = day('2026-11-23');

const NAMES: Record<string, readonly string[]> = {
  cdg: ['Centre de gestion de la fonction publique territoriale de Loire-Atlantique', 'CDG 44'],
  cnfpt: [
    'Centre national de la fonction publique territoriale, délégation Pays de la Loire',
    'CNFPT Pays de la Loire',
  ],
  region: ['Conseil régional des Pays de la Loire', 'Région Pays de la Loire'],
  framel: ['Fédération régionale des associations de maires et élus locaux', 'FRAMEL'],
  'france-travail': ['France Travail Pays de la Loire', 'France Travail'],
  docaposte: ['Docaposte'],
};
const SIGNING = ['cdg', 'cnfpt', 'region', 'framel'];
const parties = paysDeLaLoire.parties.map(({ key, role, designation }) => ({
  key,
  role,
  designation,
  names: NAMES[key]!,
}));
const factsOn = (on = ON, endsOn: typeof ENDS | null = ENDS): CommunicationFacts => ({
  ...communicationRules(clauseFactsOf(paysDeLaLoire), on, endsOn),
  parties,
  endsOn,
});
const text = (fields: Partial<CheckedCommunication>): CheckedCommunication => ({
  kind: 'press_release',
  title: 'Une formation ouvre en Sarthe',
  publishesOn: ON,
  body: null,
  publisherKey: 'region',
  namedKeys: [],
  logos: [],
  ...fields,
});
const warnings = (fields: Partial<CheckedCommunication>, facts = factsOn(fields.publishesOn)) =>
  checkCommunication(text(fields), facts).warnings.map(warningKey);

describe('whom a text names', () => {
  const region = { names: ['Région Pays de la Loire'], designation: 'la Région' };
  const cdg = { names: ['CDG 44'], designation: 'les Centres de gestion' };

  test.each([
    ['avec le cdg44 et ses partenaires', cdg, 'CDG 44'],
    ['LES CENTRES DE GESTION', cdg, 'les Centres de gestion'],
    ['les centres de gestion des cinq départements', cdg, 'les Centres de gestion'],
    ['le CDG 441', cdg, null],
    ['par la region pays de la loire', region, 'Région Pays de la Loire'],
    ['portée par la Région.', region, 'la Région'],
    ['PORTÉE PAR LA RÉGION', region, 'la Région'],
    ['Une école de l’État', { names: ['Ecole de l’Etat'], designation: null }, 'Ecole de l’Etat'],
    ['partout dans la région', region, null],
    ['', region, null],
    ['rien', { names: ['', ' – '], designation: '' }, null],
  ])('“%s” of %o: %s', (written, names, found) => {
    expect(nameFound(written, names)).toBe(found);
  });
});

describe('a communication under the convention of Pays de la Loire', () => {
  test('names the three other parties that sign, whoever publishes it (PDL-6.1, art. 6)', () => {
    expect(partiesToName(text({}), factsOn())).toEqual(['cdg', 'cnfpt', 'framel']);
    expect(partiesToName(text({ publisherKey: 'cdg' }), factsOn())).toEqual(['cnfpt', 'region', 'framel']);
    expect(partiesToName(text({ publisherKey: 'france-travail' }), factsOn())).toEqual(SIGNING);
  });

  test('is told each partner that it lacks, with the article', () => {
    const check = checkCommunication(
      text({ body: 'Avec le CDG 44 et les délégations du CNFPT. Inscriptions avant le 15 janvier.' }),
      factsOn(),
    );
    expect(check.warnings).toEqual([{ code: 'PARTNER_NOT_NAMED', partyKey: 'framel', article: '6', rule: 'PDL-6.1' }]);
    expect(check.mentions.find(({ partyKey }) => partyKey === 'cnfpt')).toEqual({
      partyKey: 'cnfpt',
      required: true,
      named: 'in_text',
      found: 'le CNFPT',
    });
    expect(check.mentions.find(({ partyKey }) => partyKey === 'docaposte')).toMatchObject({ required: false });
  });

  const writings = (key: string) => {
    const { designation } = paysDeLaLoire.parties.find((party) => party.key === key)!;
    return fc.oneof(
      fc.constantFrom(...NAMES[key]!).chain((name) => fc.constantFrom(name, name.toUpperCase(), name.toLowerCase())),
      fc.constant(designation),
    );
  };
  const subset = fc.subarray(SIGNING);
  const anyKind = fc.constantFrom(...COMMUNICATION_KINDS);

  test('never lacks anybody when all are named, in any writing, order or by a tick', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...parties.map(({ key }) => key)),
        anyKind,
        subset,
        fc.shuffledSubarray(SIGNING, { minLength: 4 }),
        fc.tuple(...SIGNING.map(writings)),
        (publisherKey, kind, ticked, order, written) => {
          const inText = order.filter((key) => !ticked.includes(key)).map((key) => written[SIGNING.indexOf(key)]!);
          const body = `En partenariat avec ${inText.join(', ')}.`;
          expect(warnings({ publisherKey, kind, body, namedKeys: ticked })).toEqual([]);
        },
      ),
    );
  });

  test('always lacks whoever is left out, with article 6, and nobody else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGNING), anyKind, subset, (publisherKey, kind, left) => {
        const namedKeys = SIGNING.filter((key) => !left.includes(key));
        const found = checkCommunication(text({ publisherKey, kind, namedKeys }), factsOn()).warnings;
        expect(found.map(({ partyKey }) => partyKey)).toEqual(left.filter((key) => key !== publisherKey));
        for (const { code, article, rule } of found)
          expect([code, article, rule]).toEqual(['PARTNER_NOT_NAMED', '6', 'PDL-6.1']);
      }),
    );
  });

  test('shows a logo of another party with its consent given before (PDL-6.3), and its own freely', () => {
    const logos = (partyKey: string, consentOn: string | null) => ({
      namedKeys: SIGNING,
      logos: [{ partyKey, consentOn: consentOn === null ? null : day(consentOn) }],
    });
    expect(warnings(logos('cnfpt', null))).toEqual(['LOGO_WITHOUT_CONSENT:cnfpt']);
    expect(warnings(logos('cnfpt', '2026-11-24'))).toEqual(['LOGO_WITHOUT_CONSENT:cnfpt']);
    expect(warnings(logos('cnfpt', '2026-11-23'))).toEqual([]);
    expect(warnings(logos('region', null))).toEqual([]);
    expect(checkCommunication(text(logos('cnfpt', null)), factsOn()).warnings[0]).toMatchObject({ article: '6' });
  });

  test('stops showing the others’ signs at the term, unless they agree to it since (PDL-6.2)', () => {
    const after = addDays(ENDS, 1);
    const show = (publishesOn: typeof ENDS, consentOn: typeof ENDS | null) =>
      warnings({ publishesOn, namedKeys: SIGNING, logos: [{ partyKey: 'cdg', consentOn }] });
    expect(show(ENDS, ON)).toEqual([]);
    expect(show(after, ON)).toEqual(['SIGNS_AFTER_TERM:cdg']);
    expect(show(after, null)).toEqual(['SIGNS_AFTER_TERM:cdg']);
    expect(show(after, after)).toEqual([]);
    // Nobody is to be named any more, and a term that is not known has not come.
    expect(warnings({ publishesOn: after })).toEqual([]);
    const unknown = factsOn(after, null);
    expect(
      warnings({ publishesOn: after, namedKeys: SIGNING, logos: [{ partyKey: 'cdg', consentOn: ON }] }, unknown),
    ).toEqual([]);
  });

  test('has nothing to name where the convention asks for nothing', () => {
    const facts = { ...communicationRules(clauseFactsOf(valserhone), ON, null), parties, endsOn: null };
    expect(facts.mention).toBeNull();
    expect(warnings({ logos: [{ partyKey: 'cdg', consentOn: null }] }, facts)).toEqual([]);
  });

  test('names those of a list alone, and a document nobody where the duty is of communications', () => {
    const listed = {
      ...factsOn(),
      mention: {
        value: { mention: 'listed' as const, partyKeys: ['france-travail', 'region'], coversDocuments: false },
        article: '12',
        rule: 'EX-1',
      },
    };
    expect(partiesToName(text({}), listed)).toEqual(['france-travail']);
    expect(partiesToName(text({ kind: 'presentation' }), listed)).toEqual([]);
  });
});

describe('the life of a communication', () => {
  test('leads where this table says, and nowhere else', () => {
    const allowed = COMMUNICATION_STATES.flatMap((state) =>
      COMMUNICATION_EVENTS.flatMap((event) => {
        const to = communicationAfter(state, event);
        return to === null ? [] : [`${state} ${event} ${to}`];
      }),
    );
    expect(allowed).toEqual([
      'draft publish published',
      'draft withdraw withdrawn',
      'published withdraw withdrawn',
      'withdrawn reopen draft',
    ]);
  });

  test('is published on its day at the earliest, with every warning confirmed', () => {
    const facts = { publishesOn: ON, today: ON, warnings: ['A:x', 'B:y'], confirmed: ['A:x'] };
    const codes = (more: Partial<typeof facts>) =>
      checkCommunicationStep('draft', 'publish', { ...facts, ...more }).map(({ code }) => code);
    expect(codes({})).toEqual(['COMMUNICATION_NOT_CONFIRMED']);
    expect(codes({ confirmed: ['A:x', 'B:y', 'C:z'] })).toEqual([]);
    expect(codes({ warnings: [], confirmed: [] })).toEqual([]);
    expect(codes({ publishesOn: addDays(ON, 1) })).toEqual(['DATE_IN_FUTURE']);
    expect(checkCommunicationStep('withdrawn', 'publish', facts)[0]!.code).toBe('COMMUNICATION_STEP_NOT_POSSIBLE');
    expect(checkCommunicationStep('published', 'withdraw', facts)).toEqual([]);
  });

  test('speaks of parties of the convention, each once', () => {
    const typed = { kind: 'email', title: 'Lettre', publishesOn: '2026-11-23', publisherKey: 'region' };
    expect(communicationInput.safeParse(typed).success).toBe(true);
    const twice = { ...typed, logos: [{ partyKey: 'cdg' }, { partyKey: 'cdg' }], namedKeys: ['cdg', 'cdg'] };
    expect(communicationInput.safeParse(twice).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'namedKeys',
      'logos',
    ]);
    const refusals = checkCommunicationParties(
      { publisherKey: 'x', namedKeys: ['cdg', 'y'], logos: [{ partyKey: 'z', consentOn: null }] },
      SIGNING,
    );
    expect(refusals.map(({ path }) => path.join('.'))).toEqual(['publisherKey', 'namedKeys.1', 'logos.0.partyKey']);
  });
});

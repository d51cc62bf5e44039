import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleInput, ClauseInput, CommitmentInput } from '../input/convention-input.ts';
import type { PartyInput } from '../input/party-input.ts';
import { conventionInput } from '../input/convention-input.ts';
import { canonicalContent, type TextPart } from '../text/canonical.ts';
import { checkApproval, checkOpenSigning, heldBy, type DiscussionFacts } from './approvals.ts';
import { changeInput } from './proposals.ts';
import {
  BLOCKS,
  changedFields,
  checkFormOnly,
  FIELD_RULES,
  partiesTouched,
  type Block,
  type Edit,
  type FieldRule,
} from './touches.ts';

const PARTIES = ['region', 'cdg', 'cnfpt'];

const article: ArticleInput = {
  number: '1',
  heading: 'Objet',
  body: 'Les parties coopèrent.',
  parentNumber: null,
  position: 10,
  validFrom: null,
  validTo: null,
};
const clause: ClauseInput = {
  kind: 'cost_share',
  scope: 'pedagogical',
  value: {},
  articleNumber: null,
  ruleId: null,
  validFrom: null,
  validTo: null,
};
const commitment: CommitmentInput = {
  partyKey: 'region',
  beneficiaryKeys: ['cdg'],
  articleNumber: null,
  ruleId: null,
  title: 'Relayer le dispositif',
  description: '',
  recurrence: 'continuous',
  dueRule: { type: 'none' },
  evidenceKinds: [],
  axisCodes: [],
  survivesTerm: false,
  validFrom: null,
  validTo: null,
};
const party: PartyInput = {
  key: 'cnfpt',
  organisationId: '00000000-0000-4000-8000-000000000001',
  role: 'signatory',
  designation: 'le CNFPT',
  actsForKey: null,
  mandates: [],
  representative: { office: 'Délégué régional', quality: null },
  enablingAct: null,
  signatureSlots: ['elected'],
  position: 0,
  validFrom: null,
  validTo: null,
};

/** A value that differs from what the samples hold, for any field. */
const OTHER: Readonly<Record<string, unknown>> = {
  mandates: [{ mandatorId: '00000000-0000-4000-8000-000000000002', resolution: null, date: null }],
  representative: { office: 'Présidence', quality: null },
  enablingAct: { kind: 'Délibération', number: '2026-1', date: null },
  signatureSlots: ['administrative'],
  survivesTerm: true,
  beneficiaryKeys: ['cdg', 'cnfpt'],
  partyKey: 'cnfpt',
};

const SAMPLES: Readonly<Record<Block, object>> = {
  Convention: {
    title: 'Convention',
    reference: null,
    kind: 'multiparty',
    object: '',
    parentId: null,
    territory: [],
    signedAtPlace: null,
    sourceNote: null,
  },
  Article: article,
  Recital: { position: 0, kind: 'visa', text: 'Vu la loi', legalReference: null },
  Annex: { number: '1', title: 'Annexe', articleNumber: null, receivedOn: null, note: null, position: 0 },
  Axis: { scope: 'convention', list: 'Axes', code: '1', label: 'Un', parentCode: null, position: 0 },
  Clause: clause,
  Commitment: commitment,
  Party: party,
};

function edited(block: Block, field: string, formOnly = false): Edit {
  const before = SAMPLES[block];
  return { block, before, after: { ...before, [field]: OTHER[field] ?? 'autre' }, formOnly } as Edit;
}

describe('the map from field to parties', () => {
  test('has the very fields of each form, no more, no less', () => {
    const forms: Record<Block, { shape: object }> = {
      Convention: conventionInput.details as never,
      Article: conventionInput.article as never,
      Recital: conventionInput.recital as never,
      Annex: conventionInput.annex as never,
      Axis: conventionInput.axis as never,
      Clause: conventionInput.clause as never,
      Commitment: conventionInput.commitment as never,
      Party: conventionInput.party as never,
    };
    for (const block of BLOCKS) {
      expect(Object.keys(FIELD_RULES[block]).toSorted(), block).toEqual(Object.keys(forms[block].shape).toSorted());
    }
  });

  const lines = BLOCKS.flatMap((block) =>
    Object.entries(FIELD_RULES[block] as Record<string, FieldRule>).map(([field, rule]) => ({ block, field, rule })),
  );
  test.each(lines)('$block.$field, once changed, asks those that it concerns', ({ block, field, rule }) => {
    const edit = edited(block, field);
    expect(changedFields(edit)).toEqual([field]);
    // The sample clause names nobody, so it is said to all; the sample commitment goes from the Région to the CDG.
    const expected = {
      everybody: PARTIES,
      nobody: [],
      itself: ['cnfpt'],
      named:
        block === 'Clause'
          ? PARTIES
          : field === 'beneficiaryKeys' || field === 'partyKey'
            ? PARTIES
            : ['region', 'cdg'],
    }[rule.touches];
    expect(partiesTouched(edit, PARTIES)).toEqual(expected);
  });

  test.each(lines)('$block.$field is part of what is signed unless it concerns nobody', ({ block, field, rule }) => {
    const { before, after } = edited(block, field);
    const contentOf = (fields: unknown) => canonicalContent([{ block, fields } as TextPart]);
    expect(contentOf(before) === contentOf(after)).toBe(rule.touches === 'nobody' && field !== 'key');
  });

  test('reads a list without order the same in any order', () => {
    const one = { ...party, signatureSlots: ['elected', 'administrative'] as const };
    const other = { ...party, signatureSlots: ['administrative', 'elected'] as const };
    expect(changedFields({ block: 'Party', before: one, after: other } as unknown as Edit)).toEqual([]);
    const contentOf = (fields: unknown) => canonicalContent([{ block: 'Party', fields } as TextPart]);
    expect(contentOf(one)).toBe(contentOf(other));
  });

  test.each(lines)('$block.$field may be corrected as to its form only when it is words', ({ block, field, rule }) => {
    const refused = checkFormOnly(edited(block, field, true));
    expect(refused.length === 0).toBe(rule.wording === true || rule.touches === 'nobody');
    expect(partiesTouched(edited(block, field, true), PARTIES)).toEqual([]);
  });
});

describe('an edit', () => {
  test('that lets a party out of a duty asks this party too', () => {
    const before = { ...commitment, beneficiaryKeys: ['cnfpt'] };
    const after = { ...commitment, beneficiaryKeys: ['cdg'] };
    expect(partiesTouched({ block: 'Commitment', before, after }, PARTIES)).toEqual(PARTIES);
  });

  test('of a duty towards all asks all', () => {
    const before = { ...commitment, beneficiaryKeys: [] };
    expect(partiesTouched({ block: 'Commitment', before, after: { ...before, title: 'Autre' } }, PARTIES)).toEqual(
      PARTIES,
    );
  });

  test('of a clause that names a party asks this party alone', () => {
    const before = { ...clause, kind: 'notice', value: { months: 3, form: 'written', byPartyKeys: ['cdg'] } };
    const after = { ...before, value: { ...before.value, months: 4 } };
    expect(partiesTouched({ block: 'Clause', before, after } as Edit, PARTIES)).toEqual(['cdg']);
  });

  test('that adds or removes a part is never of pure form', () => {
    expect(checkFormOnly({ block: 'Article', before: null, after: article, formOnly: true })).toHaveLength(1);
    expect(checkFormOnly({ block: 'Article', before: article, after: null, formOnly: true })).toHaveLength(1);
  });

  test('that changes nothing asks nobody, whatever the order of the keys', () => {
    const after = Object.fromEntries(Object.entries(party).toReversed()) as unknown as PartyInput;
    expect(partiesTouched({ block: 'Party', before: party, after }, PARTIES)).toEqual([]);
  });
});

const facts = fc.record<DiscussionFacts>({
  status: fc.constantFrom('draft', 'negotiation', 'signing', 'in_force'),
  signingKeys: fc.constant(PARTIES),
  approvedKeys: fc.subarray(PARTIES),
  toSignKeys: fc.subarray(PARTIES, { minLength: 1 }),
  openProposals: fc.nat({ max: 3 }),
});

describe('a text under discussion', () => {
  test('is always with somebody until all have signed', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { drafter, partyKeys } = heldBy(given);
        expect(drafter || partyKeys.length > 0).toBe(given.status !== 'in_force');
        expect(drafter && partyKeys.length > 0).toBe(false);
      }),
    );
  });

  test('goes to signature only once all have approved and nothing is proposed', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const ready = given.openProposals === 0 && given.approvedKeys.length === PARTIES.length;
        expect(checkOpenSigning(given).length === 0).toBe(ready);
        if (given.status === 'negotiation') expect(heldBy(given).for === 'opening_signing').toBe(ready);
      }),
    );
  });

  test('is approved once by a party, on the text that it has read', () => {
    const given: DiscussionFacts = {
      status: 'negotiation',
      signingKeys: PARTIES,
      approvedKeys: ['cdg'],
      toSignKeys: [],
      openProposals: 0,
    };
    const codes = (key: string, read: string) => checkApproval(given, key, read, 'b').map(({ code }) => code);
    expect(codes('region', 'b')).toEqual([]);
    expect(codes('region', 'a')).toEqual(['TEXT_CHANGED']);
    expect(codes('cdg', 'b')).toEqual(['ALREADY_APPROVED']);
    expect(codes('ft', 'b')).toEqual(['APPROVAL_NOT_EXPECTED']);
    expect(checkApproval({ ...given, status: 'draft' }, 'region', 'b', 'b')[0]?.code).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('a proposal', () => {
  const codes = (change: unknown) => changeInput.safeParse(change).error?.issues.length ?? 0;
  const id = '00000000-0000-4000-8000-000000000003';
  test('replaces, adds or removes a part whole', () => {
    expect(codes({ block: 'Article', operation: 'replace', targetId: id, fields: article })).toBe(0);
    expect(codes({ block: 'Article', operation: 'add', fields: article })).toBe(0);
    expect(codes({ block: 'Article', operation: 'remove', targetId: id })).toBe(0);
  });
  test('is refused without its target, with fields to remove, or with fields that are not those of the part', () => {
    expect(codes({ block: 'Article', operation: 'replace', fields: article })).toBeGreaterThan(0);
    expect(codes({ block: 'Article', operation: 'remove', targetId: id, fields: article })).toBeGreaterThan(0);
    expect(codes({ block: 'Article', operation: 'replace', targetId: id, fields: commitment })).toBeGreaterThan(0);
    expect(codes({ block: 'Convention', operation: 'remove' })).toBeGreaterThan(0);
  });
});

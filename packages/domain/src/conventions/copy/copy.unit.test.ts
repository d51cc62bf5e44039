import { calendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseInput, commitmentInput, articleInput, axisInput, annexInput } from '../input/convention-input.ts';
import { partyInput, type PartyInput } from '../input/party-input.ts';
import { amf, nord, paysDeLaLoire, valserhone } from '../testing/index.ts';
import type { AgreementFixture } from '../testing/fixture.ts';
import { COPY_BLOCKS, copiedParts, statedDays, type SourcePart } from './copied-text.ts';
import { differencesOf } from './differences.ts';
import { checkFixedPart, checkModel, modelInput } from './model.ts';
import { checkOpenContract } from './opening.ts';

const d = calendarDate;
const ID = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** An agreement as the parts of its text. */
function partsOf(agreement: AgreementFixture): SourcePart[] {
  let n = 0;
  const next = (): string => ID((n += 1));
  const organisations = new Map<string, string>();
  const idOf = (name: string): string =>
    organisations.get(name) ?? (organisations.set(name, next()), organisations.get(name)!);
  return [
    ...agreement.parties.map(({ organisation, mandates, signatures, ...party }): SourcePart => ({
      block: 'Party',
      id: next(),
      fields: partyInput.parse({
        ...party,
        organisationId: idOf(organisation),
        mandates: (mandates ?? []).map(({ mandator, ...mandate }) => ({ ...mandate, mandatorId: idOf(mandator) })),
        signatureSlots: (signatures ?? []).map(({ slot }) => slot),
      }),
    })),
    ...agreement.articles.map((each, position): SourcePart => ({
      block: 'Article',
      id: next(),
      fields: articleInput.parse({ ...each, position }),
    })),
    ...agreement.annexes.map((each): SourcePart => ({ block: 'Annex', id: next(), fields: annexInput.parse(each) })),
    ...agreement.axes.map(({ publisher: _publisher, ...each }): SourcePart => ({
      block: 'Axis',
      id: next(),
      fields: axisInput.parse(each),
    })),
    ...agreement.clauses.map((each): SourcePart => ({ block: 'Clause', id: next(), fields: clauseInput.parse(each) })),
    ...agreement.commitments.map((each): SourcePart => ({
      block: 'Commitment',
      id: next(),
      fields: commitmentInput.parse({
        ...each,
        evidenceKinds: [...each.evidenceKinds],
        axisCodes: [...each.axisCodes],
        beneficiaryKeys: [...each.beneficiaryKeys],
      }),
    })),
  ];
}

const AGREEMENTS = [amf, nord, paysDeLaLoire, valserhone];
const DATED = new Set(['effect_start', 'fixed_end']);
const ALL = { blocks: COPY_BLOCKS, startsOn: null, endsOn: null };

describe('a text that is copied whole', () => {
  test('differs from its source by its days, its acts and what is to be received alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AGREEMENTS),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (agreement, day) => {
          const source = partsOf(agreement);
          const startsOn = d(day.toISOString().slice(0, 10));
          const copies = copiedParts(source, { ...ALL, startsOn, endsOn: d('2032-12-31') });
          expect(copies.map(({ id }) => id).toSorted()).toEqual(source.map(({ id }) => id).toSorted());
          for (const { block, id, fields } of copies) {
            const before = source.find((each) => each.id === id)!.fields;
            const changed = differencesOf({ block, before, after: fields } as never);
            if (block === 'Clause' && DATED.has(fields.kind)) continue;
            expect(changed.filter((field) => !['mandates', 'enablingAct', 'receivedOn'].includes(field))).toEqual([]);
          }
        },
      ),
    );
  });
  test('has no act, no date of a mandate and no days of its source', () => {
    const copies = copiedParts(partsOf(paysDeLaLoire), ALL);
    const parties = copies.flatMap((part) => (part.block === 'Party' ? [part.fields] : []));
    expect(parties.some((party: PartyInput) => party.mandates.length > 0)).toBe(true);
    for (const party of parties) {
      expect(party.enablingAct).toBeNull();
      expect(party.mandates.every(({ resolution, date }) => resolution === null && date === null)).toBe(true);
    }
  });
  test('says its own days, or leaves them to be written', () => {
    const value = (kind: string, choice: Partial<typeof ALL & { startsOn: never; endsOn: never }>) =>
      copiedParts(partsOf(valserhone), { ...ALL, ...choice }).find(
        (part) => part.block === 'Clause' && part.fields.kind === kind,
      );
    expect(value('fixed_end', {})).toBeUndefined();
    expect(value('fixed_end', { endsOn: d('2030-12-31') as never })).toMatchObject({
      fields: { value: { date: '2030-12-31' } },
    });
  });
  test('says the days that are stated for it, even when its source says none', () => {
    const choice = { ...ALL, startsOn: d('2030-01-01'), endsOn: d('2032-12-31') };
    const days = (agreement: AgreementFixture) =>
      statedDays(copiedParts(partsOf(agreement), choice), choice).map(({ kind, value }) => [kind, value['date']]);
    expect(days(amf)).toEqual([
      ['effect_start', '2030-01-01'],
      ['fixed_end', '2032-12-31'],
    ]);
    expect(days(valserhone)).toEqual([]);
    expect(statedDays([], ALL)).toEqual([]);
  });
  test('is written in an order in which each part finds what it names', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AGREEMENTS).chain((agreement) => fc.shuffledSubarray(partsOf(agreement))),
        (shuffled) => {
          const written: SourcePart[] = [];
          for (const part of copiedParts(shuffled, ALL)) {
            if (part.block === 'Article' && part.fields.parentNumber !== null) {
              const above = part.fields.parentNumber;
              expect(written.some((each) => each.block === 'Article' && each.fields.number === above)).toBe(true);
            }
            if (
              part.block === 'Axis' &&
              part.fields.parentCode !== null &&
              shuffled.some((each) => each.block === 'Axis' && each.fields.code === part.fields.parentCode)
            ) {
              const above = part.fields.parentCode;
              expect(written.some((each) => each.block === 'Axis' && each.fields.code === above)).toBe(true);
            }
            written.push(part);
          }
        },
      ),
    );
  });
  test('names nothing that it has not taken over', () => {
    const copies = copiedParts(partsOf(paysDeLaLoire), { ...ALL, blocks: ['Party', 'Clause', 'Commitment'] });
    expect(copies.every((part) => !('articleNumber' in part.fields) || part.fields.articleNumber === null)).toBe(true);
    expect(copies.every((part) => part.block !== 'Commitment' || part.fields.axisCodes.length === 0)).toBe(true);
  });
});

describe('the model of a framework (AMF-2)', () => {
  const text = partsOf(amf);
  const part = (block: string, at = 0) => text.filter((each) => each.block === block)[at]!;
  const model = (changes: object) =>
    modelInput.parse({
      note: null,
      roles: [
        { partyKey: 'cnfpt', organisationKinds: ['cnfpt_delegation'] },
        { partyKey: 'amf', organisationKinds: ['mayors_association_departmental', 'epci'] },
      ],
      parts: [{ block: 'Commitment', id: part('Commitment').id, fixed: true }],
      ...changes,
    });
  test('takes parts of its text, and stands for each party that they name', () => {
    expect(checkModel(model({}), text)).toEqual([]);
    expect(
      checkModel(model({ parts: [{ block: 'Clause', id: part('Article').id, fixed: true }] }), text),
    ).toMatchObject([{ code: 'NOT_FOUND', path: ['parts', '0', 'id'] }]);
    const roles = [
      { partyKey: 'cnfpt', organisationKinds: ['cnfpt_delegation'] },
      { partyKey: 'x', organisationKinds: ['epci'] },
    ];
    expect(checkModel(model({ roles }), text).map(({ code }) => code)).toEqual([
      'UNKNOWN_PARTY_KEY',
      'MODEL_PARTY_MISSING',
    ]);
  });
  test('fixes a part: it is neither changed nor removed, with the article of the framework', () => {
    const origin = { fixed: true, articleNumber: '3' };
    expect(checkFixedPart(origin, [])).toEqual([]);
    expect(checkFixedPart(origin, ['title'])).toMatchObject([
      { code: 'MODEL_PART_FIXED', path: ['title'], article: '3' },
    ]);
    expect(checkFixedPart(origin, 'removed')).toMatchObject([{ code: 'MODEL_PART_FIXED', path: ['id'], article: '3' }]);
    expect(checkFixedPart({ ...origin, fixed: false }, 'removed')).toEqual([]);
  });
  test('is opened by one of its parties, each of a kind that it provides for', () => {
    const facts = {
      frameworkPhase: 'in_force' as const,
      model: model({}),
      kinds: new Map([
        ['d', 'cnfpt_delegation' as const],
        ['e', 'epci' as const],
        ['c', 'commune' as const],
      ]),
      actingOrganisationId: 'd',
    };
    const parties = [
      { key: 'cnfpt', organisationId: 'd' },
      { key: 'amf', organisationId: 'e' },
    ];
    const codes = (changes: object, given = parties) =>
      checkOpenContract({ ...facts, ...changes }, { parties: given }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ frameworkPhase: 'expired' })).toEqual(['TRANSITION_NOT_ALLOWED']);
    expect(codes({ model: null })).toEqual(['MODEL_MISSING']);
    expect(codes({}, parties.slice(0, 1))).toEqual(['CONTRACT_PARTY_MISSING']);
    expect(codes({}, [parties[0]!, { key: 'amf', organisationId: 'c' }])).toEqual(['CONTRACT_KIND_NOT_ALLOWED']);
    expect(codes({}, [parties[0]!, { key: 'amf', organisationId: '?' }])).toEqual(['NOT_FOUND']);
    expect(codes({ actingOrganisationId: 'x' })).toEqual(['CONTRACT_NOT_OWN']);
  });
});

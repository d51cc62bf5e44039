import { calendarDate, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseInput } from '../input/convention-input.ts';
import { checkApproval, checkOpenSigning, heldBy, type DiscussionFacts } from '../negotiation/approvals.ts';
import { partiesTouched, type Edit } from '../negotiation/touches.ts';
import { allowsEvent, CONVENTION_STATUSES, LIFE_CYCLE, type ConventionStatus } from '../states.ts';
import {
  checkPaper,
  checkPaperAnswer,
  checkRefusal,
  checkReminder,
  checkSign,
  signatureState,
  SIGNATURE_LIFE,
  SIGNATURE_STATES,
  type CircuitFacts,
  type CircuitSlot,
} from './signing.ts';

const TODAY = calendarDate('2026-11-23');
const HASH = 'a'.repeat(64);
const slot = (partyKey: string, more: Partial<CircuitSlot> = {}): CircuitSlot => ({
  id: partyKey,
  partyKey,
  slot: 'elected',
  step: 1,
  signedOn: null,
  declared: null,
  accountId: null,
  ...more,
});
const facts = (slots: readonly CircuitSlot[], more: Partial<CircuitFacts> = {}): CircuitFacts => ({
  status: 'signing',
  slots,
  approvedKeys: ['region', 'cdg', 'framel'],
  enablingActs: new Map(['region', 'cdg', 'framel'].map((key) => [key, { date: calendarDate('2026-10-01') }])),
  contentHash: HASH,
  ...more,
});
const input = { signerName: 'Une personne', signerQuality: 'Présidente', qualityUntil: null, contentHash: HASH };
const who = { today: TODAY, accountId: 'moi' };
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('a signature in the portal', () => {
  const region = slot('region');
  test('is given on the present text, approved, enabled, by somebody in office', () => {
    expect(checkSign(facts([region]), region, input, who)).toEqual([]);
  });

  test('says every reason against it at once', () => {
    const given = facts([region, slot('cdg', { signedOn: TODAY, accountId: 'moi' })], {
      approvedKeys: [],
      enablingActs: new Map([['region', null]]),
    });
    const bad = { ...input, contentHash: 'b'.repeat(64), qualityUntil: calendarDate('2026-11-22') };
    expect(codes(checkSign(given, region, bad, who))).toEqual([
      'APPROVAL_MISSING',
      'TEXT_CHANGED',
      'ENABLING_ACT_MISSING',
      'QUALITY_ENDED',
      'SIGNED_TWICE',
    ]);
  });

  test('does not come before the act that enables it, nor without the date of this act', () => {
    const acts = (date: CalendarDate | null) => facts([region], { enablingActs: new Map([['region', { date }]]) });
    expect(codes(checkSign(acts(calendarDate('2026-11-24')), region, input, who))).toEqual([
      'SIGNATURE_BEFORE_ENABLING_ACT',
    ]);
    expect(codes(checkSign(acts(null), region, input, who))).toEqual(['ENABLING_ACT_MISSING']);
    expect(checkSign(acts(TODAY), region, input, who)).toEqual([]);
  });

  test('waits for its step, and is given once', () => {
    const later = slot('framel', { step: 2 });
    expect(codes(checkSign(facts([region, later]), later, input, who))).toEqual(['SIGNATURE_NOT_DUE']);
    const signed = slot('region', { signedOn: TODAY });
    expect(checkSign(facts([signed, later]), later, input, who)).toEqual([]);
    expect(codes(checkSign(facts([signed, later]), signed, input, who))).toEqual(['ALREADY_SIGNED']);
    expect(codes(checkSign(facts([region], { status: 'negotiation' }), region, input, who))).toEqual([
      'TRANSITION_NOT_ALLOWED',
    ]);
  });
});

describe('a signature on paper', () => {
  const region = slot('region');
  const declared = slot('region', { declared: { on: TODAY, byOrganisationId: 'cdg' } });

  test('has a day, not to come, and not before the act', () => {
    const on = (signedOn: string) => checkPaper(facts([region]), region, { signedOn: calendarDate(signedOn) }, TODAY);
    expect(on('2026-11-23')).toEqual([]);
    expect(codes(on('2026-11-24'))).toEqual(['SIGNATURE_IN_FUTURE']);
    expect(codes(on('2026-09-30'))).toEqual(['SIGNATURE_BEFORE_ENABLING_ACT']);
  });

  test('is confirmed by another organisation than the one that declared it, and contested by any', () => {
    const given = facts([declared]);
    expect(codes(checkPaperAnswer(given, declared, 'confirm_paper', 'cdg'))).toEqual(['CONFIRMATION_BY_ANOTHER']);
    expect(checkPaperAnswer(given, declared, 'confirm_paper', 'region')).toEqual([]);
    expect(checkPaperAnswer(given, declared, 'contest_paper', 'cdg')).toEqual([]);
    expect(codes(checkPaperAnswer(facts([region]), region, 'confirm_paper', 'region'))).toEqual([
      'TRANSITION_NOT_ALLOWED',
    ]);
  });
});

test('a reminder goes to whoever is to sign, and not again too soon', () => {
  const region = slot('region');
  const later = slot('cdg', { step: 2 });
  const check = (given: CircuitSlot, last: string | null) =>
    codes(
      checkReminder(facts([region, later]), given, last === null ? null : calendarDate(last), {
        today: TODAY,
        everyDays: 3,
      }),
    );
  expect(check(region, null)).toEqual([]);
  expect(check(region, '2026-11-20')).toEqual([]);
  expect(check(region, '2026-11-21')).toEqual(['REMINDED_RECENTLY']);
  expect(check(later, null)).toEqual(['SIGNATURE_NOT_DUE']);
});

test('every state of a signature can be reached and, but for the last, left', () => {
  for (const state of SIGNATURE_STATES) {
    expect(state === 'waiting' || SIGNATURE_LIFE.some(({ to }) => to === state)).toBe(true);
    expect(SIGNATURE_LIFE.some(({ from }) => from === state)).toBe(true);
  }
});

const KEYS = ['region', 'cdg', 'framel'] as const;
type Key = (typeof KEYS)[number];

/** A text as the portal keeps it, moved by the rules alone. */
class Text {
  status: ConventionStatus = 'draft';
  version = 0;
  approved = new Map<Key, number>();
  slots: CircuitSlot[] = KEYS.map((key, index) => slot(key, { step: index === 2 ? 2 : 1 }));
  /** Version of the text on which each signature that stands was given. */
  signedOnVersion = new Map<Key, number>();
  /** Version at which an edit last touched each party. */
  touchedAt = new Map<Key, number>();

  get hash(): string {
    return String(this.version).padStart(64, '0');
  }
  get discussion(): DiscussionFacts {
    return {
      status: this.status,
      signingKeys: KEYS,
      approvedKeys: [...this.approved.keys()],
      toSignKeys: this.slots.filter((each) => signatureState(each, this.slots) === 'due').map((each) => each.partyKey),
      openProposals: 0,
    };
  }
  get circuit(): CircuitFacts {
    return facts(this.slots, {
      status: this.status,
      approvedKeys: this.discussion.approvedKeys,
      contentHash: this.hash,
    });
  }
  lead(event: 'submit' | 'take_back' | 'open_signing' | 'reopen_negotiation'): void {
    if (!allowsEvent(this.status, event)) return;
    if (event === 'open_signing' && checkOpenSigning(this.discussion).length > 0) return;
    if (event === 'take_back') {
      this.approved.clear();
      this.slots = this.slots.map((each) => ({ ...each, signedOn: null, accountId: null }));
      this.signedOnVersion.clear();
    }
    this.status = LIFE_CYCLE.find((each) => each.from === this.status && each.event === event)!.to as ConventionStatus;
  }
  approve(key: Key, readVersion: number): void {
    const read = String(readVersion).padStart(64, '0');
    if (checkApproval(this.discussion, key, read, this.hash).length === 0) this.approved.set(key, this.version);
  }
  edit(keys: readonly Key[], formOnly: boolean): void {
    if (this.status === 'in_force') return;
    this.version += 1;
    const value = { months: 3, form: 'written', byPartyKeys: keys };
    const clause: ClauseInput = {
      kind: 'notice',
      scope: '',
      value,
      articleNumber: null,
      ruleId: null,
      validFrom: null,
      validTo: null,
    };
    const edit: Edit = { block: 'Clause', before: null, after: clause, formOnly };
    for (const key of partiesTouched(edit, KEYS) as Key[]) {
      this.approved.delete(key);
      this.touchedAt.set(key, this.version);
      this.signedOnVersion.delete(key);
      this.slots = this.slots.map((each) =>
        each.partyKey === key ? { ...each, signedOn: null, declared: null, accountId: null } : each,
      );
    }
  }
  sign(key: Key, readVersion: number): void {
    const own = this.slots.find((each) => each.partyKey === key)!;
    const given = { ...input, contentHash: String(readVersion).padStart(64, '0') };
    if (checkSign(this.circuit, own, given, { today: TODAY, accountId: key }).length > 0) return;
    this.put(key, { signedOn: TODAY, accountId: key });
  }
  paper(key: Key, by: Key): void {
    const own = this.slots.find((each) => each.partyKey === key)!;
    if (checkPaper(this.circuit, own, { signedOn: TODAY }, TODAY).length > 0) return;
    this.slots = this.slots.map((each) =>
      each === own ? { ...each, declared: { on: TODAY, byOrganisationId: by } } : each,
    );
  }
  confirm(key: Key, by: Key): void {
    const own = this.slots.find((each) => each.partyKey === key)!;
    if (checkPaperAnswer(this.circuit, own, 'confirm_paper', by).length > 0) return;
    expect(own.declared!.byOrganisationId).not.toBe(by);
    this.put(key, { signedOn: TODAY, declared: null });
  }
  refuse(key: Key): void {
    const own = this.slots.find((each) => each.partyKey === key)!;
    if (checkRefusal(this.circuit, own).length === 0) this.status = 'negotiation';
  }
  private put(key: Key, more: Partial<CircuitSlot>): void {
    this.slots = this.slots.map((each) => (each.partyKey === key ? { ...each, ...more } : each));
    this.signedOnVersion.set(key, this.version);
    if (this.slots.every((each) => each.signedOn !== null)) this.status = 'in_force';
  }
}

const key = fc.constantFrom<Key>(...KEYS);
const act = fc.oneof(
  fc
    .constantFrom('submit', 'take_back', 'open_signing', 'reopen_negotiation', 'submit', 'open_signing')
    .map((event) => (text: Text) => text.lead(event as 'submit')),
  fc.tuple(key, fc.nat({ max: 1 })).map(
    ([somebody, old]) =>
      (text: Text) =>
        text.approve(somebody, text.version - old),
  ),
  fc.tuple(key, fc.constant(0)).map(
    ([somebody]) =>
      (text: Text) =>
        text.approve(somebody, text.version),
  ),
  fc.tuple(fc.subarray([...KEYS]), fc.boolean()).map(
    ([some, form]) =>
      (text: Text) =>
        text.edit(some, form),
  ),
  fc.tuple(key, fc.nat({ max: 1 })).map(
    ([somebody, old]) =>
      (text: Text) =>
        text.sign(somebody, text.version - old),
  ),
  fc.tuple(key, fc.constant(0)).map(
    ([somebody]) =>
      (text: Text) =>
        text.sign(somebody, text.version),
  ),
  fc.tuple(key, key).map(
    ([of, by]) =>
      (text: Text) =>
        text.paper(of, by),
  ),
  fc.tuple(key, key).map(
    ([of, by]) =>
      (text: Text) =>
        text.confirm(of, by),
  ),
  key.map((somebody) => (text: Text) => text.refuse(somebody)),
);
/** A usual way to the signature, so that random acts meet texts that are being signed. */
const opening = [
  (text: Text) => text.lead('submit'),
  ...KEYS.map((each) => (text: Text) => text.approve(each, text.version)),
  (text: Text) => text.lead('open_signing'),
];

/** All that is left to be done, so that some texts end in force. */
const closing = [...opening, ...KEYS.map((each) => (text: Text) => text.sign(each, text.version))];

describe('under random acts of random parties, a text', () => {
  test('is only in states of the table, signed on what each party has read, and in force exactly when all have signed', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.boolean(), fc.array(act, { maxLength: 60 }), fc.boolean(), (opened, acts, closed) => {
        const text = new Text();
        for (const step of [...(opened ? opening : []), ...acts, ...(closed ? closing : [])]) {
          const before = text.status;
          step(text);
          reached.add(text.status);
          expect(CONVENTION_STATUSES).toContain(text.status);
          if (before !== text.status) {
            const to = text.status === 'in_force' ? 'upcoming' : text.status;
            expect(LIFE_CYCLE.some((each) => each.from === before && each.to === to)).toBe(true);
          }
          const all = text.slots.every((each) => each.signedOn !== null);
          expect(text.status === 'in_force').toBe(all);
          for (const [party, version] of text.signedOnVersion) {
            expect(version).toBeGreaterThanOrEqual(text.touchedAt.get(party) ?? 0);
          }
          const held = heldBy(text.discussion);
          const declared = text.slots.some((each) => signatureState(each, text.slots) === 'declared');
          if (!declared) expect(held.drafter || held.partyKeys.length > 0).toBe(text.status !== 'in_force');
        }
      }),
      { numRuns: 600 },
    );
    expect([...reached].toSorted()).toEqual([...CONVENTION_STATUSES].toSorted());
  });
});

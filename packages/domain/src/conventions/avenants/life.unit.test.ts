import { addDays, calendarDate, refusal, type CalendarDate, type Refusal } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlappingVersions } from '../consolidate.ts';
import type { DeadlineFacts } from '../deadlines/deadline.ts';
import type { NoticeFact } from '../facts.ts';
import { checkApproval, checkOpenSigning, type DiscussionFacts } from '../negotiation/approvals.ts';
import { checkNotice, checkWithdrawal, noticeProvided } from '../notice.ts';
import { checkRefusal, checkSign, type CircuitFacts, type CircuitSlot } from '../signing/signing.ts';
import { PHASES, phaseOn, type Phase } from '../term.ts';
import { canonicalAvenant } from '../text/canonical.ts';
import { applyChanges, factsWithText, lastOfPart, textOn, type AvenantChange, type TextVersion } from './changes.ts';
import { checkChanges } from './checks.ts';
import { conflictsBetween } from './conflicts.ts';
import {
  AVENANT_LIFE,
  AVENANT_STATUSES,
  checkAvenantEvent,
  checkEffect,
  checkOpenAvenant,
  effectOf,
  type AvenantEvent,
  type AvenantStatus,
} from './states.ts';
import { remove, replace } from './testing.ts';

const KEYS = ['cdg', 'region', 'framel'] as const;
type Key = (typeof KEYS)[number];
const ARTICLES = ['1', '2', '3'] as const;
const START = calendarDate('2025-01-01');

const version = (block: TextVersion['block'], partId: string, fields: TextVersion['fields']): TextVersion => ({
  block,
  partId,
  fields,
  validFrom: null,
  validTo: null,
  ordinal: 0,
});
const clause = (kind: string, value: object): TextVersion =>
  version('Clause', kind, { kind, scope: '', value, articleNumber: null, ruleId: null });
const INITIAL: readonly TextVersion[] = [
  ...KEYS.map((key) => version('Party', key, { key, role: 'signatory', actsForKey: null })),
  ...ARTICLES.map((number) => version('Article', number, { number, heading: 'initial', body: '', position: 1 })),
  clause('effect_start', { rule: 'last_signature', date: null }),
  clause('duration', { months: 12, isMaximum: false }),
  clause('notice', { months: 3, form: 'written', byPartyKeys: [] }),
];

interface Avenant {
  readonly ordinal: number;
  readonly drafter: Key;
  readonly wanted: CalendarDate | null;
  status: AvenantStatus;
  changes: AvenantChange[];
  approved: Set<Key>;
  /** What each party had under its eyes when it signed. */
  signed: Map<Key, { on: CalendarDate; text: string }>;
  /** Earlier states of what it says, the last one now. */
  readonly shown: string[];
  effectiveOn: CalendarDate | null;
}

/** A convention in force and its avenants, as the rules let the acts of its parties change them. */
class Life {
  today = START;
  text: readonly TextVersion[] = INITIAL;
  notices: NoticeFact[] = [];
  readonly avenants: Avenant[] = [];

  /** @param silent nobody gives notice: such a convention comes to its end */
  constructor(private readonly silent: boolean) {}

  get phase(): Phase {
    return phaseOn({ ...this.facts, asOf: this.today }, this.today);
  }

  get facts(): DeadlineFacts {
    const bare: DeadlineFacts = {
      status: 'in_force',
      succeededOn: null,
      asOf: null,
      clauses: [],
      signatures: KEYS.map((partyKey) => ({ partyKey, slot: 'elected', signedOn: START })),
      parties: KEYS.map((key) => ({ key, role: 'signatory', enablingAct: null })),
      commitments: [],
      annexes: [],
      held: [],
      disputes: [],
      renewal: { assessments: [], decisions: [] } as never,
      notices: this.notices,
    };
    return factsWithText(bare, this.text);
  }

  says = ({ ordinal, wanted, changes }: Avenant): string =>
    canonicalAvenant({ ordinal, label: `Avenant n° ${ordinal}`, object: '', effect: wanted }, changes);

  private discussion({ status, approved, signed }: Avenant): DiscussionFacts {
    const toSignKeys = KEYS.filter((key) => !signed.has(key));
    return { status, signingKeys: KEYS, approvedKeys: [...approved], toSignKeys, openProposals: 0 };
  }

  private circuit(avenant: Avenant): CircuitFacts {
    const { status, approved, signed } = avenant;
    const slots = KEYS.map((key): CircuitSlot => ({
      id: key,
      partyKey: key,
      slot: 'elected',
      step: 1,
      signedOn: signed.get(key)?.on ?? null,
      declared: null,
      accountId: signed.has(key) ? key : null,
    }));
    const enablingActs = new Map(KEYS.map((key) => [key, { date: START }]));
    return { status, slots, approvedKeys: [...approved], enablingActs, contentHash: this.says(avenant) };
  }

  /** What was said of the avenant before a change of it holds no more. */
  private rewritten(avenant: Avenant): void {
    avenant.approved = new Set();
    avenant.signed = new Map();
    avenant.shown.push(this.says(avenant));
  }

  private act(refusals: readonly Refusal[], effect: () => void): void {
    if (refusals.length === 0) effect();
  }

  open(drafter: Key, wanted: CalendarDate | null): void {
    const refusals = checkOpenAvenant(this.facts, this.today);
    this.act(refusals.length > 0 || wanted === null ? refusals : checkEffect(wanted, this.facts, null), () => {
      const [ordinal, shown] = [this.avenants.length + 1, [] as string[]];
      const none = { changes: [], approved: new Set<Key>(), signed: new Map(), shown, effectiveOn: null };
      this.avenants.push({ ordinal, drafter, wanted, status: 'draft', ...none });
    });
  }

  edit(by: Key, avenant: Avenant, part: string, takeOut: boolean): void {
    const last = lastOfPart(this.text, part)!;
    const open = ['draft', 'negotiation', 'signing'].includes(avenant.status);
    this.act(by === avenant.drafter && open ? [] : [refusal('FORBIDDEN', [])], () => {
      const change = takeOut ? remove(last) : replace(last, { heading: `${avenant.ordinal}.${avenant.shown.length}` });
      avenant.changes = [...avenant.changes.filter(({ targetId }) => targetId !== part), change];
      this.rewritten(avenant);
    });
  }

  lead(by: Key, avenant: Avenant, event: AvenantEvent): void {
    const on = effectOf(avenant.wanted, this.today);
    const signing = this.avenants.filter((each) => each !== avenant && each.status === 'signing');
    const asOpen = ({ ordinal, wanted, changes }: Avenant) => ({ ordinal, effect: wanted, changes });
    const refusals = [
      ...(by === avenant.drafter ? [] : [refusal('FORBIDDEN', [])]),
      ...checkAvenantEvent(avenant.status, event),
      ...(event === 'submit' ? checkChanges(this.text, avenant.changes, on) : []),
      ...(event === 'open_signing' ? checkOpenSigning(this.discussion(avenant)) : []),
      ...(event === 'open_signing' && conflictsBetween([avenant, ...signing].map(asOpen)).length > 0
        ? [refusal('AVENANT_CONFLICT', ['changes'])]
        : []),
    ];
    this.act(refusals, () => {
      avenant.status = AVENANT_LIFE.find((line) => line.from === avenant.status && line.event === event)!.to;
      if (event === 'reopen_negotiation') avenant.signed = new Map();
      if (event === 'take_back') avenant.approved = new Set();
    });
  }

  /** @param back how many states ago the party read it */
  approve(by: Key, avenant: Avenant, back: number): void {
    const read = avenant.shown.at(-1 - back) ?? '';
    this.act(checkApproval(this.discussion(avenant), by, read, this.says(avenant)), () => avenant.approved.add(by));
  }

  sign(by: Key, avenant: Avenant, back: number): void {
    const circuit = this.circuit(avenant);
    const slot = circuit.slots.find(({ partyKey }) => partyKey === by)!;
    const contentHash = avenant.shown.at(-1 - back) ?? '';
    const input = { signerName: 'Camille Exemple', signerQuality: 'Présidente', qualityUntil: null, contentHash };
    const on = effectOf(avenant.wanted, this.today);
    const refusals = [
      ...checkSign(circuit, slot, input, { today: this.today, accountId: by }),
      ...checkEffect(on, this.facts, null),
      ...checkChanges(this.text, avenant.changes, on),
    ];
    this.act(refusals, () => {
      avenant.signed.set(by, { on: this.today, text: contentHash });
      if (avenant.signed.size < KEYS.length) return;
      avenant.status = 'in_force';
      avenant.effectiveOn = on;
      this.text = applyChanges(this.text, avenant.changes, on, avenant.ordinal);
    });
  }

  refuse(by: Key, avenant: Avenant): void {
    const circuit = this.circuit(avenant);
    this.act(
      checkRefusal(
        circuit,
        circuit.slots.find(({ partyKey }) => partyKey === by)!,
      ),
      () => {
        avenant.status = 'negotiation';
        avenant.signed = new Map();
      },
    );
  }

  notify(by: Key): void {
    if (this.silent) return;
    const [facts, receivedOn] = [this.facts, this.today];
    const input = {
      partyKey: by,
      form: 'written',
      sentOn: null,
      receivedOn,
      reason: null,
      fileId: null,
      evidence: null,
    };
    this.act(checkNotice(facts, input as never, this.today), () => {
      const { effectiveOn } = noticeProvided(facts, receivedOn)!;
      const id = `notice ${this.notices.length}`;
      this.notices.push({ id, partyKey: by, form: 'written', receivedOn, effectiveOn, withdrawnOn: null });
    });
  }

  withdraw(agreed: readonly Key[]): void {
    const notice = this.notices.at(-1);
    if (!notice || notice.withdrawnOn !== null) return;
    const agreedByKeys = agreed.filter((key) => key !== notice.partyKey);
    const input = { withdrawnOn: this.today, agreedByKeys, note: null };
    this.act(checkWithdrawal(this.facts, notice, input, this.today), () => {
      this.notices = [...this.notices.slice(0, -1), { ...notice, withdrawnOn: this.today }];
    });
  }

  /** The history told again, without versions: of the avenants that apply by then, the last one decides of a part. */
  replay(date: CalendarDate): string[] {
    const text = new Map<string, string>(ARTICLES.map((number) => [number, 'initial']));
    const applied = this.avenants.filter(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= date);
    for (const { changes } of applied.toSorted((a, b) => (a.effectiveOn! < b.effectiveOn! ? -1 : 1))) {
      for (const { targetId, fields } of changes) {
        if (fields === null) text.delete(targetId!);
        else text.set(targetId!, String(fields['heading']));
      }
    }
    return [...text].map((line) => line.join(' ')).toSorted();
  }

  read(date: CalendarDate): string[] {
    return textOn(this.text, date)
      .filter(({ block }) => block === 'Article')
      .map(({ partId, fields }) => `${partId} ${String(fields['heading'])}`)
      .toSorted();
  }
}

type Act = (life: Life) => void;
const party = fc.constantFrom<Key>(...KEYS);
/** An act on the avenant that was opened last, or on an earlier one. */
const on = (which: number, act: (life: Life, avenant: Avenant) => void): Act => {
  return (life) => {
    const avenant = life.avenants.at(-1 - which);
    if (avenant) act(life, avenant);
  };
};
const which = fc.constantFrom(0, 0, 0, 1, 2);
const back = fc.constantFrom(0, 0, 0, 1);
/** Somebody, or nobody but the drafter, on whom most acts depend. */
const somebody = fc.option(party, { freq: 4 });
const by = (avenant: Avenant, who: Key | null): Key => who ?? avenant.drafter;
const opening = fc.tuple(party, fc.option(fc.integer({ min: 0, max: 200 }), { freq: 2 })).map(
  ([who, days]): Act =>
    (life) =>
      life.open(who, days === null ? null : addDays(life.today, days)),
);
const editing = fc
  .tuple(which, fc.option(party, { freq: 9 }), fc.constantFrom(...ARTICLES), fc.constantFrom(false, false, false, true))
  .map(([at, who, part, out]) => on(at, (life, avenant) => life.edit(by(avenant, who), avenant, part, out)));
const events: readonly AvenantEvent[] = ['submit', 'take_back', 'open_signing', 'reopen_negotiation', 'abandon'];
const approvedByAll = (life: Life, avenant: Avenant): void => KEYS.forEach((key) => life.approve(key, avenant, 0));
/** A usual way from the opening to the last signature, so that random acts meet avenants at every stage. */
const usual = fc.tuple(opening, editing, fc.integer({ min: 1, max: 3 })).map(([open, edit, until]): Act => (life) => {
  open(life);
  edit(life);
  on(0, (_life, avenant) => {
    life.lead(avenant.drafter, avenant, 'submit');
    if (until > 1) approvedByAll(life, avenant);
    if (until > 1) life.lead(avenant.drafter, avenant, 'open_signing');
    if (until > 2) KEYS.forEach((key) => life.sign(key, avenant, 0));
  })(life);
});
const act = fc.oneof(
  { arbitrary: usual, weight: 3 },
  { arbitrary: opening, weight: 1 },
  { arbitrary: editing, weight: 2 },
  {
    arbitrary: fc
      .tuple(which, somebody, fc.constantFrom(...events))
      .map(([at, who, event]) => on(at, (life, avenant) => life.lead(by(avenant, who), avenant, event))),
    weight: 3,
  },
  { arbitrary: which.map((at) => on(at, approvedByAll)), weight: 2 },
  {
    arbitrary: fc.tuple(which, party, back).map(([at, who, ago]) => on(at, (life, it) => life.approve(who, it, ago))),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(which, party, back).map(([at, who, ago]) => on(at, (life, it) => life.sign(who, it, ago))),
    weight: 4,
  },
  { arbitrary: fc.tuple(which, party).map(([at, who]) => on(at, (life, it) => life.refuse(who, it))), weight: 1 },
  {
    arbitrary: party.map(
      (who): Act =>
        (life) =>
          life.notify(who),
    ),
    weight: 1,
  },
  {
    arbitrary: fc.subarray([...KEYS]).map(
      (agreed): Act =>
        (life) =>
          life.withdraw(agreed),
    ),
    weight: 1,
  },
  { arbitrary: fc.constant<Act>((life) => life.withdraw(KEYS)), weight: 1 },
  {
    arbitrary: fc.integer({ min: 1, max: 120 }).map(
      (days): Act =>
        (life) =>
          (life.today = addDays(life.today, days)),
    ),
    weight: 3,
  },
);

/** Said only when it fails: most of the time of a run would go into saying what holds. */
function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`does not hold: ${what}`);
}

describe('under random acts of random parties, a convention and its avenants', () => {
  test('are only in states of their tables, signed on what was shown, and read as their history says', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(act, { minLength: 8, maxLength: 28, size: 'max' }), fc.boolean(), (acts, silent) => {
        const life = new Life(silent);
        let phase = life.phase;
        for (const step of acts) {
          const before = life.avenants.map(({ status }) => status);
          const [ended, text] = [phase === 'expired' || phase === 'terminated', life.text];
          step(life);
          phase = life.phase;
          reached.add(phase);
          holds(PHASES.includes(phase), `phase ${phase}`);
          holds(!ended || life.avenants.length === before.length, 'nothing is opened after the end');
          holds(!ended || life.text === text, 'nothing is changed after the end');
          holds(life.notices.filter(({ withdrawnOn }) => withdrawnOn === null).length <= 1, 'one notice stands');
          for (const [index, avenant] of life.avenants.entries()) {
            const { status, signed, effectiveOn } = avenant;
            const agreed = status === 'in_force';
            reached.add(`avenant ${status}`);
            holds(AVENANT_STATUSES.includes(status), `status ${status}`);
            // What has been agreed, or given up, stays as it is.
            const final = before[index] === 'in_force' || before[index] === 'abandoned';
            holds(!final || status === before[index], 'an end is an end');
            holds(agreed === (signed.size === KEYS.length), 'in force once all have signed');
            holds(agreed === (effectiveOn !== null), 'in force from a day');
            const says = signed.size === 0 ? '' : life.says(avenant);
            holds(
              [...signed.values()].every((each) => each.text === says),
              'signed on the text that is shown',
            );
          }
          if (life.text !== text) {
            expect(overlappingVersions(life.text.map((each) => ({ ...each, key: each.partId })))).toEqual([]);
          }
        }
        const turns = life.avenants.flatMap(({ effectiveOn }) => effectiveOn ?? []);
        for (const day of [START, life.today, ...turns, ...turns.map((turn) => addDays(turn, -1))]) {
          expect(life.read(day)).toEqual(life.replay(day));
        }
        if (turns.length > 1) reached.add('several in force');
      }),
      { numRuns: 300 },
    );
    expect([...reached]).toEqual(
      expect.arrayContaining([
        ...AVENANT_STATUSES.map((status) => `avenant ${status}`),
        'several in force',
        'in_notice',
        'terminated',
        'expired',
      ]),
    );
  });

  test('change state one line of the table at a time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AVENANT_STATUSES),
        fc.constantFrom(...AVENANT_LIFE.map(({ event }) => event)),
        (status, event) => {
          const line = AVENANT_LIFE.find((each) => each.from === status && each.event === event);
          expect(checkAvenantEvent(status, event).length === 0).toBe(line !== undefined);
        },
      ),
    );
  });
});

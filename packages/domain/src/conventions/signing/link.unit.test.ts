import { calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import {
  checkInvitation,
  checkLinkEvent,
  LINK_EVENTS,
  LINK_STATES,
  LINK_TOLD,
  linkState,
  maskedEmail,
  inviteInput,
  nextTelling,
  type LinkEvent,
  type LinkFacts,
  type LinkState,
} from './link.ts';
import { checkSign, type CircuitFacts, type CircuitSlot } from './signing.ts';
import { changesBetween, type SigningAvenant, type SigningText } from './signing-page.ts';

const TODAY = calendarDate('2026-11-23');
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('a link to sign', () => {
  test('allows these events in these states, and no other', () => {
    const allowed: Record<LinkState, readonly LinkEvent[]> = {
      sent: ['open', 'lapse', 'send_again', 'correct', 'withdraw'],
      opened: ['open', 'sign', 'lapse', 'send_again', 'correct', 'withdraw'],
      used: ['edit_touches'],
      expired: ['renew', 'send_again', 'correct', 'withdraw'],
      replaced: [],
      withdrawn: [],
    };
    for (const state of LINK_STATES) {
      const possible = LINK_EVENTS.filter((event) => checkLinkEvent(state, event).length === 0);
      expect(possible.toSorted(), state).toEqual(allowed[state].toSorted());
    }
    expect(codes(checkLinkEvent('withdrawn', 'renew'))).toEqual(['LINK_NOT_OPEN']);
  });

  test('stands where its facts say, a used one used for ever', () => {
    const link: LinkFacts = { endedBy: null, expiresOn: TODAY, opened: false, used: false };
    const yesterday = calendarDate('2026-11-22');
    const on = (more: Partial<LinkFacts>): LinkState => linkState({ ...link, ...more }, TODAY);
    expect(on({})).toBe('sent');
    expect(on({ opened: true })).toBe('opened');
    expect(on({ expiresOn: yesterday, opened: true })).toBe('expired');
    expect(on({ endedBy: 'renewed', expiresOn: yesterday })).toBe('replaced');
    expect(on({ endedBy: 'sent_again' })).toBe('replaced');
    expect(on({ endedBy: 'corrected' })).toBe('replaced');
    expect(on({ endedBy: 'withdrawn', expiresOn: yesterday })).toBe('withdrawn');
    expect(on({ used: true, expiresOn: yesterday })).toBe('used');
  });
});

describe('an invitation to sign', () => {
  const slot = (id: string, more: Partial<CircuitSlot> = {}): CircuitSlot => ({
    id,
    partyKey: id,
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
    approvedKeys: ['region', 'cdg'],
    enablingActs: new Map([['region', { date: calendarDate('2026-10-01') }]]),
    contentHash: 'a'.repeat(64),
    ...more,
  });
  const who = { today: TODAY, signerHash: 'h', live: [] };
  const region = slot('region');

  test('is sent while the text is at its signature, before the step has come too', () => {
    expect(checkInvitation(facts([region]), region, { qualityUntil: null }, who)).toEqual([]);
    const later = slot('cdg', { step: 2 });
    expect(checkInvitation(facts([region, later]), later, { qualityUntil: TODAY }, who)).toEqual([]);
    const check = (given: CircuitSlot, more: Partial<CircuitFacts> = {}) =>
      codes(checkInvitation(facts([given], more), given, { qualityUntil: null }, who));
    expect(check(region, { status: 'negotiation' })).toEqual(['TRANSITION_NOT_ALLOWED']);
    expect(check(slot('region', { signedOn: TODAY }))).toEqual(['ALREADY_SIGNED']);
    expect(check(slot('region', { declared: { on: TODAY, byOrganisationId: 'x' } }))).toEqual([
      'TRANSITION_NOT_ALLOWED',
    ]);
  });

  test('is one at a time, of one person for one party, in a quality that has not ended', () => {
    const live = [{ signatureId: 'region', signerHash: 'h' }];
    const ended = calendarDate('2026-11-22');
    expect(codes(checkInvitation(facts([region]), region, { qualityUntil: ended }, { ...who, live }))).toEqual([
      'ALREADY_INVITED',
      'QUALITY_ENDED',
    ]);
    const cdg = slot('cdg');
    const both = facts([region, cdg]);
    expect(codes(checkInvitation(both, cdg, { qualityUntil: null }, { ...who, live }))).toEqual(['INVITED_TWICE']);
    const signed = facts([slot('region', { signedOn: TODAY, signerHash: 'h' }), cdg]);
    expect(codes(checkInvitation(signed, cdg, { qualityUntil: null }, who))).toEqual(['INVITED_TWICE']);
  });

  test('does not let one person sign twice, with an account here and by a link there', () => {
    const signed = facts([slot('cdg', { signedOn: TODAY, accountId: 'compte', signerHash: 'h' }), region]);
    const input = {
      signerName: 'Une personne',
      signerQuality: 'Maire',
      qualityUntil: null,
      contentHash: 'a'.repeat(64),
    };
    const sign = (signerHash: string) =>
      codes(checkSign(signed, region, input, { today: TODAY, accountId: null, signerHash }));
    expect(sign('h')).toEqual(['SIGNED_TWICE']);
    expect(sign('autre')).toEqual([]);
  });

  test('goes to an address that can receive it, shown only in part', () => {
    const parse = (email: string) =>
      inviteInput.safeParse({ signatoryName: 'Camille Exemple', quality: 'Maire', email }).success;
    expect(parse('maire@commune.example')).toBe(true);
    for (const wrong of ['maire', 'maire@commune', 'ma ire@commune.example', 'a@b@c.example', '']) {
      expect(parse(wrong), wrong).toBe(false);
    }
    expect(maskedEmail('camille@commune.example')).toBe('c…@commune.example');
  });
});

describe('what somebody invited is told', () => {
  const base = { told: 'nothing', given: false, signing: true, ready: true, approved: true } as const;
  const tell = (more: Partial<Parameters<typeof nextTelling>[0]>) => nextTelling({ ...base, ...more });

  test('is the invitation, then its turn, then a correction that takes its signature or its turn back', () => {
    expect(tell({})).toEqual({ mail: 'invitation', told: 'turn' });
    expect(tell({ ready: false })).toEqual({ mail: 'early', told: 'early' });
    expect(tell({ told: 'early' })).toEqual({ mail: 'turn', told: 'turn' });
    expect(tell({ told: 'turn', ready: false, approved: false })).toEqual({ mail: 'corrected', told: 'corrected' });
    expect(tell({ told: 'corrected' })).toEqual({ mail: 'turn', told: 'turn' });
    expect(tell({ told: 'turn', given: true })).toEqual({ mail: null, told: 'signed' });
    expect(tell({ told: 'signed', ready: false, approved: false })).toEqual({ mail: 'taken_back', told: 'corrected' });
  });

  test('is never told twice: after each answer the same facts ask for nothing more', () => {
    for (const told of LINK_TOLD) {
      for (const given of [true, false]) {
        for (const signing of [true, false]) {
          for (const [ready, approved] of [
            [true, true],
            [false, true],
            [false, false],
          ] as const) {
            const facts = { told, given, signing, ready: ready && signing, approved };
            const first = nextTelling(facts);
            const again = nextTelling({ ...facts, told: first.told });
            expect(again, JSON.stringify(facts)).toEqual({ mail: null, told: first.told });
          }
        }
      }
    }
  });

  test('is announced anew when the text comes back to its signature', () => {
    expect(tell({ told: 'turn', signing: false, ready: false })).toEqual({ mail: null, told: 'early' });
    expect(tell({ told: 'early' }).mail).toBe('turn');
  });
});

test('what changed in a text is told part by part, what is the same is not', () => {
  const text: SigningText = {
    title: 'Convention',
    reference: null,
    object: 'Coopérer.',
    recitals: [{ kind: 'visa', text: 'Vu le code', legalReference: null }],
    parties: [{ key: 'region', name: 'Région', representative: 'Présidence' }],
    articles: [
      { number: '1', heading: 'Objet', body: 'Les parties coopèrent.' },
      { number: '2', heading: 'Durée', body: 'Trois ans.' },
    ],
    clauses: [{ kind: 'notice', scope: '', value: {}, articleNumber: '2', summary: 'Préavis de 3 mois.' }],
    commitments: [],
    annexes: [],
    axes: [],
    contentHash: 'a'.repeat(64),
  };
  expect(changesBetween(text, text)).toEqual([]);
  const after: SigningText = {
    ...text,
    recitals: [],
    articles: [text.articles[0]!, { number: '3', heading: 'Suivi', body: 'Un comité.' }],
    clauses: [{ ...text.clauses[0]!, summary: 'Préavis de 4 mois.' }],
  };
  expect(changesBetween(text, after)).toEqual([
    { part: 'article', name: '3', before: null, after: 'Suivi\nUn comité.' },
    { part: 'clause', name: 'notice', before: 'Préavis de 3 mois.', after: 'Préavis de 4 mois.' },
    { part: 'recital', name: '', before: 'Vu le code', after: null },
    { part: 'article', name: '2', before: 'Durée\nTrois ans.', after: null },
  ]);
});

test('what changed in an avenant is told change by change, with its day and its aim', () => {
  const avenant: SigningAvenant = {
    label: 'Avenant n° 1',
    convention: { title: 'Convention', reference: null },
    object: 'Agrandir les groupes.',
    wantedOn: null,
    parties: [],
    changes: [
      {
        id: 'c1',
        operation: 'replace',
        what: 'clause « Effectif »',
        fields: [{ label: 'Valeur', before: 'De 12 à 18.', after: 'De 12 à 20.' }],
        paragraphs: [],
      },
      { id: 'c2', operation: 'remove', what: 'article 3', fields: [], paragraphs: ['Un comité.'] },
    ],
    contentHash: 'a'.repeat(64),
  };
  expect(changesBetween(avenant, avenant)).toEqual([]);
  const [first] = avenant.changes;
  const fields = [{ label: 'Valeur', before: 'De 12 à 18.', after: 'De 12 à 24.' }];
  const after = { ...avenant, wantedOn: '2027-01-01', changes: [{ ...first!, fields }] };
  expect(changesBetween(avenant, after)).toEqual([
    { part: 'effect', name: '', before: null, after: '2027-01-01' },
    {
      part: 'change',
      name: 'clause « Effectif »',
      before: 'Valeur : De 12 à 18. → De 12 à 20.',
      after: 'Valeur : De 12 à 18. → De 12 à 24.',
    },
    { part: 'change', name: 'article 3', before: 'Un comité.', after: null },
  ]);
});

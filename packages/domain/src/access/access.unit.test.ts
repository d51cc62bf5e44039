import { describe, expect, test } from 'vitest';
import {
  MEMBERSHIP_ROLES,
  roleMay,
  whyNotDraftConvention,
  whyNotEditConvention,
  whyNotInviteMember,
  whyNotDecideRenewal,
  whyNotGiveNotice,
  whyNotHandleDispute,
  whyNotManageMembers,
  whyNotManageOrganisation,
  whyNotPlaceOrganisation,
  whyNotRecordHeld,
  whyNotRecordSignatures,
  whyNotReportCommitment,
  whyNotWaiveCommitment,
  type Ability,
  type Denial,
  type MembershipRole,
  type Who,
} from './index.ts';

const OWN = 'own';
const OTHER = 'other';

/** Every actor: each role in a partner and in the platform, and somebody who acts for nobody. */
const actors: { name: string; who: Who }[] = [
  ...MEMBERSHIP_ROLES.flatMap((role) => [
    { name: `partner ${role}`, who: { organisationId: OWN, organisationKind: 'cdg', role } },
    { name: `platform ${role}`, who: { organisationId: 'platform', organisationKind: 'platform', role } },
  ]),
  { name: 'nowhere', who: { organisationId: null, organisationKind: null, role: null } },
];

const reasonOf = (denial: Denial): string =>
  denial === null ? 'allowed' : denial.code === 'FORBIDDEN' ? String(denial.parameters['reason']) : denial.code;

/** Splits all the actors by the answer of a policy, so that none is left out. */
function partition(policy: (who: Who) => Denial): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const { name, who } of actors) (parts[reasonOf(policy(who))] ??= []).push(name);
  return parts;
}

const platformBut = (...roles: MembershipRole[]): string[] =>
  MEMBERSHIP_ROLES.filter((role) => !roles.includes(role)).map((role) => `platform ${role}`);
const platform = platformBut();

describe('roles', () => {
  test('have the abilities of this table, and no other', () => {
    const table: Record<Ability, readonly MembershipRole[]> = {
      manageMembers: ['administrator'],
      manageOrganisation: ['administrator'],
      draftConvention: ['administrator', 'coordinator'],
      editConvention: ['administrator', 'coordinator', 'agent'],
      recordSignatures: ['administrator', 'coordinator'],
      approveText: ['administrator', 'coordinator', 'elected'],
      discussText: ['administrator', 'coordinator', 'agent', 'elected'],
      signText: ['administrator', 'coordinator', 'elected'],
      giveNotice: ['administrator', 'coordinator'],
      handleDispute: ['administrator', 'coordinator'],
      decideRenewal: ['administrator', 'coordinator'],
      reportCommitment: ['administrator', 'coordinator', 'agent'],
      publishAxes: ['administrator', 'coordinator'],
      sendFile: ['administrator', 'coordinator', 'agent', 'elected'],
      keepSchemes: ['administrator', 'coordinator'],
      recordNeeds: ['administrator', 'coordinator', 'agent'],
      runCohorts: ['administrator', 'coordinator', 'agent'],
      informPublics: ['administrator', 'coordinator', 'agent'],
    };
    for (const [ability, roles] of Object.entries(table)) {
      const allowed = MEMBERSHIP_ROLES.filter((role) => roleMay(role, ability as Ability));
      expect(allowed, ability).toEqual(roles);
      expect(roleMay(null, ability as Ability), ability).toBe(false);
    }
  });
});

describe('conventions', () => {
  const mine = { status: 'draft', draftingOrganisationId: OWN } as const;
  const inForce = { ...mine, status: 'in_force' } as const;

  test('are drafted by those who decide for a partner, never by the platform', () => {
    expect(partition(whyNotDraftConvention)).toEqual({
      allowed: ['partner administrator', 'partner coordinator'],
      platform,
      role: ['partner agent', 'partner elected', 'partner reader'],
      no_organisation: ['nowhere'],
    });
  });

  test('are edited while in draft, by the drafter', () => {
    const refused = {
      role: ['partner elected', 'platform elected', 'partner reader', 'platform reader'],
      not_drafter: platformBut('elected', 'reader'),
      no_organisation: ['nowhere'],
    };
    const writers = ['partner administrator', 'partner coordinator', 'partner agent'];
    expect(partition((who) => whyNotEditConvention(who, mine))).toEqual({ allowed: writers, ...refused });
    expect(partition((who) => whyNotEditConvention(who, inForce))).toEqual({ CONVENTION_LOCKED: writers, ...refused });
  });

  test('are signed by a decision of the drafter', () => {
    const deciders = ['partner administrator', 'partner coordinator'];
    expect(partition((who) => whyNotRecordSignatures(who, mine))['allowed']).toEqual(deciders);
    expect(partition((who) => whyNotRecordSignatures(who, inForce))['CONVENTION_LOCKED']).toEqual(deciders);
    expect(
      partition((who) => whyNotRecordSignatures(who, { ...mine, draftingOrganisationId: OTHER }))['allowed'],
    ).toBeUndefined();
  });

  test('have commitments that those bound, or the drafter, report on once they are in force', () => {
    const writers = ['partner administrator', 'partner coordinator', 'partner agent'];
    const facts = { status: 'in_force', draftingOrganisationId: OTHER, boundOrganisationIds: [OWN] } as const;
    expect(partition((who) => whyNotReportCommitment(who, facts))).toEqual({
      allowed: writers,
      role: ['partner elected', 'platform elected', 'partner reader', 'platform reader'],
      not_bound: platformBut('elected', 'reader'),
      no_organisation: ['nowhere'],
    });
    const drafter = { ...facts, draftingOrganisationId: OWN, boundOrganisationIds: [OTHER] };
    expect(partition((who) => whyNotReportCommitment(who, drafter))['allowed']).toEqual(writers);
    const stranger = { ...facts, boundOrganisationIds: [OTHER] };
    expect(partition((who) => whyNotReportCommitment(who, stranger))['not_bound']).toEqual(
      expect.arrayContaining(writers),
    );
    const draft = { ...facts, status: 'draft' } as const;
    expect(partition((who) => whyNotReportCommitment(who, draft))['TRANSITION_NOT_ALLOWED']).toEqual(
      expect.arrayContaining(writers),
    );
  });

  test('are ended by the party itself, or by the drafter whom it wrote to, once in force', () => {
    const deciders = ['partner administrator', 'partner coordinator'];
    const facts = { status: 'in_force', draftingOrganisationId: OTHER } as const;
    const ended = (changes: object, own: boolean) =>
      partition((who) =>
        whyNotGiveNotice(who, { ...facts, partyKey: 'a', actsForKeys: own ? ['a'] : ['b'], ...changes }),
      );
    expect(ended({}, true)['allowed']).toEqual(expect.arrayContaining(deciders));
    expect(ended({ draftingOrganisationId: OWN }, false)['allowed']).toEqual(deciders);
    expect(ended({}, false)['allowed']).toBeUndefined();
    expect(ended({}, false)['not_party']).toEqual(expect.arrayContaining(deciders));
    expect(ended({}, true)['role']).toEqual(expect.arrayContaining(['partner agent', 'partner elected']));
    expect(ended({ status: 'draft' }, true)['TRANSITION_NOT_ALLOWED']).toEqual(expect.arrayContaining(deciders));
  });

  test('are disputed, and followed or not, by each party for itself: the drafter speaks for no other', () => {
    const deciders = ['partner administrator', 'partner coordinator'];
    const facts = { status: 'in_force', draftingOrganisationId: OWN, partyKey: 'a' } as const;
    for (const rule of [whyNotHandleDispute, whyNotDecideRenewal]) {
      expect(partition((who) => rule(who, { ...facts, actsForKeys: ['a'] }))['allowed']).toEqual(
        expect.arrayContaining(deciders),
      );
      const other = partition((who) => rule(who, { ...facts, actsForKeys: ['b'] }));
      expect(other['allowed']).toBeUndefined();
      expect(other['not_speaking']).toEqual(expect.arrayContaining(deciders));
      expect(other['role']).toEqual(expect.arrayContaining(['partner agent', 'partner elected']));
      const draft = partition((who) => rule(who, { ...facts, status: 'draft', actsForKeys: ['a'] }));
      expect(draft['TRANSITION_NOT_ALLOWED']).toEqual(expect.arrayContaining(deciders));
    }
  });

  test('have their meetings recorded by those who act for a party that holds them, or by the drafter', () => {
    const writers = ['partner administrator', 'partner coordinator', 'partner agent'];
    const refused = {
      role: ['partner elected', 'platform elected', 'partner reader', 'platform reader'],
      no_organisation: ['nowhere'],
    };
    const others = { status: 'in_force', draftingOrganisationId: OTHER, holderKeys: ['a', 'b'] } as const;
    const able = actors.map(({ name }) => name).filter((name) => !Object.values(refused).flat().includes(name));
    expect(partition((who) => whyNotRecordHeld(who, { ...others, actsForKeys: ['b'] }))).toEqual({
      ...refused,
      allowed: able,
    });
    expect(partition((who) => whyNotRecordHeld(who, { ...others, actsForKeys: ['c'] }))).toEqual({
      ...refused,
      not_holder: able,
    });
    expect(partition((who) => whyNotRecordHeld(who, { ...inForce, holderKeys: ['a'], actsForKeys: [] }))).toEqual({
      ...refused,
      allowed: writers,
      not_holder: platformBut('elected', 'reader'),
    });
    expect(partition((who) => whyNotRecordHeld(who, { ...mine, holderKeys: ['a'], actsForKeys: ['a'] }))).toEqual({
      ...refused,
      TRANSITION_NOT_ALLOWED: able,
    });
  });

  test('have commitments that those they are taken towards give up, or a drafter who is not bound, never those bound', () => {
    const writers = ['partner administrator', 'partner coordinator', 'partner agent'];
    const facts = {
      status: 'in_force',
      draftingOrganisationId: OTHER,
      boundOrganisationIds: [OTHER],
      partyKey: 'a',
      creditorKeys: ['b'],
      actsForKeys: ['b'],
    } as const;
    const allowed = (changes: object) =>
      partition((who) => whyNotWaiveCommitment(who, { ...facts, ...changes }))['allowed'] ?? [];
    expect(allowed({})).toEqual(expect.arrayContaining(writers));
    expect(allowed({ actsForKeys: ['c'] })).toEqual([]);
    expect(allowed({ actsForKeys: ['a', 'b'] })).toEqual([]);
    expect(allowed({ boundOrganisationIds: [OWN] })).not.toEqual(expect.arrayContaining(writers));
    expect(allowed({ draftingOrganisationId: OWN, actsForKeys: [] })).toEqual(writers);
    expect(allowed({ draftingOrganisationId: OWN, boundOrganisationIds: [OWN], actsForKeys: [] })).toEqual([]);
    expect(allowed({ status: 'draft' })).toEqual([]);
    expect(partition((who) => whyNotWaiveCommitment(who, { ...facts, actsForKeys: [] }))).toMatchObject({
      role: ['partner elected', 'platform elected', 'partner reader', 'platform reader'],
      not_creditor: expect.arrayContaining(writers),
      no_organisation: ['nowhere'],
    });
  });
});

describe('members', () => {
  const others = ['coordinator', 'agent', 'elected', 'reader'].flatMap((role) => [
    `partner ${role}`,
    `platform ${role}`,
  ]);

  test('are managed by the administrators of their organisation', () => {
    expect(partition((who) => whyNotManageMembers(who, OWN))).toEqual({
      allowed: ['partner administrator', 'platform administrator'],
      role: others,
      no_organisation: ['nowhere'],
    });
    expect(partition((who) => whyNotManageMembers(who, OTHER))).toMatchObject({
      allowed: ['platform administrator'],
      other_organisation: ['partner administrator'],
    });
  });

  test('are invited by the platform only until the organisation has an administrator', () => {
    expect(partition((who) => whyNotInviteMember(who, OWN, { hasAdministrator: false }))['allowed']).toEqual([
      'partner administrator',
      'platform administrator',
    ]);
    expect(partition((who) => whyNotInviteMember(who, OWN, { hasAdministrator: true }))).toEqual({
      allowed: ['partner administrator'],
      has_administrator: ['platform administrator'],
      role: others,
      no_organisation: ['nowhere'],
    });
    const ofItself = partition((who) => whyNotInviteMember(who, 'platform', { hasAdministrator: true }));
    expect(ofItself['allowed']).toEqual(['platform administrator']);
  });
});

describe('the directory', () => {
  test('is kept by the platform; an administrator corrects its own entry', () => {
    expect(partition((who) => whyNotManageOrganisation(who, null))['allowed']).toEqual(['platform administrator']);
    expect(partition((who) => whyNotManageOrganisation(who, OTHER))['allowed']).toEqual(['platform administrator']);
    expect(partition((who) => whyNotManageOrganisation(who, OWN))['allowed']).toEqual([
      'partner administrator',
      'platform administrator',
    ]);
  });

  test('places organisations by the platform alone', () => {
    expect(partition(whyNotPlaceOrganisation)['allowed']).toEqual(['platform administrator']);
  });
});

import { MEMBERSHIP_ROLES } from '@maillage/domain/access';
import { fromGlobalId, newId, toGlobalId } from '@maillage/kernel';
import { isObjectType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf } from '../security/support.ts';
import { buildApiSchema } from '../../server/src/platform/graphql/schema.ts';
import { changePart, leadAvenant, openAvenant, partOf } from '../testkit/avenants.ts';
import type { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { approve, lead, threePartyDraft } from '../testkit/three-parties.ts';
import { castFor, RELATION_NAMES, type Relation, type Somebody } from './cast.ts';
import {
  AVENANT_READERS,
  CAPABILITIES,
  CONFIDANTS,
  DISCUSSERS,
  MUTATIONS,
  QUERIES,
  READERS,
  SURVEYORS,
  TYPES,
  WRAPPER_NAMES,
  type MatrixIds,
  type MutationLine,
} from './matrix.ts';

let portal: Portal;
let as: (who: Somebody | 'anonymous') => ApiClient;
let ids: Omit<MatrixIds, 'ownOrganisation'>;
const organisationOf = new Map<Relation, string>();

beforeAll(async () => {
  portal = await openPortal();
  as = await castFor(portal);
  const drafter = as('drafter/coordinator');
  const found = await drafter.query(
    '{ conventions(first: 20) { edges { node { id status articles { id } schemes { id } commitments { id party { key } } } } } cohorts(first: 1, filter: { departement: "72", states: [recruiting_priority] }) { edges { node { id } } } organisations(first: 1) { edges { node { id } } } promotionMeetings(first: 1, filter: { kinds: [forum] }) { edges { node { id } } } communications(first: 1, filter: { kinds: [flyer] }) { edges { node { id } } } }',
  );
  const nodes = found.conventions.edges.map((edge: { node: unknown }) => edge.node) as {
    id: string;
    status: string;
    articles: { id: string }[];
    schemes: { id: string }[];
    commitments: { id: string; party: { key: string } }[];
  }[];
  const negotiated = await threePartyDraft(drafter, 'Convention de la matrice');
  await lead(drafter, negotiated, 'submit');
  const region = as('party/coordinator');
  const proposal = await region.mutate(
    'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { ... on ConventionWritten { partId } } }',
    {
      input: {
        conventionId: negotiated,
        partyKey: 'region',
        change: { block: 'Recital', operation: 'add', fields: { position: 0, kind: 'visa', text: 'Vu le code' } },
      },
    },
  );
  const comment = await region.mutate(
    'mutation ($input: CommentTextInput!) { commentText(input: $input) { ... on ConventionWritten { partId } } }',
    { input: { conventionId: negotiated, body: 'À revoir' } },
  );
  const approved = await approve(drafter, negotiated, 'cdg');
  expect(approved.refusals).toBeUndefined();
  const { circuit } = (
    await drafter.query('query ($id: ID!) { convention(id: $id) { discussion { circuit { id party { key } } } } }', {
      id: negotiated,
    })
  ).convention.discussion;
  const signature = circuit.find((each: { party: { key: string } }) => each.party.key === 'region').id;
  const inForce = nodes.find((node) => node.status === 'in_force')!;
  const draft = nodes.find((node) => node.status === 'draft')!;
  const notified = await region.mutate(
    'mutation ($input: NotifyDisputeInput!) { notifyDispute(input: $input) { ... on ConventionWritten { partId } } }',
    {
      input: {
        conventionId: inForce.id,
        partyKey: 'region',
        concernedKeys: ['cdg'],
        form: 'written',
        notifiedOn: '2026-11-02',
        subject: 'Un différend',
      },
    },
  );
  ids = {
    dispute: notified.partId,
    draft: draft.id,
    inForce: inForce.id,
    negotiated,
    proposal: proposal.partId,
    signature,
    link: await linkFor(signature),
    comment: comment.partId,
    draftArticle: draft.articles[0]!.id,
    avenant: await sentAvenant(drafter, inForce.id),
    commitment: inForce.commitments.find((commitment) => commitment.party.key === 'cdg')!.id,
    scheme: inForce.schemes[0]!.id,
    cohort: found.cohorts.edges[0].node.id,
    meeting: found.promotionMeetings.edges[0].node.id,
    communication: found.communications.edges[0].node.id,
    anyOrganisation: found.organisations.edges[0].node.id,
  };
  for (const relation of RELATION_NAMES) {
    const { viewer } = await as(`${relation}/reader`).query('{ viewer { membership { organisation { id } } } }');
    organisationOf.set(relation, viewer.membership.organisation.id);
  }
});
afterAll(() => portal?.stop());

/** A link to give a signature: nobody may be invited while the text is in negotiation, one invited before stays so. */
async function linkFor(signatureId: string): Promise<string> {
  const superuser = superuserOf(portal.database);
  const link = newId();
  await superuser.rows(
    `insert into conventions.signing_link (id, convention_id, signature_id, signatory_name, quality, email, email_shown,
       signer_hash, invited_by, invited_at, expires_on)
     select $1, s.convention_id, s.id, 'Une personne', 'Maire', 'maire@commune.example', 'm…@commune.example', $3,
       c.drafting_organisation_id, now(), '2026-12-07'
     from conventions.signature s join conventions.convention c on c.id = s.convention_id where s.id = $2`,
    [link, fromGlobalId(signatureId)!.id, 'a'.repeat(64)],
  );
  await superuser.end();
  return toGlobalId('SigningLink', link);
}

/** An avenant of the drafter that makes the convention longer, sent to the parties. */
async function sentAvenant(drafter: ApiClient, conventionId: string): Promise<string> {
  const avenantId = await openAvenant(drafter, conventionId);
  const part = await partOf(drafter, conventionId, avenantId, ({ fields }) => fields['kind'] === 'duration');
  const change = {
    block: 'Clause',
    targetId: part.id,
    fields: { ...part.fields, value: { ...part.fields.value, months: 40 } },
  };
  for (const answer of [
    await changePart(drafter, conventionId, avenantId, change),
    await leadAvenant(drafter, conventionId, avenantId, 'submit'),
  ]) {
    expect(answer.refusals).toBeUndefined();
  }
  return avenantId;
}

const schema = buildApiSchema();
const everybody: Somebody[] = RELATION_NAMES.flatMap((relation) =>
  MEMBERSHIP_ROLES.map((role): Somebody => `${relation}/${role}`),
);
const split = (who: Somebody) => who.split('/') as [Relation, (typeof MEMBERSHIP_ROLES)[number]];

/** Whether members of an organisation read the convention that a mutation writes; what writes none is in nobody's way. */
const reads = (relation: Relation, on: MutationLine['on']): boolean =>
  on === undefined ||
  {
    draft: ['drafter'],
    negotiated: DISCUSSERS,
    inForce: READERS,
    avenant: AVENANT_READERS,
    inConfidence: CONFIDANTS,
  }[on].includes(relation);

/** Types that mutations answer with: the members of their unions, besides the types that have a line. */
function mutationAnswers(): Set<string> {
  const names = new Set<string>();
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const type = field.type.toString().replaceAll(/[![\]]/g, '');
    const union = schema.getType(type);
    if (union && 'getTypes' in union) for (const member of union.getTypes()) names.add(member.name);
  }
  return names;
}

describe('the access matrix', () => {
  test('has a line for every type of the schema', () => {
    const answers = mutationAnswers();
    const roots = new Set(
      [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name),
    );
    const missing = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
      .map((type) => type.name)
      .filter((name) => !(name in TYPES) && !roots.has(name) && !WRAPPER_NAMES.test(name) && !answers.has(name));
    expect(missing).toEqual([]);
  });

  test('has a line for every query and every mutation', () => {
    expect(Object.keys(schema.getQueryType()!.getFields()).filter((name) => !(name in QUERIES))).toEqual([]);
    expect(Object.keys(schema.getMutationType()!.getFields()).filter((name) => !(name in MUTATIONS))).toEqual([]);
  });

  for (const [name, line] of Object.entries(TYPES)) {
    if (line.seen === 'with the convention') {
      test(`${name} is seen with the convention by those whom it binds or represents, and by nobody else`, async () => {
        const document = `query ($id: ID!) { convention(id: $id) { ${line.selection} } }`;
        const seenBy: string[] = [];
        for (const relation of RELATION_NAMES) {
          for (const role of MEMBERSHIP_ROLES) {
            const { convention } = await as(`${relation}/${role}`).query(document, { id: ids.inForce });
            if (convention !== null && !isEmpty(convention)) seenBy.push(`${relation}/${role}`);
          }
        }
        expect(seenBy).toEqual(READERS.flatMap((relation) => MEMBERSHIP_ROLES.map((role) => `${relation}/${role}`)));
        const anonymous = await as('anonymous').ask(document, { id: ids.inForce });
        expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      });

      test(`${name} of a draft is its drafter's alone`, async () => {
        const document = `query ($id: ID!) { convention(id: $id) { ${line.selection} } }`;
        for (const relation of RELATION_NAMES) {
          const { convention } = await as(`${relation}/coordinator`).query(document, { id: ids.draft });
          expect(convention === null, relation).toBe(relation !== 'drafter');
        }
      });
    }
    if (line.seen === 'by those who discuss the text') {
      test(`${name} is seen by the drafter and by those who speak for a party, and by nobody else`, async () => {
        const document = `query ($id: ID!) { convention(id: $id) { discussion { ${line.selection} } } }`;
        for (const who of everybody) {
          const answer = await as(who).query(document, { id: ids.negotiated });
          expect(isEmpty(answer), who).toBe(!DISCUSSERS.includes(split(who)[0]));
        }
        const { convention } = await as('drafter/coordinator').query(document, { id: ids.inForce });
        expect(convention.discussion).toBeNull();
      });
    }
    if (line.seen === 'by those who take part in the avenant') {
      test(`${name} is seen by those who speak for a party once it is sent to them, and by nobody else`, async () => {
        const document = `query ($id: ID!) { convention(id: $id) { avenants { ${line.selection} } } }`;
        for (const who of everybody) {
          const answer = await as(who).query(document, { id: ids.inForce });
          expect(isEmpty(answer), who).toBe(!AVENANT_READERS.includes(split(who)[0]));
        }
      });
    }
    if (line.seen === 'in confidence') {
      test(`${name} is seen by the drafter and by those who speak for a party that signs, and by nobody else`, async () => {
        const document = `query ($id: ID!) { convention(id: $id) { ${line.selection} } }`;
        for (const who of everybody) {
          const answer = await as(who).query(document, { id: ids.inForce });
          expect(isEmpty(answer), who).toBe(!CONFIDANTS.includes(split(who)[0]));
        }
      });
    }
    if (line.seen === 'by those who survey the communes') {
      test(`${name} is seen by the centres de gestion that survey the communes, and by no other partner`, async () => {
        for (const who of everybody) {
          const answer = await as(who).query(line.query);
          expect(isEmpty(answer), who).toBe(!SURVEYORS.includes(split(who)[0]));
        }
      });
    }
    if (line.seen === 'by some') {
      test(`${name} is seen by ${line.by.join(', ')}, and by nobody else`, async () => {
        for (const who of everybody) {
          const answer = await as(who).query(line.query);
          const [relation, role] = split(who);
          const told = line.by.includes(relation) && (line.roles?.(role) ?? true);
          expect(isEmpty(answer), who).toBe(!told);
        }
      });
    }
    if (line.seen === 'by anyone signed in') {
      test(`${name} is read by anyone signed in, and by nobody else`, async () => {
        for (const who of everybody) expect(isEmpty(await as(who).query(line.query)), who).toBe(false);
        const anonymous = await as('anonymous').ask(line.query);
        expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      });
    }
    if (line.seen === 'by administrators of the organisation') {
      test(`${name} is read by the administrators of its organisation and by the platform's`, async () => {
        for (const who of everybody) {
          const [relation, role] = split(who);
          const answer = await as(who).ask(line.query, { organisation: organisationOf.get('drafter') });
          const allowed = role === 'administrator' && (relation === 'drafter' || relation === 'platform');
          expect(answer.errors?.[0]?.extensions.code ?? null, who).toBe(allowed ? null : 'FORBIDDEN');
        }
      });
    }
  }

  test('the lists of people, tasks and conventions of others are empty, not forbidden', async () => {
    const document =
      'query ($organisation: ID!) { members(organisationId: $organisation) { totalCount } tasks { totalCount } conventions { totalCount } }';
    const seen = await as('outsider/administrator').query(document, { organisation: organisationOf.get('drafter') });
    expect(seen).toEqual({ members: { totalCount: 0 }, tasks: { totalCount: 0 }, conventions: { totalCount: 0 } });
    const platform = await as('platform/administrator').query(document, {
      organisation: organisationOf.get('drafter'),
    });
    expect(platform.conventions.totalCount).toBe(0);
  });

  for (const [name, line] of Object.entries(MUTATIONS)) {
    test(`${name} is open to those who hold the right, whatever their organisation's other rights`, async () => {
      for (const who of everybody) {
        const [relation, role] = split(who);
        const { document, variables } = line.call({ ...ids, ownOrganisation: organisationOf.get(relation)! });
        const payload = await as(who).mutate<{ __typename: string; refusals?: { code: string }[] }>(
          document,
          variables,
        );
        const codes = (payload.refusals ?? []).map((each) => each.code);
        if (line.refusedAs === undefined)
          expect({ who, codes }).toSatisfy(() =>
            line.may(relation, role)
              ? !codes.includes('FORBIDDEN')
              : codes.includes(reads(relation, line.on) ? 'FORBIDDEN' : 'NOT_FOUND'),
          );
        else expect(codes.includes('FORBIDDEN'), who).toBe(false);
      }
      const { document, variables } = line.call({ ...ids, ownOrganisation: organisationOf.get('drafter')! });
      const anonymous = await as('anonymous').ask(document, variables);
      expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  }

  for (const [name, line] of Object.entries(MUTATIONS)) {
    if (line.on !== 'draft') continue;
    test(`${name} of a convention that one reads in force is forbidden, with its reason, never said not to be there`, async () => {
      for (const who of everybody) {
        const [relation, role] = split(who);
        const given = { ...ids, draft: ids.inForce, ownOrganisation: organisationOf.get(relation)! };
        const { document, variables } = line.call(given);
        const { refusals } = await as(who).mutate<{ refusals?: { code: string }[] }>(document, variables);
        const codes = refusals?.map((each) => each.code);
        const expected = !reads(relation, 'inForce')
          ? 'NOT_FOUND'
          : line.may(relation, role)
            ? 'CONVENTION_LOCKED'
            : 'FORBIDDEN';
        expect({ who, codes }).toEqual({ who, codes: [expected] });
      }
    });
  }

  test('has a line for everything that a convention and its parts say beforehand', () => {
    const told = ['Convention', 'Clause', 'Commitment', 'Party'].flatMap((type) =>
      Object.keys((schema.getType(type) as GraphQLObjectType).getFields())
        .filter((name) => name.startsWith('viewerCan'))
        .map((name) => `${type}.${name}`),
    );
    expect(told.toSorted()).toEqual(Object.keys(CAPABILITIES).toSorted());
  });

  for (const [field, { of, on, selection, read }] of Object.entries(CAPABILITIES)) {
    test(`${field} tells whoever reads the convention what ${of} would answer`, async () => {
      const document = `query ($id: ID!) { convention(id: $id) { ${selection} } }`;
      for (const who of everybody) {
        const [relation, role] = split(who);
        const { convention } = await as(who).query(document, { id: ids[on] });
        if (convention === null) continue;
        const told = [...new Set(read(convention))];
        expect({ who, told }).toEqual({ who, told: [MUTATIONS[of]!.may(relation, role)] });
      }
    });
  }

  test('nothing was written while the matrix was played', async () => {
    const { conventions } = await as('drafter/coordinator').query(
      '{ conventions(first: 20) { totalCount edges { node { status version articles { version } } } } }',
    );
    expect(
      conventions.edges.flatMap((edge: { node: { articles: { version: number }[] } }) =>
        edge.node.articles.map((article) => article.version),
      ),
    ).toSatisfy((versions: number[]) => versions.every((version) => version === 1));
  });
});

/** Whether an answer holds nothing: null, an empty list, or objects of such. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value === 'object') return Object.values(value).every(isEmpty);
  return false;
}

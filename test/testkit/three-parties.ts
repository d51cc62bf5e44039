import { REFUSALS, type ApiClient } from './client.ts';

/** What a mutation of a convention answers in these scenarios. */
export const WRITTEN = `... on ConventionWritten { partId convention { id version status phase } } ${REFUSALS}`;

/** Writes a part of a text: `write(client, 'Article', {…})`. */
export function write(client: ApiClient, block: string, input: object) {
  return client.mutate(`mutation ($input: Save${block}Input!) { save${block}(input: $input) { ${WRITTEN} } }`, {
    input,
  });
}

/** Leads a text one step on, from the version that the client sees now. */
export async function lead(client: ApiClient, id: string, event: string) {
  const { convention } = await client.query('query ($id: ID!) { convention(id: $id) { version } }', { id });
  return client.mutate(
    `mutation ($id: ID!, $event: LeadingEvent!, $version: Int!) {
       leadText(conventionId: $id, event: $event, expectedVersion: $version) { ${WRITTEN} } }`,
    { id, event, version: convention?.version ?? 1 },
  );
}

/** Approves for a party the text that the client sees now. */
export async function approve(client: ApiClient, id: string, partyKey: string, contentHash?: string) {
  const { convention } = await client.query('query ($id: ID!) { convention(id: $id) { discussion { contentHash } } }', {
    id,
  });
  return client.mutate(
    `mutation ($id: ID!, $partyKey: String!, $contentHash: String!) {
       approveText(conventionId: $id, partyKey: $partyKey, contentHash: $contentHash) { ${WRITTEN} } }`,
    { id, partyKey, contentHash: contentHash ?? convention?.discussion?.contentHash ?? '' },
  );
}

/** Keys of the parties of the scenario, and the account that speaks for each. */
export const SPEAKERS = {
  cdg: 'coordination.cdg44@maillage.example',
  region: 'conventions.region@maillage.example',
  framel: 'framel@maillage.example',
} as const;

/**
 * A draft of the CDG 44 with the Région and the FRAMEL, ready to be sent to them: an article, its duration, a notice that
 * only the Région may give, and a commitment of the CDG towards the Région.
 */
export async function threePartyDraft(drafter: ApiClient, title: string): Promise<string> {
  const created = await drafter.mutate(
    `mutation ($input: ConventionDetailsInput!) { createConvention(input: $input) { ${WRITTEN} } }`,
    { input: { title, kind: 'multiparty', object: 'Coopérer.', territory: [{ kind: 'departement', code: '72' }] } },
  );
  const conventionId: string = created.convention.id;
  const bodies = [
    ['cdg', 'CDG 44', '2024-058'],
    ['region', 'Région Pays de la Loire', '2026-12'],
    ['framel', 'FRAMEL', '2026-3'],
  ] as const;
  for (const [position, [key, name, number]] of bodies.entries()) {
    const { organisations } = await drafter.query(
      'query ($text: String!) { organisations(first: 20, filter: { text: $text }) { edges { node { id shortName } } } }',
      { text: name },
    );
    const edge = organisations.edges.find((each: { node: { shortName: string } }) => each.node.shortName === name);
    await done(
      write(drafter, 'Party', {
        conventionId,
        key,
        organisationId: edge.node.id,
        role: 'signatory',
        position,
        representative: { office: 'Présidence' },
        enablingAct: { kind: 'Délibération', number, date: '2026-10-01' },
        signatureSlots: ['elected'],
      }),
    );
  }
  await done(
    write(drafter, 'Article', {
      conventionId,
      number: '1',
      heading: 'Objet et durée',
      body: 'Les parties coopèrent.',
      position: 10,
    }),
  );
  for (const [kind, value] of [
    ['duration', { months: 36, isMaximum: false }],
    ['notice', { months: 3, form: 'written', byPartyKeys: ['region'] }],
  ] as const) {
    await done(write(drafter, 'Clause', { conventionId, kind, value, articleNumber: '1' }));
  }
  await done(
    write(drafter, 'Commitment', {
      conventionId,
      partyKey: 'cdg',
      beneficiaryKeys: ['region'],
      title: 'Transmettre le bilan',
      recurrence: 'continuous',
      articleNumber: '1',
    }),
  );
  return conventionId;
}

async function done(writing: Promise<{ refusals?: unknown }>): Promise<void> {
  const answer = await writing;
  if (answer.refusals) throw new Error(JSON.stringify(answer.refusals));
}

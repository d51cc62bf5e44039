import type { ApiClient } from './client.ts';
import { SPEAKERS, threePartyDraft, write, WRITTEN } from './three-parties.ts';

export type Speaker = keyof typeof SPEAKERS;
export const SPEAKING = ['cdg', 'region', 'framel'] as const satisfies readonly Speaker[];

const AVENANT = `id version ordinal label status blocks wantedOn effectiveOn concludedOn sourceNote obstacles
  changes { id version block group operation targetId before fields }
  parts { id block group fields changeId }
  conflicts { kind with fields } affected { kind change title before after articleNumber }
  concerns { articleNumber touched { key } signing { key } }
  signatures { slot signedOn party { key } }
  viewerCanEdit { allowed code } viewerCanRecord { allowed code }
  discussion { contentHash holder { for withViewer parties { key } } viewerApproves
    approvals { endedBy party { key } } proposals { id version state party { key } }
    comments { id version body }
    circuit { id version state signedOn party { key } } }`;

/** An avenant as this reader sees it; null when it is out of its reach. */
export async function readAvenant(client: ApiClient, conventionId: string, id: string) {
  const query = `query ($c: ID!, $id: ID!) { avenant(conventionId: $c, id: $id) { ${AVENANT} } }`;
  return (await client.query(query, { c: conventionId, id })).avenant;
}

/** A mutation that answers the convention as it then is. */
export function call(client: ApiClient, name: string, type: string, input: object) {
  return client.mutate(`mutation ($input: ${type}!) { ${name}(input: $input) { ${WRITTEN} } }`, { input });
}

export const codes = (answer: { refusals?: { code: string; path: string[] }[] }) =>
  (answer.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

/**
 * A convention of three parties in force, with the size of its cohorts besides what `threePartyDraft` has.
 * @param prepare writes more into the draft
 */
export async function conventionInForce(
  drafter: ApiClient,
  title: string,
  more: readonly object[] = [],
  prepare: (id: string) => Promise<unknown> = async () => undefined,
): Promise<string> {
  const id = await threePartyDraft(drafter, title);
  for (const clause of [{ kind: 'cohort_size', value: { min: 12, max: 18 } }, ...more])
    await write(drafter, 'Clause', { conventionId: id, articleNumber: '1', ...clause });
  await prepare(id);
  const { convention } = await drafter.query('query ($id: ID!) { convention(id: $id) { version } }', { id });
  const on = { slot: 'elected', office: 'Présidence', signedOn: '2026-11-20' };
  const signatures = SPEAKING.map((partyKey) => ({ partyKey, ...on }));
  const input = { conventionId: id, expectedVersion: convention.version, signatures };
  const answer = await call(drafter, 'recordSignatures', 'RecordSignaturesInput', input);
  if (answer.refusals) throw new Error(JSON.stringify(answer.refusals));
  return id;
}

/** Opens an avenant. @returns its id */
export async function openAvenant(client: ApiClient, conventionId: string, more: object = {}): Promise<string> {
  const input = { conventionId, object: 'Agrandir les groupes.', blocks: ['clauses'], ...more };
  const answer = await call(client, 'openAvenant', 'OpenAvenantInput', input);
  if (answer.refusals) throw new Error(JSON.stringify(answer.refusals));
  return answer.partId;
}

/** Writes a change of a part of the text; `partOf` says which part, by its block and a look at its fields. */
export async function changePart(
  client: ApiClient,
  conventionId: string,
  avenantId: string,
  change: { block: string; operation?: string; fields?: object | null; targetId?: string | null; formOnly?: boolean },
) {
  const { operation = 'replace', formOnly = false, ...rest } = change;
  return call(client, 'saveAvenantChange', 'SaveAvenantChangeInput', {
    conventionId,
    avenantId,
    change: { ...rest, operation },
    formOnly,
  });
}

/** The part of an avenant that satisfies a condition; none while the avenant is not shown to the client. */
export async function partOf(
  client: ApiClient,
  conventionId: string,
  avenantId: string,
  is: (part: { block: string; fields: Record<string, unknown> }) => boolean,
) {
  const avenant = await readAvenant(client, conventionId, avenantId);
  return avenant?.parts.find(is);
}

export async function leadAvenant(client: ApiClient, conventionId: string, avenantId: string, event: string) {
  const avenant = await readAvenant(client, conventionId, avenantId);
  return client.mutate(
    `mutation ($c: ID!, $a: ID!, $event: LeadingEvent!, $version: Int!) {
       leadText(conventionId: $c, avenantId: $a, event: $event, expectedVersion: $version) { ${WRITTEN} } }`,
    { c: conventionId, a: avenantId, event, version: avenant?.version ?? 1 },
  );
}

export async function approveAvenant(client: ApiClient, conventionId: string, avenantId: string, partyKey: string) {
  const avenant = await readAvenant(client, conventionId, avenantId);
  return client.mutate(
    `mutation ($c: ID!, $a: ID!, $partyKey: String!, $hash: String!) {
       approveText(conventionId: $c, avenantId: $a, partyKey: $partyKey, contentHash: $hash) { ${WRITTEN} } }`,
    { c: conventionId, a: avenantId, partyKey, hash: avenant?.discussion?.contentHash ?? '' },
  );
}

/** States the act of a party for the avenant, then signs for it the avenant that it sees now. */
export async function signAvenant(client: ApiClient, conventionId: string, avenantId: string, partyKey: string) {
  const act = { kind: 'Délibération', number: '2026-40', date: '2026-11-21' };
  const stated = await call(client, 'stateEnablingAct', 'StateEnablingActInput', {
    conventionId,
    avenantId,
    partyKey,
    ...act,
  });
  if (stated.refusals) return stated;
  const { discussion } = await readAvenant(client, conventionId, avenantId);
  const slot = discussion.circuit.find((each: { party: { key: string } }) => each.party.key === partyKey);
  return call(client, 'signText', 'SignTextInput', {
    conventionId,
    signatureId: slot.id,
    expectedVersion: slot.version,
    signerName: 'Camille Exemple',
    signerQuality: 'Présidente',
    contentHash: discussion.contentHash,
  });
}

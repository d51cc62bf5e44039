import { whyNotManageOrganisation, whyNotPlaceOrganisation } from '@maillage/domain/access';
import {
  checkOrganisation,
  organisationInput,
  type OrganisationInput,
  type OrganisationKind,
} from '@maillage/domain/organisations';
import {
  failed,
  newId,
  normaliseForSearch,
  ok,
  refusal,
  refusalsFromIssues,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { organisationsById, reachOf, type OrganisationRow } from '../persistence/organisation.queries.ts';

/**
 * Enters a body in the directory.
 * @param input the fields of `organisationInput`
 * @returns the organisation's id; DUPLICATE_SIRET, PARENT_KIND_NOT_ALLOWED, INVALID_CHOICE for an unknown place…
 */
export async function createOrganisation(tx: Transaction, input: unknown): Promise<Result<{ id: string }, Refusal>> {
  const denial = whyNotManageOrganisation(tx.actor, null);
  if (denial) return failed([denial]);
  const checked = await check(tx, input, null);
  if (!checked.ok) return checked;
  const id = newId<'Organisation'>();
  const o = checked.value;
  await tx.query(
    `insert into organisations.organisation (id, kind, name, short_name, siren, siret, parent_id, region_code,
       departement_code, insee_code, epci_siren, cdg_affiliated, cdg_id, source, search_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [id, o.kind, ...columns(o)],
  );
  await writeReach(tx, id, o.reach);
  await trace(tx, id, 'created', null, o);
  return ok({ id });
}

/**
 * Changes an entry. Its kind stays: what other records know of it would no longer hold. Without a reach in the fields, the
 * reach stays too.
 * @returns the organisation's id; STALE_VERSION; FORBIDDEN on the fields that only the platform states
 */
export async function updateOrganisation(
  tx: Transaction,
  command: { id: string; expectedVersion: number; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const [current] = await organisationsById(tx, [command.id]);
  if (!current) return failed([refusal('NOT_FOUND', ['id'])]);
  const denial = whyNotManageOrganisation(tx.actor, command.id);
  if (denial) return failed([denial]);
  const reach = (await reachOf(tx, [command.id])).map((row) => row.departementCode);
  const checked = await check(tx, { reach, ...(command.fields as object), kind: current.kind }, current);
  if (!checked.ok) return checked;
  const o = checked.value;
  const moved = placeChanged({ ...current, reach }, o);
  const notPlaced = moved.length === 0 ? null : whyNotPlaceOrganisation(tx.actor);
  if (notPlaced) return failed(moved.map((field) => ({ ...notPlaced, path: [field] })));
  const updated = await tx.query(
    `update organisations.organisation set name = $3, short_name = $4, siren = $5, siret = $6, parent_id = $7,
       region_code = $8, departement_code = $9, insee_code = $10, epci_siren = $11, cdg_affiliated = $12, cdg_id = $13,
       source = $14, search_key = $15, version = version + 1
     where id = $1 and version = $2 returning id`,
    [command.id, command.expectedVersion, ...columns(o)],
  );
  if (updated.length === 0)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  if (moved.includes('reach')) {
    await tx.query('delete from organisations.reach where organisation_id = $1', [command.id]);
    await writeReach(tx, command.id, o.reach);
  }
  await trace(tx, command.id, 'changed', { ...current, reach }, o);
  return ok({ id: command.id });
}

type Place = Pick<OrganisationInput, 'parentId' | 'cdgId' | 'cdgAffiliated' | 'reach'>;

/** Fields that decide what an organisation reads, where they are no longer the same. */
function placeChanged(before: Place, after: Place): string[] {
  const changed: string[] = (['parentId', 'cdgId', 'cdgAffiliated'] as const).filter(
    (field) => before[field] !== after[field],
  );
  const codes = (reach: readonly string[]): string => reach.toSorted().join(' ');
  return codes(before.reach) === codes(after.reach) ? changed : [...changed, 'reach'];
}

function columns(o: OrganisationInput): unknown[] {
  const key = normaliseForSearch([o.name, o.shortName, o.siren ?? '', o.siret ?? ''].join(' '));
  const siren = o.siren ?? (o.siret === null ? null : o.siret.slice(0, 9));
  return [
    o.name,
    o.shortName,
    siren,
    o.siret,
    o.parentId,
    o.regionCode,
    o.departementCode,
    o.inseeCode,
    o.epciSiren,
    o.cdgAffiliated,
    o.cdgId,
    o.source,
    key,
  ];
}

async function check(
  tx: Transaction,
  input: unknown,
  current: OrganisationRow | null,
): Promise<Result<OrganisationInput, Refusal>> {
  const parsed = organisationInput.safeParse(input);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, input));
  const o = parsed.data;
  if (o.kind === 'platform') return failed([refusal('INVALID_CHOICE', ['kind'], { choices: null })]);
  const [twin] = o.siret
    ? await tx.query<{ name: string }>(
        'select name from organisations.organisation where siret = $1 and id is distinct from $2',
        [o.siret, current?.id ?? null],
      )
    : [];
  const around = await organisationsById(
    tx,
    [o.parentId, o.cdgId].filter((id) => id !== null),
  );
  const parent = around.find((row) => row.id === o.parentId);
  const cdg = around.find((row) => row.id === o.cdgId);
  const refusals = checkOrganisation(o, {
    twinName: twin?.name ?? null,
    parent: parent ? { kind: parent.kind as OrganisationKind, siren: parent.siren } : null,
    cdg: cdg ? { kind: cdg.kind as OrganisationKind } : null,
  });
  refusals.push(...(await unknownPlaces(tx, o)));
  return refusals.length > 0 ? failed(refusals) : ok(o);
}

/** Places that the reference data does not know. */
async function unknownPlaces(tx: Transaction, o: OrganisationInput): Promise<Refusal[]> {
  const [row] = await tx.query<Record<string, boolean>>(
    `select
       $1::text is null or exists (select 1 from reference.region where code = $1) as "regionCode",
       $2::text is null or exists (select 1 from reference.departement where code = $2) as "departementCode",
       $3::text is null or exists (select 1 from reference.commune where insee_code = $3) as "inseeCode",
       $4::text is null or exists (select 1 from reference.epci where siren = $4) as "epciSiren",
       not exists (select 1 from unnest($5::text[]) as r(code)
         where not exists (select 1 from reference.departement d where d.code = r.code)) as reach`,
    [o.regionCode, o.departementCode, o.inseeCode, o.epciSiren, o.reach],
  );
  return Object.entries(row!)
    .filter(([, known]) => !known)
    .map(([field]) => refusal('INVALID_CHOICE', [field], { choices: null }));
}

async function writeReach(tx: Transaction, id: string, reach: readonly string[]): Promise<void> {
  if (reach.length === 0) return;
  await tx.query(
    'insert into organisations.reach (organisation_id, departement_code) select $1::uuid, unnest($2::text[])',
    [id, reach],
  );
}

async function trace(tx: Transaction, id: string, action: string, before: unknown, after: unknown): Promise<void> {
  await tx.audit({ stream: `organisation:${id}`, recordType: 'Organisation', recordId: id, action, before, after });
  await tx.announce({ type: 'organisation', id });
}

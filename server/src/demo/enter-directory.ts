import { ok } from '@maillage/kernel';
import { linkOrganisations } from '../modules/organisations/use-cases/link-organisations.ts';
import { createOrganisation } from '../modules/organisations/use-cases/save-organisation.ts';
import { PLATFORM_EMAIL } from './accounts.ts';
import type { DemoOrganisation } from './organisation.ts';
import { demoLinks, demoOrganisations } from './organisations.ts';
import { FOUNDING_DAY, type Stage } from './stage.ts';

const platform = { email: PLATFORM_EMAIL };

/** Enters the real bodies of the region, their reach, federations and coordination, as the platform's administrator. */
export async function enterDirectory(stage: Stage): Promise<void> {
  const sirenOf = await sirensOfCommunes(stage);
  for (const organisation of demoOrganisations) {
    const fields = fieldsOf(stage, organisation, sirenOf);
    const { id } = await stage.act(platform, FOUNDING_DAY, organisation.name, (tx) => createOrganisation(tx, fields));
    stage.organisations.set(organisation.ref, { id, kind: organisation.kind });
  }
  for (const { from, to, ...link } of demoLinks) {
    const fields = { ...link, fromId: stage.organisation(from).id, toId: stage.organisation(to).id };
    await stage.act(platform, FOUNDING_DAY, `${from} – ${to}`, (tx) => linkOrganisations(tx, fields));
  }
}

/** SIREN of the communes, by INSEE code, as the reference data gives them. */
async function sirensOfCommunes(stage: Stage): Promise<ReadonlyMap<string, string | null>> {
  const codes = demoOrganisations.flatMap((organisation) => organisation.inseeCode ?? []);
  const rows = await stage.act(platform, FOUNDING_DAY, 'communes', async (tx) =>
    ok(
      await tx.query<{ code: string; siren: string | null }>(
        'select insee_code as code, siren from reference.commune where insee_code = any($1::text[])',
        [codes],
      ),
    ),
  );
  return new Map(rows.map((row) => [row.code, row.siren]));
}

function fieldsOf(stage: Stage, organisation: DemoOrganisation, sirenOf: ReadonlyMap<string, string | null>) {
  const { ref: _ref, parent, cdg, ...fields } = organisation;
  const siren = organisation.inseeCode === undefined ? organisation.epciSiren : sirenOf.get(organisation.inseeCode);
  return {
    ...fields,
    siren: siren ?? null,
    parentId: parent === undefined ? null : stage.organisation(parent).id,
    cdgId: cdg === undefined ? null : stage.organisation(cdg).id,
  };
}

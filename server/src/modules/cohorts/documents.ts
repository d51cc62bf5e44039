import { ok } from '@maillage/kernel';
import type { DocumentDefinition } from '../../platform/documents/definition.ts';
import { immersionDocument } from './use-cases/immersion-document.ts';
import { juryMinutes } from './use-cases/jury-minutes.ts';

/** The minutes of a jury, once closed: they name candidates, so that only those who run or teach the cohort get them. */
export const juryMinutesAsDocument: DocumentDefinition = {
  folder: 'jurys',
  name: 'proces-verbal',
  recordType: 'JuryDay',
  read: async (context, id) => {
    const found = await juryMinutes(context.gate, context.requireActor(), id);
    return found?.ok ? ok(found.value) : found;
  },
};

/** The tripartite agreement of a stay, to be signed or signed. */
export const immersionAsDocument: DocumentDefinition = {
  folder: 'immersions',
  name: 'document',
  recordType: 'Immersion',
  read: async (context, id) => {
    const found = await immersionDocument(context.gate, id, context.today);
    return found && ok(found);
  },
};

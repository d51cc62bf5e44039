import { ok } from '@maillage/kernel';
import type { DocumentDefinition } from '../../platform/documents/definition.ts';
import { immersionDocument } from './use-cases/immersion-document.ts';

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

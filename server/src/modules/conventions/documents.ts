import { ok } from '@maillage/kernel';
import type { DocumentDefinition } from '../../platform/documents/definition.ts';
import { dayOf } from '../../platform/exports/definition.ts';
import { avenantDocument } from './use-cases/avenant-document.ts';
import { conventionDocument } from './use-cases/convention-document.ts';

/** A convention as it reads on a day: `asOf`, by default today, or all that a project says. */
export const conventionAsDocument: DocumentDefinition = {
  folder: 'conventions',
  name: 'document',
  recordType: 'Convention',
  read: async (context, id, parameters) => {
    const found = await conventionDocument(context.gate, id, dayOf(parameters, 'asOf'), context.today);
    return found?.ok ? ok({ conventionId: id, content: found.value }) : found;
  },
};

/** An avenant by itself, signed or in preparation. */
export const avenantAsDocument: DocumentDefinition = {
  folder: 'avenants',
  name: 'document',
  recordType: 'Avenant',
  read: async (context, id) => {
    const found = await avenantDocument(context.gate, id, context.today);
    return found && ok(found);
  },
};

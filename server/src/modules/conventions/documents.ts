import type { DocumentDefinition } from '../../platform/documents/definition.ts';
import { dayOf } from '../../platform/exports/definition.ts';
import { conventionDocument } from './use-cases/convention-document.ts';

/** A convention as it reads on a day: `asOf`, by default today, or all that a project says. */
export const conventionAsDocument: DocumentDefinition = {
  folder: 'conventions',
  name: 'document',
  recordType: 'Convention',
  read: (context, id, parameters) => conventionDocument(context.gate, id, dayOf(parameters, 'asOf'), context.today),
};

import { ok } from '@maillage/kernel';
import type { DocumentDefinition } from '../../platform/documents/definition.ts';
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

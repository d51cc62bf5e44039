import { registerEnumType } from 'type-graphql';

export type RecordKind = 'convention' | 'organisation' | 'commune';

/** Records that a search finds or a notification points to. */
export const RecordKindEnum: Record<RecordKind, RecordKind> = {
  convention: 'convention',
  organisation: 'organisation',
  commune: 'commune',
};
registerEnumType(RecordKindEnum, { name: 'RecordKind', description: 'What sort of record is found or pointed to.' });

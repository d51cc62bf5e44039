/** Channel on which each server hears what another one has committed. */
export const CHANGES_CHANNEL = 'maillage_changes';

/** What changed, without a value: whoever may see the record reads it again. Ids are bare uuids. */
export interface Change {
  type: 'convention' | 'organisation' | 'membership' | 'deadlines';
  id: string;
}

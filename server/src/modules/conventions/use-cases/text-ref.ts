/** Which text of a convention is meant: its initial one (null), or one of its avenants. Bare uuids. */
export interface TextRef {
  conventionId: string;
  avenantId: string | null;
}

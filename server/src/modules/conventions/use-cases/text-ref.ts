/** Which text of a convention is meant: its initial one (null), or one of its avenants. Bare uuids. */
export interface TextRef {
  conventionId: string;
  avenantId: string | null;
}

/** A text as it is named to those who do not look at its convention: an avenant by its label too. */
export function textTitle(conventionTitle: string, avenantLabel: string | null): string {
  return avenantLabel === null ? conventionTitle : `${avenantLabel} – ${conventionTitle}`;
}

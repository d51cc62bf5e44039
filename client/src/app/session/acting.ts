let acting: string | null = null;

/** Global id of the organisation that requests are made for; null lets the server take the last one used. */
export function actingOrganisation(): string | null {
  return acting;
}

export function setActingOrganisation(id: string | null): void {
  acting = id;
}

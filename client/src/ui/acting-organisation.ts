import { createContext, use } from 'react';

const ActingOrganisation = createContext<string | null>(null);

export const ActingOrganisationProvider = ActingOrganisation;

/** Global id of the organisation the reader acts for; null before it is known. */
export function useActingOrganisation(): string | null {
  return use(ActingOrganisation);
}

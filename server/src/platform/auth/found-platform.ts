import { newId, type Clock } from '@maillage/kernel';
import type { Client } from 'pg';
import { emailKey } from './tokens.ts';

/** The organisation that runs the portal, and its first administrator. */
export interface Founding {
  /** Name of the organisation. */
  name: string;
  email: string;
  displayName: string;
  passwordHash: string;
  /** An invented person, of the demonstration. */
  fictitious: boolean;
}

/**
 * Founds the platform with its first administrator.
 * @param owner connection of maillage_owner, who alone may do it
 * @returns the ids made, or null when the database already has a platform
 */
export async function foundPlatform(
  owner: Pick<Client, 'query'>,
  clock: Clock,
  { name, email, displayName, passwordHash, fictitious }: Founding,
): Promise<{ organisationId: string; accountId: string } | null> {
  const [organisationId, accountId] = [newId(), newId()];
  const { rows } = await owner.query<{ founded: boolean }>(
    `/* found-platform */ select access.found_platform($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as founded`,
    [
      organisationId,
      name,
      accountId,
      newId(),
      email,
      emailKey(email),
      displayName,
      passwordHash,
      fictitious,
      clock.now(),
      clock.today(),
    ],
  );
  return rows[0]?.founded ? { organisationId, accountId } : null;
}

/** Who administers the platform today, the oldest first; asked as the owner of the database. */
export async function platformAdministrators(
  owner: Pick<Client, 'query'>,
  clock: Clock,
): Promise<{ email: string; key: string }[]> {
  const { rows } = await owner.query<{ email: string; key: string }>(
    '/* platform-administrators */ select email, email_key as key from access.platform_administrators($1)',
    [clock.today()],
  );
  return rows;
}

import { withClient } from '../db/engine/roles.ts';
import { poolOf } from '../db/data-source.ts';
import { inviteMember } from '../modules/access/use-cases/members.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import { acceptInvitation } from '../platform/auth/mailed-links.ts';
import { foundPlatform } from '../platform/auth/found-platform.ts';
import { DEMO_PASSWORD, PLATFORM_EMAIL, PLATFORM_NAME, demoPeople } from './accounts.ts';
import { FOUNDING_DAY, type Stage } from './stage.ts';

/**
 * Founds the platform with its first administrator, as the owner of the database, and notes that a demonstration is
 * being loaded.
 * @returns the hash of the password of all the demonstration: one is enough, since all share it
 * @throws Error in French when the database already has a platform
 */
export async function foundDemonstration(stage: Stage, ownerUrl: string): Promise<string> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const founder = demoPeople.find((person) => person.email === PLATFORM_EMAIL)!;
  const clock = stage.clockOf(FOUNDING_DAY);
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    const founded = await foundPlatform(client, clock, {
      name: PLATFORM_NAME,
      email: founder.email,
      displayName: founder.displayName,
      passwordHash,
      fictitious: true,
    });
    if (!founded) {
      throw new Error('Cette base contient déjà des données : la démonstration ne se charge que dans une base vide.');
    }
    await client.query(
      `/* note-loading */ insert into platform.fact (key, value) values ('demonstration', '{"state":"loading"}')
       on conflict (key) do update set value = excluded.value`,
    );
    await client.query('commit');
    stage.organisations.set('platform', { id: founded.organisationId, kind: 'platform' });
    stage.accounts.set(PLATFORM_EMAIL, founded.accountId);
  });
  return passwordHash;
}

/** Invites everybody as the platform's administrator, and has each accept on the spot, for each of their organisations. */
export async function invitePeople(stage: Stage, passwordHash: string): Promise<void> {
  const pool = poolOf(stage.dataSource);
  const clock = stage.clockOf(FOUNDING_DAY);
  for (const { email, displayName, memberships } of demoPeople) {
    if (email === PLATFORM_EMAIL) continue;
    for (const { organisation, role, office } of memberships) {
      const fields = { organisationId: stage.organisation(organisation).id, email, role, office };
      // Invented people have no mailbox: the link is used here and never sent.
      const { token } = await stage.act({ email: PLATFORM_EMAIL }, FOUNDING_DAY, email, (tx) =>
        inviteMember({ ...tx, enqueue: () => Promise.resolve() }, fields, 'https://maillage.example'),
      );
      const account = await acceptInvitation(pool, clock, 'demonstration', {
        token,
        displayName,
        passwordHash,
        fictitious: true,
      });
      if (account === null) throw new Error(`Démonstration, ${email} : invitation refusée`);
      stage.accounts.set(email, account);
    }
  }
}

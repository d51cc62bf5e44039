import type { Clock } from '@maillage/kernel';
import { withClient } from '../db/engine/roles.ts';
import { foundPlatform, platformAdministrators } from '../platform/auth/found-platform.ts';
import { beginPasswordReset, RESET_MINUTES } from '../platform/auth/mailed-links.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import { emailKey, newToken } from '../platform/auth/tokens.ts';
import { systemClock } from '../platform/clock.ts';
import { noteFact, readFact } from './facts.ts';
import type { OwnedDatabase } from './prepare.ts';
import type { Terminal } from './terminal.ts';

/** What the organisation that runs the portal is called until its administrator renames it. */
const PLATFORM_NAME = 'Maillage – plateforme';

/**
 * Founds the platform with its first administrator, or makes a new link for one that it has: the first link may be lost
 * or out of date before anybody has entered, and no mail server may be there to send another.
 * @throws Error in French when the platform has administrators and this person is none of them: they invite others
 */
export async function createAdministrator(
  database: OwnedDatabase,
  terminal: Terminal,
  clock: Clock,
  { email, name, publicUrl }: { email: string; name: string; publicUrl: string },
): Promise<void> {
  const key = emailKey(email);
  const founded = await withClient(database.ownerUrl, async (owner) => {
    const administrators = await platformAdministrators(owner, clock);
    if (administrators.some((administrator) => administrator.key === key)) return false;
    if (administrators.length > 0) {
      throw new Error(
        `La plateforme est déjà administrée par ${administrators.map((each) => each.email).join(', ')}. ` +
          'Les autres personnes s’invitent depuis le portail ; pour rendre l’accès à qui l’administre, indiquez son adresse.',
      );
    }
    // Nobody is given a password that somebody else has seen: this one is known to nobody.
    const passwordHash = await hashPassword(newToken());
    if (
      !(await foundPlatform(owner, clock, {
        name: PLATFORM_NAME,
        email,
        displayName: name,
        passwordHash,
        fictitious: false,
      }))
    ) {
      throw new Error('La plateforme existe déjà, et aucun compte ouvert ne l’administre plus.');
    }
    return true;
  });
  // Somebody works here from now on: no start may load the demonstration.
  if ((await readFact(database.ownerUrl, 'demonstration')) === null)
    await noteFact(database.ownerUrl, 'demonstration', { state: 'none' });
  const begun = await withClient(database.appUrl, (app) => beginPasswordReset(app, clock, key, publicUrl));
  if (!begun) throw new Error('Ce compte est fermé.');
  terminal.say('');
  terminal.say(
    founded
      ? `${begun.displayName} (${begun.email}) administre la plateforme.`
      : `${begun.displayName} (${begun.email}) administre déjà la plateforme : voici un nouveau lien.`,
  );
  terminal.say(`Lien pour choisir le mot de passe, valable ${RESET_MINUTES} minutes et une seule fois :`);
  terminal.say(`  ${begun.link}`);
}

/** Says how to make the first administrator while nobody can enter the portal. */
export async function announceMissingAdministrator(database: OwnedDatabase, terminal: Terminal): Promise<void> {
  const administrators = await withClient(database.ownerUrl, (owner) => platformAdministrators(owner, systemClock));
  if (administrators.length > 0) return;
  terminal.say('');
  terminal.say('Personne ne peut encore entrer dans le portail. Créez son premier administrateur :');
  terminal.say('  node server/bin/maillage.mjs admin:create --email nom@exemple.fr --name "Prénom Nom"');
  terminal.say('(avec les mêmes --data-dir et --port, ou les mêmes variables d’environnement, que cette commande)');
}

import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';

/** Each role, the workspace it arrives in, the organisation it acts for, and whether something is to be done. */
const ROLES = [
  ['coordination.cdg44', 'Espace centre de gestion', 'CDG 44', 'the regional coordinator of the centres de gestion'],
  ['emploi.cdg72', 'Espace centre de gestion', 'CDG 72', 'the centre de gestion of a département'],
  ['remuneration.region', 'Espace Région', 'Région – Emploi, formation, apprentissage', 'the payer at the Région'],
  ['conventions.region', 'Espace Région', /^Région (Pays|– Emploi)/, 'the Région, for two organisations'],
  ['antenne.sarthe', 'Espace CNFPT', 'Antenne de la Sarthe', 'the antenne of the CNFPT'],
  ['delegation.pdl', 'Espace CNFPT', 'CNFPT Pays de la Loire', 'the delegation of the CNFPT'],
  ['framel', 'Espace partenaire', 'FRAMEL', 'the federation of the associations of mayors'],
  ['france-travail', 'Espace partenaire', 'France Travail', 'France Travail'],
  ['rh.terre-valserhone', 'Espace collectivité', 'CC Terre Valserhône', 'the human resources of a collectivité'],
  ['mairie.conlie', 'Espace collectivité', 'Conlie', 'a mairie'],
  ['elu.conlie', 'Espace collectivité', 'Conlie', 'an elected representative'],
  ['plateforme', 'Administration de la plateforme', 'Maillage – plateforme', 'the administrator of the platform'],
] as const;

describe('the doors of the portal', () => {
  journey.for(ROLES)(
    '%s signs in and finds its own workspace (%s)',
    async ([local, workspace, organisation], { visit }) => {
      const reader = await visit();
      await reader.go('/');
      await reader.title('Connexion').waitFor();
      await reader.signIn(local);
      await reader.title('À traiter').waitFor();
      await reader.page.getByRole('navigation', { name: workspace }).waitFor();
      await reader.sees(organisation);
      await reader.loaded();
      await reader.isAccessible(`home of ${local}`);
    },
  );

  journey('a person without an account learns only that the pair is wrong', async ({ visit, task }) => {
    const stranger = await visit();
    stranger.faults.expect(/^401 POST \/auth\/sign-in/);
    await stranger.go('/connexion');
    await stranger.isAccessible('sign-in');
    await stranger.button('Se connecter').click();
    await stranger.sees('Indiquez votre mot de passe.', /Indiquez une adresse électronique/);
    await stranger.isAccessible('sign-in with nothing typed');
    await stranger.signIn('personne', `${task.id} is no password`);
    await stranger.sees("L'adresse électronique ou le mot de passe est incorrect.");
    await stranger.isAccessible('sign-in refused');
    expect(new URL(stranger.page.url()).pathname).toBe('/connexion');
  });

  journey('somebody who tries many passwords is made to wait', async ({ visit }) => {
    const stranger = await visit();
    stranger.faults.expect(/^(401|429) POST \/auth\/sign-in/);
    await stranger.go('/connexion');
    const waiting = stranger.page.getByText(/^Trop d’essais\. Réessayez dans \d+ minutes?\.$/);
    for (let tries = 0; tries < 12 && !(await waiting.isVisible()); tries += 1) {
      const answered = stranger.page.waitForResponse('**/auth/sign-in');
      await stranger.signIn('epuise', 'not the password');
      await answered;
      await stranger.button('Se connecter').isEnabled();
    }
    await waiting.waitFor();
    await stranger.isAccessible('sign-in throttled');
  });

  journey('a forgotten password is asked for without saying who has an account', async ({ visit }) => {
    const stranger = await visit();
    await stranger.go('/connexion');
    await stranger.link('Mot de passe oublié ?').click();
    await stranger.title('Mot de passe oublié').waitFor();
    await stranger.isAccessible('password reset');
    await stranger.page.getByLabel('Adresse électronique').fill('personne@maillage.example');
    await stranger.button('Recevoir le lien').click();
    await stranger.sees(/Si un compte existe à cette adresse/);
    await stranger.isAccessible('password reset asked');
  });

  journey('a link of a mail that is no longer valid says so', async ({ visit }) => {
    const stranger = await visit();
    stranger.faults.expect(/^4\d\d (POST|GET) \/auth\/(password-reset|invitations)/);
    await stranger.go('/mot-de-passe/nouveau?token=0123456789abcdef0123456789abcdef');
    await stranger.page.getByLabel('Nouveau mot de passe').fill('une phrase de plusieurs mots');
    await stranger.button('Enregistrer ce mot de passe').click();
    await stranger.sees('Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.');
    await stranger.isAccessible('new password refused');
    await stranger.go('/invitation?token=0123456789abcdef0123456789abcdef');
    await stranger.sees(/Cette invitation a déjà servi/);
    await stranger.isAccessible('invitation refused');
  });

  journey('a reader who was sent to a page finds it after the sign-in', async ({ visit }) => {
    const reader = await visit();
    await reader.go('/compte');
    await reader.title('Connexion').waitFor();
    await reader.signIn('framel');
    await reader.title('Mon compte').waitFor();
  });

  journey('a reader closes the session of another device, then signs out of this one', async ({ visit }) => {
    const phone = await visit({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1.15' });
    await phone.arriveAs('lecture.cdg49');
    const desk = await visit();
    await desk.arriveAs('lecture.cdg49', '/compte');
    await desk.sees('Cet appareil');
    await desk.isAccessible('account');
    await desk
      .button(/^Fermer la session :.*i(Phone|OS)/)
      .first()
      .click();
    const question = desk.page.getByRole('dialog', { name: 'Fermer cette session ?' });
    await question.waitFor();
    await desk.isAccessible('closing a session');
    await question.getByRole('button', { name: 'Fermer la session' }).click();
    await desk.sees('La session est fermée.');

    phone.faults.expect(/^401 /, /UNAUTHENTICATED/);
    await phone.go('/compte');
    await phone.title('Connexion').waitFor();

    await desk.button(/^Compte de /).click();
    await desk.page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await desk.title('Connexion').waitFor();
    await desk.page.goBack();
    await desk.title('Connexion').waitFor();
  });
});

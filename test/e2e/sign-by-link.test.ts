import { describe, expect, inject } from 'vitest';
import { ApiClient } from '../testkit/client.ts';
import { Mailbox } from '../testkit/mailbox.ts';
import { approve, lead, SPEAKERS, threePartyDraft, write } from '../testkit/three-parties.ts';
import { openForm } from './support/agreements.ts';
import { field } from './support/drafts.ts';
import { journey } from './support/journey.ts';
import type { Visit } from './support/visit.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

/** A text of the CDG 44, the Région and the FRAMEL that is to be signed: agreeing on it is another journey's. */
async function atSignature(title: string): Promise<{ id: string; as: Record<keyof typeof SPEAKERS, ApiClient> }> {
  const entries = await Promise.all(
    Object.entries(SPEAKERS).map(async ([key, address]) => {
      const client = new ApiClient(inject('portalUrl')!);
      await client.signIn(address);
      return [key, client] as const;
    }),
  );
  const as = Object.fromEntries(entries) as Record<keyof typeof SPEAKERS, ApiClient>;
  const id = await threePartyDraft(as.cdg, title);
  await lead(as.cdg, id, 'submit');
  for (const key of ['cdg', 'region', 'framel'] as const) await approve(as[key], id, key);
  await lead(as.cdg, id, 'open_signing');
  return { id, as };
}

/** Puts a slip of the pen right: nobody is asked again, and the text is no longer the one that was read. */
async function correct(drafter: ApiClient, id: string, body: string): Promise<void> {
  const { convention } = await drafter.query('query ($id: ID!) { convention(id: $id) { articles { id version } } }', {
    id,
  });
  const [article] = convention.articles;
  const input = { conventionId: id, id: article.id, expectedVersion: article.version, number: '1', position: 10 };
  await write(drafter, 'Article', { ...input, heading: 'Objet et durée', body, formOnly: true });
}

const signatureOf = (reader: Visit, party: string) =>
  reader.page.getByRole('region', { name: 'Signatures' }).getByRole('listitem').filter({ hasText: party }).last();

describe('somebody without an account', () => {
  journey(
    'is invited, signs on a phone by the link of the mail, and sees the receipt again',
    async ({ visit, skip }) => {
      const outbox = inject('portalOutbox');
      if (outbox === null) return skip('a portal started elsewhere keeps its mails');
      const mailbox = new Mailbox(outbox);
      const { id, as } = await atSignature(`Accord à signer par un lien ${Date.now()}`);
      const address = `presidente${Date.now()}@association.example`;

      const framel = await visit();
      await framel.arriveAs('framel', `/conventions/${id}?onglet=negociation`);
      const form = await openForm(framel, 'Inviter à signer', 'Inviter une personne à signer pour FRAMEL');
      await field(form, 'Nom de la personne invitée').fill('Camille Exemple');
      await field(form, 'Fonction ou qualité').fill('Présidente');
      await field(form, 'Adresse électronique').fill('nulle part');
      await framel.isAccessible('inviting somebody to sign');
      await form.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await form.getByRole('alert').waitFor();
      await field(form, 'Adresse électronique').fill(address);
      await form.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await form.waitFor({ state: 'hidden' });
      const line = signatureOf(framel, 'FRAMEL');
      await line.getByText('Camille Exemple, Présidente').waitFor();
      await line.getByText('p…@association.example').waitFor();
      await line.getByText('Lien envoyé').waitFor();
      await framel.isAccessible('a signatory who is invited');

      const mail = await mailbox.next(address);
      expect(mail.subject).toContain('À signer pour FRAMEL');
      const phone = await visit(PHONE);
      await phone.go(`/signature/${mail.token}`);
      await phone.sees(/^FRAMEL invite Camille Exemple, Présidente, à signer ce texte pour FRAMEL/);
      await phone.sees('Ce que signer engage', 'Les parties coopèrent.', /Délibération 2026-3/);
      await phone.isAccessible('the text to sign on a phone');
      await phone.fitsWidth('the text to sign');
      await line.getByText('Lien ouvert').waitFor();

      // Corrected while it is read: what was read is not signed.
      await correct(as.cdg, id, 'Les parties coopèrent entre elles.');
      await phone.button('Continuer').click();
      await phone.sees(/Cochez la case/);
      await phone.isAccessible('signing without consent');
      await phone.page.getByRole('checkbox').check();
      await phone.button('Continuer').click();
      const look = phone.page.getByRole('dialog', { name: 'Signer ce texte ?' });
      await look.getByText('Camille Exemple, Présidente, signe pour FRAMEL.').waitFor();
      await phone.isAccessible('the last look on a phone');
      phone.faults.expect(/^409 POST \/signing-links\/sign/);
      await look.getByRole('button', { name: 'Signer', exact: true }).click();
      await phone.sees('Ce qui a changé depuis que vous l’avez ouvert', /Ce texte a été corrigé le/);
      await phone.isAccessible('a text corrected while it was read');
      // Consent was given to what was read before.
      await phone.page.getByRole('checkbox').check();
      await phone.button('Continuer').click();
      await look.getByRole('button', { name: 'Signer', exact: true }).click();
      await phone.sees('Votre signature pour FRAMEL est enregistrée.', 'Empreinte du texte (SHA-256)');
      await phone.isAccessible('the receipt on a phone');
      await phone.fitsWidth('the receipt');

      await phone.go(`/signature/${mail.token}`);
      await phone.sees('Votre signature pour FRAMEL est enregistrée.');
      await line.getByText(/par le lien reçu par courriel/).waitFor();
    },
    120_000,
  );

  journey('is told that an invitation was withdrawn, and that a link is not known', async ({ visit, skip }) => {
    const outbox = inject('portalOutbox');
    if (outbox === null) return skip('a portal started elsewhere keeps its mails');
    const { id } = await atSignature(`Accord dont une invitation est retirée ${Date.now()}`);
    const address = `maire${Date.now()}@commune.example`;
    const drafter = await visit();
    await drafter.arriveAs('coordination.cdg44', `/conventions/${id}?onglet=negociation`);
    const line = signatureOf(drafter, 'Région Pays de la Loire');
    await line.getByRole('button', { name: 'Inviter à signer' }).click();
    const form = drafter.page.getByRole('dialog', { name: /^Inviter une personne à signer pour Région/ });
    await field(form, 'Nom de la personne invitée').fill('Dominique Essai');
    await field(form, 'Fonction ou qualité').fill('Maire');
    await field(form, 'Adresse électronique').fill(address);
    await form.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await form.waitFor({ state: 'hidden' });
    const mail = await new Mailbox(outbox).next(address);
    await line.getByRole('button', { name: 'Retirer l’invitation' }).click();
    const question = drafter.page.getByRole('dialog', { name: 'Retirer cette invitation ?' });
    await question.getByRole('button', { name: 'Retirer l’invitation' }).click();
    await line.getByRole('button', { name: 'Inviter à signer' }).waitFor();

    const phone = await visit(PHONE);
    await phone.go(`/signature/${mail.token}`);
    await phone.title('Cette invitation a été retirée').waitFor();
    await phone.sees(/^CDG 44 a retiré cette invitation à signer le/);
    await phone.isAccessible('a withdrawn invitation');
    phone.faults.expect(/^404 POST \/signing-links\/open/);
    await phone.go('/signature/0123456789abcdef0123456789abcdef');
    await phone.sees('Ce lien n’est pas reconnu');
    await phone.isAccessible('an unknown link');
  });
});

import { describe, expect } from 'vitest';
import { MARKED } from '../../packages/domain/src/conventions/reading/testing/texts.ts';
import { journey } from './support/journey.ts';
import type { Visit } from './support/visit.ts';

/** Reading takes a thread of its own. */
const READING = { timeout: 90_000 };
const pictures = process.env['E2E_PICTURES'];
const look = async (visit: Visit, name: string): Promise<void> => {
  if (pictures) await visit.page.screenshot({ path: `${pictures}/reading-${name}.png` });
};

async function send(visit: Visit, name: string, text: string): Promise<void> {
  await visit.page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await visit.button('Envoyer et lire').click();
}

describe('taking up a convention that exists', () => {
  journey('the coordinator sends a file, decides on what was read and gets a draft of it', async ({ visit }) => {
    const cdg = await visit();
    await cdg.arriveAs('coordination.cdg44', '/conventions');
    await cdg.link('Reprendre une convention existante').click();
    await cdg.title('Reprendre une convention existante').waitFor();
    await cdg.loaded();
    await cdg.isAccessible('sending a file');

    await cdg.button('Envoyer et lire').click();
    await cdg.sees('Choisissez d’abord un fichier.');
    await send(cdg, 'court.txt', 'Rien à lire.');
    await cdg.page.getByText(/ne contient pas de texte à lire/).waitFor(READING);
    await send(cdg, 'convention-2026.txt', MARKED);
    await cdg.title('Reprise de convention-2026.txt').waitFor(READING);
    await cdg.loaded();
    await look(cdg, 'arrived');
    await cdg.isAccessible('a reading');
    await cdg.sees('Non lu (1)', 'Une visite est prévue dans 45 jours.');

    const card = (text: string | RegExp) => cdg.page.getByRole('listitem').filter({ hasText: text });
    const notice = card('préavis de six mois').filter({ hasText: 'Préavis' });
    await notice.getByRole('button', { name: 'Voir dans le texte' }).click();
    const source = cdg.page.getByRole('region', { name: 'Texte lu' });
    expect(await source.locator('mark[class*="shown"]').innerText()).toContain('préavis de six mois');
    await look(cdg, 'shown');

    await cdg.button(/^Accepter les \d+ propositions sûres$/).click();
    await cdg.button('Rien de sûr à accepter').waitFor();
    await card('VAL D’OR')
      .or(card("VAL D'OR"))
      .getByRole('button', { name: /^Corriger|^Modifier/ })
      .click();
    const form = cdg.page.getByRole('dialog');
    await form.getByLabel(/^Organisme/).fill('CDG 44');
    await form.getByRole('option', { name: /Loire-Atlantique/ }).click();
    await form.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    const second = card('DEUX RIVES');
    await second.getByRole('button', { name: 'Laisser de côté' }).click();
    await look(cdg, 'decided');

    // What the second party was named in is refused with its reason, on its proposal.
    await cdg.button('Créer le projet de convention').click();
    await cdg.page.getByRole('dialog').getByRole('button', { name: 'Créer le projet de convention' }).click();
    await cdg.page.getByText(/Le projet n’est pas créé/).waitFor(READING);
    await cdg.isAccessible('a refused draft');
    await look(cdg, 'refused');
  });

  journey(
    'on a phone, the text and the proposals are two sides; a reader is told that it is not for them',
    async ({ visit }) => {
      const phone = await visit({ viewport: { width: 390, height: 800 } });
      await phone.arriveAs('coordination.cdg44', '/conventions/reprises');
      await phone.fitsWidth('sending a file');
      await send(phone, 'telephone.txt', MARKED);
      await phone.title('Reprise de telephone.txt').waitFor(READING);
      await phone.loaded();
      await phone.fitsWidth('a reading');
      await phone.isAccessible('a reading on a phone');
      await look(phone, 'phone');
      await phone.page.getByText('Texte lu', { exact: true }).click();
      await phone.page.getByRole('region', { name: 'Texte lu' }).waitFor();
      await phone.fitsWidth('the text of a reading');

      const reader = await visit();
      await reader.arriveAs('lecture.cdg49', '/conventions/reprises');
      expect(await reader.page.locator('input[type="file"]').count()).toBe(0);
      await reader.isAccessible('a reading that is not for the reader');
    },
  );
});

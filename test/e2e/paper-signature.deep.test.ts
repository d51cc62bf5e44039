import { createHash } from 'node:crypto';
import { describe, expect, inject } from 'vitest';
import { ApiClient } from '../testkit/client.ts';
import { pdf, png } from '../testkit/sample-files.ts';
import { approve, lead, SPEAKERS, threePartyDraft } from '../testkit/three-parties.ts';
import { turnTo } from './support/agreements.ts';
import { field } from './support/drafts.ts';
import { journey } from './support/journey.ts';
import { REGION } from './support/organisations.ts';

/** A text of the CDG 44, the Région and the FRAMEL at its signature: what comes before is another journey's. */
async function atSignature(title: string): Promise<string> {
  const as = async (email: string): Promise<ApiClient> => {
    const client = new ApiClient(inject('portalUrl')!);
    await client.signIn(email);
    return client;
  };
  const drafter = await as(SPEAKERS.cdg);
  const id = await threePartyDraft(drafter, title);
  await lead(drafter, id, 'submit');
  for (const key of ['cdg', 'region', 'framel'] as const) await approve(await as(SPEAKERS[key]), id, key);
  await lead(drafter, id, 'open_signing');
  return `/conventions/${id}?onglet=negociation`;
}

describe('an original signed on paper', () => {
  journey(
    'is declared with its scan by one organisation, opened and confirmed by another',
    async ({ visit }) => {
      const path = await atSignature(`Signée sur papier ${Date.now()}`);
      const region = await visit();
      await region.arriveAs('conventions.region', path);
      await region.actsFor(REGION);
      await region.go(path);
      const line = region.page
        .getByRole('region', { name: 'Signatures' })
        .getByRole('listitem')
        .filter({ hasText: 'CDG 44' })
        .last();
      await line.getByRole('button', { name: 'Signée sur papier' }).click();
      const paper = region.page.getByRole('dialog', { name: 'Signature sur papier de CDG 44' });
      await field(paper, 'Nom de la personne qui signe').fill('Dominique Essai');
      await field(paper, 'En qualité de').fill('Président');
      await field(paper, 'Où est conservé l’original').fill('Registre des conventions');
      await paper.getByRole('button', { name: 'Déclarer la signature' }).click();
      await region.sees('Joignez le scan de l’original signé, en PDF.');
      const scan = paper.locator('input[type="file"]');
      region.faults.expect(/^422 POST \/files\?purpose=signature_scan/);
      await scan.setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: png() });
      await region.sees('Le scan de l’original signé est un fichier PDF.');
      await region.isAccessible('a scan that is refused');
      await scan.setInputFiles({ name: 'long.pdf', mimeType: 'application/pdf', buffer: pdf({ pages: 301 }) });
      await region.sees('Mis à l’écart.');
      await region.isAccessible('a scan that is put apart');
      const original = pdf({ pages: 3 });
      await scan.setInputFiles({ name: 'original.pdf', mimeType: 'application/pdf', buffer: original });
      await region.sees(/3 pages/);
      await region.isAccessible('a scan that is joined');
      await paper.getByRole('button', { name: 'Déclarer la signature' }).click();
      await paper.waitFor({ state: 'hidden' });
      expect(await region.button('Confirmer la signature').count(), 'nobody confirms its own word').toBe(0);

      const framel = await visit({ viewport: { width: 390, height: 844 } });
      await framel.arriveAs('framel', path);
      await framel.button('Confirmer la signature').click();
      const question = framel.page.getByRole('dialog', { name: /^Confirmer la signature de CDG 44/ });
      await question.getByText(createHash('sha256').update(original).digest('hex')).waitFor();
      await framel.fitsWidth('a scan to open on a phone');
      await framel.isAccessible('a scan to open before confirming');
      const [opened] = await Promise.all([
        framel.page.waitForEvent('download'),
        question.getByRole('link', { name: /original\.pdf/ }).click(),
      ]);
      const received = Buffer.concat(await (await opened.createReadStream()).toArray());
      expect(received.equals(original), 'the scan that was sent').toBe(true);
      await question.getByRole('button', { name: 'Confirmer la signature' }).click();
      await framel.sees('Signature confirmée.');
      await framel.fitsWidth('a signature on paper');
      await turnTo(region, 'Parties');
      await region.sees(/Dominique Essai, Président/, /signature sur papier/, 'original.pdf');
    },
    150_000,
  );
});

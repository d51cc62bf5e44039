import { describe, expect } from 'vitest';
import { openConvention, PAYS_DE_LA_LOIRE, readOn, turnTo } from './support/agreements.ts';
import { download } from './support/downloads.ts';
import { journey } from './support/journey.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('the text of a convention on a date', () => {
  journey('leaves as a document of the day that is read, and is compared with another day', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('framel');
    await openConvention(reader, PAYS_DE_LA_LOIRE);
    await turnTo(reader, 'Texte et clauses');
    await reader.sees('Ce qui n’est plus dans le texte', 'Empreinte SHA-256 du contenu');
    await reader.isAccessible('text with its documents');
    const pdf = await download(reader, 'Télécharger le texte lu', 'PDF');
    expect(pdf.name).toMatch(/^convention-\d{4}-\d{2}-\d{2}\.pdf$/);
    expect(pdf.head).toBe('%PDF');

    await readOn(reader, '2025-06-01');
    expect(await download(reader, 'Télécharger le texte lu', 'DOCX')).toEqual({
      name: 'convention-2025-06-01.docx',
      head: 'PK\u0003\u0004',
    });

    reader.faults.expect(/^400 GET .*AS_OF_BEFORE_START/);
    await readOn(reader, '2024-01-01');
    await reader.page
      .getByRole('group', { name: 'Télécharger le texte lu' })
      .getByRole('button', { name: 'PDF' })
      .click();
    await reader.sees(/La convention prend effet le 3 février 2025/);
    await reader.isAccessible('a day on which nothing applied');

    await readOn(reader, '2025-06-01');
    await reader.button('Comparer deux dates').click();
    await reader.page.waitForURL(/comparer=2025-02-03/);
    await reader.sees('Le texte est le même aux deux dates', /^Aucune différence, \d+ passages identiques/);
    await reader.isAccessible('two dates that say the same');
    await reader.page.getByLabel('Texte au', { exact: true }).fill('2024-12-01');
    await reader.page.waitForURL(/comparer=2024-12-01/);
    await reader.loaded();
    await reader.isAccessible('two dates compared');
    await reader.button('Revenir au texte').click();
    await reader.sees('Ce qui n’est plus dans le texte');
  });

  journey('is compared on a phone', async ({ visit }) => {
    const reader = await visit(PHONE);
    await reader.arriveAs('framel');
    await openConvention(reader, PAYS_DE_LA_LOIRE);
    await turnTo(reader, 'Texte et clauses');
    await reader.fitsWidth('text on a phone');
    await reader.button('Comparer deux dates').tap();
    await reader.sees('Le texte entre deux dates');
    await reader.loaded();
    await reader.isAccessible('two dates on a phone');
    await reader.fitsWidth('two dates on a phone');
  });
});

import { describe, expect } from 'vitest';
import {
  AMF,
  article,
  margin,
  NORD,
  openConvention,
  PAYS_DE_LA_LOIRE,
  readOn,
  turnTo,
  VALSERHONE,
} from './support/agreements.ts';
import { journey } from './support/journey.ts';

/** Who finds what: a convention that is theirs, one that is somebody else's. */
const READERS = [
  ['coordination.cdg44', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['emploi.cdg72', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['remuneration.region', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['conventions.region', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['antenne.sarthe', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['delegation.pdl', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['framel', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['france-travail', PAYS_DE_LA_LOIRE, VALSERHONE],
  ['rh.terre-valserhone', VALSERHONE, PAYS_DE_LA_LOIRE],
  ['mairie.conlie', 'Exemple – Accueil d’une personne en immersion à la mairie de Conlie', PAYS_DE_LA_LOIRE],
  ['elu.conlie', 'Exemple – Accueil d’une personne en immersion à la mairie de Conlie', PAYS_DE_LA_LOIRE],
] as const;

/** Two words of a title find it, accents and capitals left out. */
const wordsOf = (title: string): string =>
  title === PAYS_DE_LA_LOIRE ? 'Secretaire general' : title === VALSERHONE ? 'terre valserhone' : 'Immersion';

describe('finding and reading a convention', () => {
  journey.for(READERS)(
    '%s finds its convention by filter and by Ctrl-K, and no other (%s)',
    async ([local, own, other], { visit }) => {
      const reader = await visit();
      await reader.arriveAs(local, '/conventions');
      await reader.page.getByRole('rowheader', { name: own, exact: true }).waitFor();
      expect(await reader.page.getByRole('rowheader', { name: other, exact: true }).count()).toBe(0);

      await reader.page.getByRole('searchbox', { name: 'Rechercher dans la liste' }).fill(wordsOf(own));
      await reader.page.waitForURL(/[?&]q=/);
      await reader.page.getByRole('rowheader', { name: own, exact: true }).waitFor();

      await reader.page.keyboard.press('Control+K');
      const search = reader.page.getByRole('dialog', { name: 'Rechercher dans le portail' });
      await search.getByRole('combobox').fill(wordsOf(own));
      await search.getByRole('option', { name: own }).waitFor();
      expect(await search.getByRole('option', { name: other }).count()).toBe(0);
      await search.getByRole('option', { name: own }).click();
      await reader.title(own).waitFor();
    },
  );

  journey('a list is narrowed by state, keeps its address, and is widened again', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('delegation.pdl', '/conventions');
    await reader.isAccessible('conventions');
    const rows = reader.page.getByRole('rowheader');
    await rows.first().waitFor();
    const all = await rows.count();
    await reader.button('État').click();
    await reader.page.getByRole('checkbox', { name: 'Projet' }).check();
    await reader.isAccessible('filter by state');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await reader.page.keyboard.press('Escape');
    await reader.page.reload();
    await reader.loaded();
    await reader.button('Retirer le filtre Projet').click();
    await expect.poll(() => rows.count()).toBe(all);
    await reader.page.getByRole('searchbox', { name: 'Rechercher dans la liste' }).fill('zzzz');
    await reader.sees('Aucune ligne ne correspond à ces filtres');
    await reader.isAccessible('nothing matches');
    await reader.button('Effacer les filtres').first().click();
    await expect.poll(() => rows.count()).toBe(all);
    await reader.page.getByRole('columnheader').getByRole('button', { name: 'Échéance' }).click();
    await reader.page
      .getByRole('columnheader', { name: 'Échéance', exact: true })
      .and(reader.page.locator('[aria-sort="ascending"]'))
      .waitFor();
  });

  journey('a list leaves as a table for a spreadsheet', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('framel', '/conventions');
    await reader.page.getByRole('rowheader', { name: PAYS_DE_LA_LOIRE, exact: true }).waitFor();
    await reader.button('Exporter').click();
    const download = reader.page.waitForEvent('download');
    await reader.page.getByRole('menuitem', { name: 'Texte (CSV)' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    expect(await (await download).failure()).toBeNull();
  });

  journey('the convention of Pays de la Loire ends on 2 February 2028, by its article 5', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('framel');
    await openConvention(reader, PAYS_DE_LA_LOIRE);
    await turnTo(reader, 'Synthèse');
    await reader.sees('En vigueur', 'lundi 3 février 2025', 'mercredi 2 février 2028');
    await reader.isAccessible('summary');

    const parties = await turnTo(reader, 'Parties');
    for (const name of [
      'Centre de gestion de la fonction publique territoriale de Loire-Atlantique',
      'CNFPT – Délégation Pays de la Loire',
      'Région des Pays de la Loire',
      'Fédération régionale des associations de maires et élus ligériens',
      'France Travail Pays de la Loire',
      'Docaposte',
    ])
      await parties.getByRole('heading', { level: 3, name, exact: true }).waitFor();
    await reader.sees(
      'Coordonnateur mandaté',
      'Partie prenante non signataire',
      'Opérateur payeur',
      'Mandatée par',
      '3 février 2025',
    );
    await reader.isAccessible('parties');

    await turnTo(reader, 'Texte et clauses');
    await article(reader, '5').getByText('trois ans').waitFor();
    expect(await margin(reader, '5').innerText()).toMatch(/Durée de 36 mois[\s\S]*PDL-5/);
    await reader.isAccessible('text');

    const deadlines = await turnTo(reader, 'Échéances');
    const end = deadlines.getByRole('listitem').filter({ hasText: 'La convention prend fin le 2 février 2028' });
    await end.getByRole('button', { name: 'Origine : art. 5' }).click();
    await reader.sees(/^Article 5/, 'Règle PDL-5');
    await reader.isAccessible('deadlines');
    await reader.sees(
      /Dernier jour pour recevoir une dénonciation par écrit .* 2 novembre 2027/,
      'À compléter',
      /annexe 1 .* n’est pas jointe/,
    );
  });

  journey(
    'the framework of Terre Valserhône ends on 31 December 2027 and may be renewed from 31 December 2026',
    async ({ visit }) => {
      const reader = await visit();
      await reader.arriveAs('rh.terre-valserhone');
      await openConvention(reader, VALSERHONE);
      await reader.sees('vendredi 31 décembre 2027', 'jeudi 31 décembre 2026');
      const reasons = reader.page.getByRole('list', { name: /D’où viennent ces dates/ });
      expect(await reasons.getByRole('listitem').filter({ hasText: '9 mars 2028' }).innerText()).toContain(
        'sans effet ici',
      );
      await reasons
        .getByRole('listitem')
        .filter({ hasText: 'Échéance fixée au 31 décembre 2027' })
        .getByRole('button', { name: 'Origine : art. 12' })
        .waitFor();

      await turnTo(reader, 'Texte et clauses');
      expect(await margin(reader, '12').innerText()).toMatch(/Durée maximale de 36 mois[\s\S]*VALS-12\.1/);
      expect(await margin(reader, '9').innerText()).toMatch(/15 stagiaires[\s\S]*VALS-9\.3/);
      expect(await margin(reader, '3.2').innerText()).toContain('20 km');

      const deadlines = await turnTo(reader, 'Échéances');
      const opening = deadlines.getByRole('listitem').filter({ hasText: 'Se rencontrer pour le bilan et la suite' });
      expect(await opening.first().innerText()).toMatch(/31 décembre 2026/);
      await opening.first().getByRole('button', { name: 'Origine : art. 12' }).waitFor();
      await deadlines
        .getByRole('listitem')
        .filter({ hasText: 'porté devant le juge' })
        .getByRole('button', { name: 'Origine : art. 14' })
        .waitFor();

      await turnTo(reader, 'Engagements');
      await reader.isAccessible('commitments');
      await reader.page.getByLabel('Partie', { exact: true }).selectOption({ label: 'CC Terre Valserhône' });
      await expect
        .poll(() => reader.page.getByRole('heading', { level: 2 }).allInnerTexts())
        .toEqual(['Communauté de communes Terre Valserhône']);

      await turnTo(reader, 'Axes');
      await reader.isAccessible('axes');
      await turnTo(reader, 'Historique');
      await reader.page.getByRole('tabpanel').getByText('a enregistré les signatures de la convention').waitFor();
      await reader.isAccessible('history');
    },
  );

  journey(
    'the framework of the AMF and the plans of the Nord have no end, and say who made them',
    async ({ visit }) => {
      const national = await visit();
      await national.arriveAs('amf');
      await openConvention(national, AMF);
      await national.sees('Accord-cadre national', 'En vigueur', /^vendredi 1(er)? janvier 2010$/i);
      await turnTo(national, 'Parties');
      await national.sees(
        'Centre national de la fonction publique territoriale',
        'Association des maires de France et des présidents d’intercommunalité',
      );
      await turnTo(national, 'Texte et clauses');
      await national.isAccessible('text of the national framework');

      const local = await visit();
      await local.arriveAs('delegation.hdf');
      await openConvention(local, NORD);
      await local.sees('Dispositif local');
      await turnTo(local, 'Texte et clauses');
      expect(await margin(local, '1').innerText()).toContain('NORD-1');
      await turnTo(local, 'Échéances');
      await local.isAccessible('deadlines of the Nord');
    },
  );

  journey('a reader goes to another day and comes back to today', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('coordination.cdg44');
    await openConvention(reader, PAYS_DE_LA_LOIRE);
    await readOn(reader, '2024-06-01');
    await reader.sees(/^Vous lisez le texte tel qu’il est en vigueur le/, 'À venir');
    await reader.page.waitForURL(/au=2024-06-01/);
    await reader.isAccessible('another day');
    await readOn(reader, '2028-02-03');
    await reader.sees('Échue');
    await turnTo(reader, 'Échéances');
    await reader.page.reload();
    await reader.sees('Échue');
    await reader.button("Revenir à aujourd'hui").click();
    await reader.sees('En vigueur');
    expect(reader.page.url()).not.toContain('au=');
  });

  journey('a convention of others and one that is not there look the same', async ({ visit }) => {
    const insider = await visit();
    await insider.arriveAs('rh.terre-valserhone');
    await openConvention(insider, VALSERHONE);
    const address = new URL(insider.page.url()).pathname;

    const outsider = await visit();
    await outsider.arriveAs('exterieur.cdg30', address);
    await outsider.title('Convention introuvable').waitFor();
    await outsider.sees("Il n'y a rien à cette adresse");
    await outsider.isAccessible('out of reach');
    await outsider.go('/conventions/Q29udmVudGlvbjowMDAwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA');
    await outsider.title('Convention introuvable').waitFor();
  });

  journey('an elected representative may not draft, and is told so', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('elu.conlie', '/conventions');
    await reader.page.getByRole('rowheader').first().waitFor();
    expect(await reader.link('Nouvelle convention').count()).toBe(0);
    await reader.go('/conventions/nouvelle');
    await reader.sees('Vous ne pouvez pas faire cela');
    await reader.isAccessible('forbidden');
  });
});

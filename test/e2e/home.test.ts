import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';
import { EMPLOI_FORMATION, REGION } from './support/organisations.ts';

const PDL_PARTIES = [
  'coordination.cdg44',
  'emploi.cdg72',
  'remuneration.region',
  'conventions.region',
  'antenne.sarthe',
  'delegation.pdl',
  'framel',
] as const;

const WITH_NOTHING_TO_DO = [
  ['france-travail', "Vos conventions n'attendent rien de vous."],
  ['plateforme', "Aucune échéance n'est suivie pour la plateforme."],
] as const;

describe('the home of a workspace', () => {
  journey.for(PDL_PARTIES)(
    '%s reads that the regional committee is late, since when, and why',
    async (local, { visit }) => {
      const reader = await visit();
      await reader.arriveAs(local);
      await reader.sees('lundi 23 novembre 2026');
      const late = reader.page.getByRole('region', { name: /^En retard/ });
      const committee = late.getByRole('listitem').filter({ hasText: 'Comité de pilotage et de suivi régional' });
      const text = await committee.innerText();
      expect(text).toMatch(/^vendredi 20 novembre 2026/i);
      expect(text).toContain('en retard de 3 jours');
      expect(text).toContain('secrétaire général de mairie');
      await committee.getByRole('button', { name: /^Origine : art\.\s4$/ }).click();
      await reader.sees(/^Article 4 – /, 'Règle PDL-4.3');
      await reader.isAccessible('origin of a due date');
    },
  );

  journey(
    'a communauté de communes reads the three duties of the end of its year, and the three of the end of its term',
    async ({ visit }) => {
      const reader = await visit();
      await reader.arriveAs('rh.terre-valserhone');
      await reader.sees('6 échéances');
      const duties = reader.page.getByRole('main').getByRole('listitem');
      const yearEnd = { day: /^jeudi 31 décembre 2026/i, left: 'reste 38 jours' };
      // A window is due when it closes, and says from when it is open.
      const term = { day: /^vendredi 31 décembre 2027/i, left: 'reste 403 jours' };
      for (const [duty, rule, { day, left }] of [
        ['Rencontre annuelle des parties', 'VALS-7', yearEnd],
        ['Évaluer les actions', 'VALS-8', yearEnd],
        ['Valider le programme annuel', 'VALS-7', yearEnd],
        ['Faire le bilan de la convention', 'VALS-12.3', term],
        ['La collectivité : dire quelle suite donner', 'VALS-12.3', term],
        ['Se rencontrer pour le bilan et la suite', 'VALS-12.3', term],
      ] as const) {
        const line = duties.filter({ hasText: duty });
        const text = await line.innerText();
        expect(text).toMatch(day);
        expect(text).toContain(left);
        expect(text.includes('Possible à partir du 31 décembre 2026')).toBe(rule === 'VALS-12.3');
        await line.getByRole('button', { name: /^Origine : art/ }).click();
        await reader.sees(`Règle ${rule}`);
        await reader.page.keyboard.press('Escape');
      }
    },
  );

  journey.for(WITH_NOTHING_TO_DO)('%s is told that nothing is to be done', async ([local, sentence], { visit }) => {
    const reader = await visit();
    await reader.arriveAs(local);
    await reader.sees("Rien n'est à traiter", sentence);
  });

  journey('a person of two organisations acts for one, then for the other', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('conventions.region');
    await reader.actsFor(REGION);
    await reader.button(/^Agir pour/).click();
    await reader.page.getByRole('menu').waitFor();
    await reader.isAccessible('organisations to act for');
    await reader.page.keyboard.press('Escape');
    await reader.actsFor(EMPLOI_FORMATION);
    await reader.sees('Région des Pays de la Loire – Direction emploi, formation professionnelle et apprentissage');
    await reader.page.reload();
    await reader.button(/^Agir pour.*Région – Emploi, formation, apprentissage/).waitFor();
    await reader.actsFor(REGION);
  });

  journey('a reader opens what is new, and finds it read', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('amf');
    // The avenant of the demonstration waits for the AMF.
    const waiting = reader.page.getByRole('listitem').filter({ hasText: 'Exemple – Avenant n° 1' });
    await waiting.getByText('à vous de l’approuver').waitFor();
    await reader.button(/^Notifications/).click();
    await reader.page.getByRole('dialog', { name: 'Notifications' }).waitFor();
    await reader.isAccessible('notifications');
  });
});

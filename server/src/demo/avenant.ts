import { calendarDate } from '@maillage/kernel';
import { avenantsById } from '../modules/conventions/persistence/parts.queries.ts';
import { leadAvenant } from '../modules/conventions/use-cases/lead-avenant.ts';
import { openAvenant } from '../modules/conventions/use-cases/open-avenant.ts';
import { identifiedParts, readAround } from '../modules/conventions/use-cases/part-fields.ts';
import { saveAvenantChange } from '../modules/conventions/use-cases/save-avenant-change.ts';
import { INVENTED, type DemoActor } from './agreements/definition.ts';
import type { Stage } from './stage.ts';

/** An avenant that waits for a partner: sent to the AMF, approved by nobody yet. Nobody has ever proposed it. */
export const avenantExample = {
  to: 'AMF',
  label: 'Exemple – Avenant n° 1',
  drafter: { email: 'national.cnfpt@maillage.example' } satisfies DemoActor,
  openedOn: calendarDate('2026-11-09'),
  object: `Faire chaque année le bilan des contrats territoriaux. ${INVENTED}`,
  rewritten: {
    number: '2',
    more: ' Chaque contrat est transmis aux deux institutions dans le mois de sa signature.',
  },
  added: {
    number: '6',
    heading: 'Bilan des contrats territoriaux',
    body: 'Les deux institutions font ensemble, une fois par an, le bilan des contrats signés et de ce qui reste à faire.',
    parentNumber: null,
    position: 60,
  },
} as const;

/** Opens the avenant, writes its two changes and sends it, as its drafter would. */
export async function playAvenant(stage: Stage, agreements: ReadonlyMap<string, string>): Promise<void> {
  const { to, label, drafter, openedOn, object, rewritten, added } = avenantExample;
  const conventionId = agreements.get(to)!;
  const act: typeof stage.act = (by, day, what, work) => stage.act(by, day, `${label}, ${what}`, work);
  const { id: avenantId } = await act(drafter, openedOn, 'ouverture', (tx) =>
    openAvenant(tx, { conventionId, fields: { label, object, blocks: ['articles'], wantedOn: null } }),
  );
  const write = { conventionId, avenantId, expectedVersion: null, formOnly: false };
  await act(drafter, openedOn, `article ${rewritten.number}`, async (tx) => {
    const around = (await readAround(tx, conventionId, tx.today))!;
    const article = (await identifiedParts(tx, around, tx.today)).find(
      (part) => part.block === 'Article' && part.fields.number === rewritten.number,
    )!;
    const fields = { ...article.fields, body: `${(article.fields as { body: string }).body}${rewritten.more}` };
    const change = { block: 'Article', operation: 'replace', targetId: article.id, fields };
    return saveAvenantChange(tx, { ...write, change });
  });
  await act(drafter, openedOn, `article ${added.number}`, (tx) =>
    saveAvenantChange(tx, { ...write, change: { block: 'Article', operation: 'add', targetId: null, fields: added } }),
  );
  await act(drafter, openedOn, 'envoi', async (tx) => {
    const [avenant] = await avenantsById(tx, [avenantId]);
    return leadAvenant(tx, { conventionId, avenantId, event: 'submit', expectedVersion: avenant!.version });
  });
}

import type { ModelBlock, SourcePart } from '@maillage/domain/conventions';
import { calendarDate, ok, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../db/unit-of-work.ts';
import { conventionsById } from '../modules/conventions/persistence/convention.queries.ts';
import { commitmentsOf } from '../modules/conventions/persistence/parts.queries.ts';
import { leadText } from '../modules/conventions/use-cases/lead-text.ts';
import { openContract } from '../modules/conventions/use-cases/open-contract.ts';
import { openSuccessor } from '../modules/conventions/use-cases/open-successor.ts';
import { identifiedParts, readAround } from '../modules/conventions/use-cases/part-fields.ts';
import { recordSignatures } from '../modules/conventions/use-cases/record-signatures.ts';
import { refreshDeadlines } from '../modules/conventions/use-cases/refresh-deadlines.ts';
import { reportCommitment } from '../modules/conventions/use-cases/report-commitment.ts';
import { saveArticle } from '../modules/conventions/use-cases/save-article.ts';
import { saveClause } from '../modules/conventions/use-cases/save-clause.ts';
import { saveCommitment } from '../modules/conventions/use-cases/save-commitment.ts';
import { saveModel } from '../modules/conventions/use-cases/save-model.ts';
import type { SavePart, SavedPart } from '../modules/conventions/use-cases/save-part.ts';
import { INVENTED, type DemoActor } from './agreements/definition.ts';
import type { Stage } from './stage.ts';

const day = calendarDate;
const EXAMPLE = 'Exemple – ';

interface Report {
  readonly title: string;
  readonly status: 'met' | 'in_progress';
  readonly occurrenceOn: CalendarDate | null;
  readonly on: CalendarDate;
}

/** A contract opened from the model of the national framework, and how far it has come. */
interface ContractExample {
  readonly title: string;
  readonly drafter: DemoActor;
  readonly delegation: string;
  readonly association: string;
  readonly departement: string;
  readonly openedOn: CalendarDate | null;
  /** Day of the signatures; null = sent to its parties. */
  readonly signedOn: CalendarDate | null;
  readonly reports: readonly Report[];
}

const PLANS = 'Élaborer un plan de formation type pour les petites communes';
const READING = 'Tenir une session de repérage de l’illettrisme';
const HEALTH = 'Proposer une action sur la santé au travail';

/** Two contracts that run, one that is discussed: nothing in them was agreed by the bodies that they name. */
export const contractExamples: readonly ContractExample[] = [
  {
    title: `${EXAMPLE}Contrat territorial du CNFPT et de l’association des maires de la Mayenne`,
    drafter: { email: 'delegation.pdl@maillage.example' },
    delegation: 'cnfpt-delegation-pays-de-la-loire',
    association: 'amf-53',
    departement: '53',
    openedOn: day('2025-11-03'),
    signedOn: day('2026-01-15'),
    reports: [
      { title: PLANS, status: 'met', occurrenceOn: day('2026-06-30'), on: day('2026-06-18') },
      { title: HEALTH, status: 'in_progress', occurrenceOn: null, on: day('2025-12-10') },
    ],
  },
  {
    title: `${EXAMPLE}Contrat territorial du CNFPT et de l’association des maires du Nord`,
    drafter: { email: 'delegation.hdf@maillage.example' },
    delegation: 'cnfpt-delegation-hauts-de-france',
    association: 'am-59',
    departement: '59',
    openedOn: day('2025-12-01'),
    signedOn: day('2026-03-02'),
    reports: [
      { title: PLANS, status: 'met', occurrenceOn: day('2026-06-30'), on: day('2026-06-29') },
      { title: READING, status: 'met', occurrenceOn: day('2026-10-31'), on: day('2026-10-20') },
    ],
  },
  {
    title: `${EXAMPLE}Contrat territorial du CNFPT et de l’association des maires de Vendée`,
    drafter: { email: 'delegation.pdl@maillage.example' },
    delegation: 'cnfpt-delegation-pays-de-la-loire',
    association: 'amf-85',
    departement: '85',
    openedOn: null,
    signedOn: null,
    reports: [],
  },
];

/** A draft that is to follow the framework convention of Terre Valserhône, from the day after its end. */
export const successorExample = {
  title: `${EXAMPLE}Renouvellement de la convention-cadre avec Terre Valserhône`,
  drafter: { email: 'delegation.aura@maillage.example' },
  prior: 'VALS',
  startsOn: day('2028-01-01'),
  endsOn: day('2030-12-31'),
} as const;

/** Opens, from the agreements that were entered before, the contracts and the successor that begin as copies of them. */
export async function playCopies(stage: Stage, agreements: ReadonlyMap<string, string>): Promise<void> {
  const frameworkId = agreements.get('AMF')!;
  await giveModel(stage, frameworkId);
  for (const contract of contractExamples) await playContract(stage, frameworkId, contract);
  const { title, drafter, prior, startsOn, endsOn } = successorExample;
  await stage.act(drafter, null, title, (tx) =>
    openSuccessor(tx, {
      conventionId: agreements.get(prior)!,
      fields: {
        title,
        startsOn,
        endsOn,
        asOf: tx.today,
        blocks: ['Party', 'Article', 'Recital', 'Annex', 'Axis', 'Clause', 'Commitment'],
      },
    }),
  );
}

/** The families of actions go down, and are fixed; what the CNFPT does of them may be said otherwise. */
async function giveModel(stage: Stage, conventionId: string): Promise<void> {
  await stage.act({ email: 'national.cnfpt@maillage.example' }, day('2025-10-06'), 'modèle de contrat', async (tx) => {
    const around = await readAround(tx, conventionId, tx.today);
    const text = await identifiedParts(tx, around!, tx.today);
    return saveModel(tx, {
      conventionId,
      expectedVersion: null,
      fields: {
        note: 'Reprenez les familles d’actions de l’article 3, puis dites ce que les parties font sur votre territoire.',
        roles: [
          { partyKey: 'cnfpt', organisationKinds: ['cnfpt_delegation', 'cnfpt_antenne'] },
          {
            partyKey: 'amf',
            organisationKinds: ['mayors_association_departmental', 'mayors_association_regional', 'epci', 'commune'],
          },
        ],
        parts: text.flatMap((part) => (goesDown(part) ? [{ block: part.block as ModelBlock, ...isFixed(part) }] : [])),
      },
    });
  });
}

function goesDown(part: SourcePart): boolean {
  switch (part.block) {
    case 'Article':
      return ['1', '3'].includes(part.fields.number);
    case 'Recital':
      return part.fields.kind === 'visa';
    case 'Axis':
      return /^[67]/.test(part.fields.code);
    case 'Clause':
      return part.fields.kind === 'aims';
    case 'Commitment':
      return part.fields.articleNumber === '3';
    default:
      return false;
  }
}

const isFixed = (part: SourcePart): { id: string; fixed: boolean } => ({
  id: part.id,
  fixed: part.block === 'Axis' || part.block === 'Recital' || (part.block === 'Article' && part.fields.number === '3'),
});

const ownArticles = [
  { number: '6', heading: 'Actions sur le territoire', body: 'Les parties disent ce que chacune fait, et pour quand.' },
  {
    number: '7',
    heading: 'Durée',
    body: 'Le contrat dure trois ans. Chaque partie peut y mettre fin par écrit, avec trois mois de préavis.',
  },
];
const ownClauses = [
  { kind: 'effect_start', value: { rule: 'last_signature', date: null } },
  { kind: 'duration', value: { months: 36, isMaximum: false } },
  { kind: 'notice', value: { months: 3, form: 'written', byPartyKeys: [] } },
];
const byDay = (on: string) => ({ recurrence: 'one_off', dueRule: { type: 'date', on } });
const ownCommitments = [
  { partyKey: 'cnfpt', title: PLANS, axisCodes: ['6.1'], ...byDay('2026-06-30') },
  { partyKey: 'cnfpt', title: READING, axisCodes: ['6.2'], ...byDay('2026-10-31') },
  {
    partyKey: 'amf',
    title: 'Réunir les maires sur les besoins de leurs agents',
    axisCodes: ['6.3'],
    recurrence: 'recurring',
    dueRule: { type: 'yearly', cycle: 'civil' },
  },
  { partyKey: 'cnfpt', title: HEALTH, axisCodes: ['7.3'], ...byDay('2026-12-15') },
];

async function playContract(stage: Stage, frameworkId: string, contract: ContractExample): Promise<void> {
  const { title, drafter, openedOn, signedOn } = contract;
  const act = <T>(on: CalendarDate | null, work: (tx: Transaction) => Promise<Result<T, Refusal>>): Promise<T> =>
    stage.act(drafter, on, title, work);
  const { id: conventionId } = await act(openedOn, (tx) =>
    openContract(tx, {
      frameworkId,
      fields: {
        title,
        startsOn: null,
        endsOn: null,
        parties: [
          { key: 'cnfpt', organisationId: stage.organisation(contract.delegation).id },
          { key: 'amf', organisationId: stage.organisation(contract.association).id },
        ],
        territory: [{ kind: 'departement', code: contract.departement }],
      },
    }),
  );
  const write = (save: (tx: Transaction, command: SavePart) => Promise<Result<SavedPart, Refusal>>, fields: object) =>
    act(openedOn, (tx) => save(tx, { conventionId, id: null, expectedVersion: null, fields }));
  for (const [at, article] of ownArticles.entries()) await write(saveArticle, { ...article, position: 50 + at });
  for (const clause of ownClauses) await write(saveClause, { ...clause, articleNumber: '7' });
  for (const commitment of ownCommitments) await write(saveCommitment, { ...commitment, articleNumber: '6' });
  if (signedOn === null) {
    await act(openedOn, async (tx) => {
      const [convention] = await conventionsById(tx, [conventionId]);
      return leadText(tx, { conventionId, event: 'submit', expectedVersion: convention!.version });
    });
    return;
  }
  await act(signedOn, async (tx) => {
    const [convention] = await conventionsById(tx, [conventionId]);
    const signatures = ['cnfpt', 'amf'].map((partyKey) => ({
      partyKey,
      slot: 'elected',
      office: 'Présidence',
      signedOn,
    }));
    return recordSignatures(tx, { conventionId, expectedVersion: convention!.version, signatures });
  });
  for (const report of contract.reports.filter(({ on }) => on <= stage.clock.today())) {
    await act(report.on, async (tx) => {
      const commitments = await commitmentsOf(tx, [conventionId], null);
      const { title: wanted, on, ...said } = report;
      const commitmentId = commitments.find((each) => each.title === wanted)!.id;
      return reportCommitment(tx, { conventionId, commitmentId, fields: { ...said, happenedOn: on, note: INVENTED } });
    });
  }
  await act(null, async (tx) => {
    await refreshDeadlines(tx, conventionId, tx.today);
    return ok(null);
  });
}

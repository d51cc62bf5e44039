import { SIGNING_ROLES } from '@maillage/domain/conventions';
import { maxDate, ok, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../db/unit-of-work.ts';
import { conventionsById } from '../modules/conventions/persistence/convention.queries.ts';
import { createConvention } from '../modules/conventions/use-cases/create-convention.ts';
import { recordSignatures } from '../modules/conventions/use-cases/record-signatures.ts';
import { refreshDeadlines } from '../modules/conventions/use-cases/refresh-deadlines.ts';
import { leadText } from '../modules/conventions/use-cases/lead-text.ts';
import { recordHeld } from '../modules/conventions/use-cases/record-held.ts';
import { reportCommitment } from '../modules/conventions/use-cases/report-commitment.ts';
import { saveAnnex } from '../modules/conventions/use-cases/save-annex.ts';
import { saveArticle } from '../modules/conventions/use-cases/save-article.ts';
import { adoptAxes, publishAxis, saveAxis } from '../modules/conventions/use-cases/save-axis.ts';
import { saveClause } from '../modules/conventions/use-cases/save-clause.ts';
import { saveCommitment } from '../modules/conventions/use-cases/save-commitment.ts';
import type { SavePart, SavedPart } from '../modules/conventions/use-cases/save-part.ts';
import { saveParty } from '../modules/conventions/use-cases/save-party.ts';
import { saveRecital } from '../modules/conventions/use-cases/save-recital.ts';
import { demoPeople } from './accounts.ts';
import type { AgreementDefinition, DemoActor } from './agreements/definition.ts';
import type { Stage } from './stage.ts';

type Save = (tx: Transaction, command: SavePart) => Promise<Result<SavedPart, Refusal>>;
type Axis = AgreementDefinition['axes'][number];
type Party = AgreementDefinition['parties'][number];

const axisFields = ({ publisher: _publisher, ...fields }: Axis, position: number) => ({ ...fields, position });

/** Publishes the national and regional lists of axes, each by its own organisation; conventions then adopt them. */
export async function publishLists(
  stage: Stage,
  agreements: readonly AgreementDefinition[],
  day: CalendarDate,
): Promise<void> {
  for (const axes of agreements.map((agreement) => agreement.axes)) {
    for (const [position, axis] of axes.entries()) {
      if (axis.publisher === null) continue;
      const by = publisherOf(axis.publisher);
      await stage.act(by, day, `axe ${axis.list} ${axis.code}`, (tx) => publishAxis(tx, axisFields(axis, position)));
    }
  }
}

function publisherOf(organisation: string): DemoActor {
  const person = demoPeople.find((each) =>
    each.memberships.some((member) => member.organisation === organisation && member.role === 'coordinator'),
  );
  if (!person) throw new Error(`nobody publishes for ${organisation}`);
  return { email: person.email, organisation };
}

/**
 * Enters an agreement part by part as its drafter, records its signatures and what became of it since.
 * @param parents ids of the agreements entered before, by code
 * @returns the convention's id
 */
export async function playAgreement(
  stage: Stage,
  agreement: AgreementDefinition,
  parents: ReadonlyMap<string, string>,
): Promise<string> {
  const { drafter, draftedOn } = agreement;
  const parentId = agreement.parentCode === null ? null : parents.get(agreement.parentCode)!;
  const { id: conventionId } = await stage.act(drafter, draftedOn, agreement.details.title, (tx) =>
    createConvention(tx, { ...agreement.details, parentId }),
  );
  const save = async (use: Save, what: string, fields: unknown): Promise<string> => {
    const command = { conventionId, id: null, expectedVersion: null, fields };
    return (await stage.act(drafter, draftedOn, `${agreement.code}, ${what}`, (tx) => use(tx, command))).id;
  };
  const each = async <T>(
    use: Save,
    what: string,
    parts: readonly T[],
    fields: (part: T, position: number) => unknown,
  ): Promise<string[]> => {
    const ids: string[] = [];
    for (const [position, part] of parts.entries())
      ids.push(await save(use, `${what} ${position + 1}`, fields(part, position)));
    return ids;
  };

  await each(saveParty, 'partie', agreement.parties, (party, position) => partyFields(stage, party, position));
  await each(saveArticle, 'article', agreement.articles, (article, position) => ({ ...article, position }));
  await each(saveRecital, 'visa', agreement.recitals, (recital, position) => ({ ...recital, position }));
  await each(saveAnnex, 'annexe', agreement.annexes, (annex) => annex);
  await each(
    saveAxis,
    'axe',
    agreement.axes.filter((axis) => axis.publisher === null),
    axisFields,
  );
  for (const [list, articleNumber] of Object.entries(agreement.listArticles)) {
    const organisationId = stage.organisation(agreement.axes.find((axis) => axis.list === list)!.publisher!).id;
    await stage.act(drafter, draftedOn, `${agreement.code}, ${list}`, (tx) =>
      adoptAxes(tx, { conventionId, organisationId, list, articleNumber }),
    );
  }
  await each(saveClause, 'clause', agreement.clauses, (clause) => clause);
  const commitments = await each(saveCommitment, 'engagement', agreement.commitments, (commitment) => commitment);
  if (draftedOn !== null) await sign(stage, agreement, conventionId);
  if (agreement.sent) await send(stage, agreement, conventionId);
  await tellHistory(stage, agreement, conventionId, commitments);
  return conventionId;
}

function slotsOf(party: Party): readonly string[] {
  if (!SIGNING_ROLES.includes(party.role)) return [];
  const slots = (party.signatures ?? []).map((signature) => signature.slot);
  return slots.length > 0 ? slots : ['elected'];
}

function partyFields(stage: Stage, party: Party, position: number) {
  const { organisation, mandates, signatures: _signatures, ...fields } = party;
  return {
    ...fields,
    organisationId: stage.organisation(organisation).id,
    mandates: (mandates ?? []).map(({ mandator, ...mandate }) => ({
      ...mandate,
      mandatorId: stage.organisation(mandator).id,
    })),
    signatureSlots: slotsOf(party),
    position,
  };
}

/** Sends a draft to its parties. */
async function send(stage: Stage, agreement: AgreementDefinition, conventionId: string): Promise<void> {
  await stage.act(agreement.drafter, agreement.draftedOn, `${agreement.code}, envoi aux parties`, async (tx) => {
    const [convention] = await conventionsById(tx, [conventionId]);
    return leadText(tx, { conventionId, event: 'submit', expectedVersion: convention!.version });
  });
}

/** Records all signatures on the day of the last one; one that is yet to come leaves a draft. */
async function sign(stage: Stage, agreement: AgreementDefinition, conventionId: string): Promise<void> {
  const signatures = agreement.parties.flatMap((party) =>
    (party.signatures ?? []).map((signature) => ({ partyKey: party.key, ...signature })),
  );
  const [first, ...others] = signatures.map((signature) => signature.signedOn);
  const last = maxDate(first!, ...others);
  if (last > stage.clock.today()) return;
  const day = maxDate(last, stage.clockOf(agreement.draftedOn).today());
  await stage.act(agreement.drafter, day, `${agreement.code}, signatures`, async (tx) => {
    const [convention] = await conventionsById(tx, [conventionId]);
    return recordSignatures(tx, { conventionId, expectedVersion: convention!.version, signatures });
  });
}

/** Enters, each on its day, what happened until today; the due dates are then those of today. */
async function tellHistory(
  stage: Stage,
  agreement: AgreementDefinition,
  conventionId: string,
  commitments: readonly string[],
): Promise<void> {
  for (const line of agreement.history.filter(({ on }) => on <= stage.clock.today())) {
    const { on, by, note } = line;
    if ('held' in line) {
      await stage.act(by, on, `${agreement.code}, ${line.held.kind}`, (tx) =>
        recordHeld(tx, { conventionId, fields: { ...line.held, heldOn: on, note } }),
      );
      continue;
    }
    const { partyKey, title } = line.commitment;
    const commitmentId =
      commitments[agreement.commitments.findIndex((each) => each.partyKey === partyKey && each.title === title)]!;
    const { status, occurrenceOn, link } = line;
    const fields = {
      status,
      occurrenceOn,
      happenedOn: line.happenedOn ?? on,
      evidenceKind: link === null ? null : 'link',
      evidence: link,
      note,
    };
    await stage.act(by, on, `${agreement.code}, ${title}`, (tx) =>
      reportCommitment(tx, { conventionId, commitmentId, fields }),
    );
  }
  await stage.act(agreement.drafter, null, `${agreement.code}, échéances`, async (tx) => {
    await refreshDeadlines(tx, conventionId, tx.today);
    return ok(null);
  });
}

import { systemClock } from '../platform/clock.ts';
import type { Clock } from '@maillage/kernel';
import { noteFact, readFact } from '../cli/facts.ts';
import { openDataSource } from '../db/data-source.ts';
import { entities } from '../db/entities.ts';
import type { AgreementDefinition } from './agreements/definition.ts';
import { exampleDrafts, realAgreements } from './agreements/index.ts';
import { playAvenant } from './avenant.ts';
import { playCohorts } from './cohorts/needs-and-schemes.ts';
import { playCopies } from './copies.ts';
import { enterDirectory } from './enter-directory.ts';
import { foundDemonstration, invitePeople } from './invite-people.ts';
import { playMeetings } from './meetings.ts';
import { playAgreement, publishLists } from './play-agreement.ts';
import { FOUNDING_DAY, Stage } from './stage.ts';

export interface LoadOptions {
  /** Connection of maillage_owner, who alone may found the platform. */
  ownerUrl: string;
  /** Connection of maillage_app: everything else goes through it, under the rights of whoever acts. */
  appUrl: string;
  /** What day it is; the machine's clock by default. */
  clock?: Clock;
  /** Told of each step, in French. */
  onProgress?: (step: string) => void;
}

/** Conventions are independent of each other; more hands than this only wait for the processor. */
const HANDS = 4;

/**
 * Makes the demonstration region through the use cases, by its actors: the platform enters the directory and invites
 * people, who write, sign and report on their conventions, each on its day. Done once: run again it changes nothing.
 * @throws Error in French on a database that holds something else, or half a demonstration
 */
export async function loadDemonstration({
  ownerUrl,
  appUrl,
  clock = systemClock,
  onProgress = () => undefined,
}: LoadOptions): Promise<void> {
  if ((await readFact(ownerUrl, 'demonstration'))?.state === 'loaded') return;
  const dataSource = await openDataSource(
    { url: appUrl, poolSize: HANDS, statementTimeout: 30_000, applicationName: 'maillage-demonstration' },
    entities,
  );
  try {
    const stage = new Stage(dataSource, clock);
    const passwordHash = await foundDemonstration(stage, ownerUrl);
    onProgress('annuaire des organismes');
    await enterDirectory(stage);
    onProgress('comptes');
    await invitePeople(stage, passwordHash);
    const agreements = await playAll(stage, [...realAgreements, ...exampleDrafts], onProgress);
    onProgress('contrats et renouvellement');
    await playCopies(stage, agreements);
    onProgress('avenant');
    await playAvenant(stage, agreements);
    onProgress('dispositif et besoins de recrutement');
    await playCohorts(stage, agreements.get('PDL')!);
    onProgress('réunions et communications');
    await playMeetings(stage, agreements.get('PDL')!);
    await noteFact(ownerUrl, 'demonstration', { state: 'loaded' });
  } finally {
    await dataSource.destroy();
  }
}

/** Agreements after those above them, the others side by side. @returns the id of each, by its code */
async function playAll(
  stage: Stage,
  agreements: readonly AgreementDefinition[],
  onProgress: (step: string) => void,
): Promise<ReadonlyMap<string, string>> {
  onProgress('axes stratégiques');
  await publishLists(stage, agreements, FOUNDING_DAY);
  const ids = new Map<string, string>();
  const play = async (agreement: AgreementDefinition): Promise<void> => {
    onProgress(agreement.details.title);
    ids.set(agreement.code, await playAgreement(stage, agreement, ids));
  };
  const above = new Set(agreements.map((agreement) => agreement.parentCode));
  for (const agreement of agreements.filter(({ code }) => above.has(code))) await play(agreement);
  const waiting = agreements.filter(({ code }) => !above.has(code));
  await Promise.all(
    Array.from({ length: HANDS }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await play(next);
    }),
  );
  return ids;
}

import { calendarDate, fixedClock, type CalendarDate, type Clock, type Refusal, type Result } from '@maillage/kernel';
import type { DataSource } from 'typeorm';
import type { Actor } from '../db/actor.ts';
import { unitOfWork, type Transaction } from '../db/unit-of-work.ts';
import { demoPeople } from './accounts.ts';
import type { DemoActor } from './agreements/definition.ts';

/** The day on which the portal of the demonstration was founded: nobody acts before it. */
export const FOUNDING_DAY = calendarDate('2024-09-02');

/** Where the demonstration is played: who and what there is, and how somebody acts on a day. */
export class Stage {
  /** Id and kind of each organisation by its reference. */
  readonly organisations = new Map<string, { id: string; kind: string }>();
  /** Id of each account by its address. */
  readonly accounts = new Map<string, string>();

  constructor(
    readonly dataSource: DataSource,
    readonly clock: Clock,
  ) {}

  /** The clock of a day, of the founding day at the earliest and of today at the latest. */
  clockOf(day: CalendarDate | null): Clock {
    const today = this.clock.today();
    if (day === null || day >= today) return this.clock;
    return fixedClock(day < FOUNDING_DAY && FOUNDING_DAY <= today ? FOUNDING_DAY : day);
  }

  organisation(ref: string): { id: string; kind: string } {
    const organisation = this.organisations.get(ref);
    if (!organisation) throw new Error(`the demonstration has no organisation '${ref}'`);
    return organisation;
  }

  /** Somebody of the demonstration, acting for the named organisation or for the first of theirs. */
  actor({ email, organisation }: DemoActor): Actor {
    const person = demoPeople.find((each) => each.email === email);
    const membership = person?.memberships.find(
      (each) => organisation === undefined || each.organisation === organisation,
    );
    const accountId = this.accounts.get(email);
    if (!person || !membership || !accountId)
      throw new Error(`nobody acts as ${email} for ${organisation ?? 'an organisation'}`);
    const { id, kind } = this.organisation(membership.organisation);
    return {
      accountId,
      sessionId: null,
      displayName: person.displayName,
      email,
      locale: 'fr',
      fictitious: true,
      memberships: [],
      organisationId: id,
      organisationKind: kind,
      role: membership.role,
    };
  }

  /**
   * Runs one use case in its own transaction, as somebody, on a day (null: today).
   * @throws Error with the refusals: the demonstration is written to be accepted
   */
  async act<T>(
    by: DemoActor,
    day: CalendarDate | null,
    what: string,
    work: (tx: Transaction) => Promise<Result<T, Refusal>>,
  ): Promise<T> {
    const clock = this.clockOf(day);
    const options = { actor: this.actor(by), today: clock.today(), now: clock.now(), requestId: 'demonstration' };
    const result = await unitOfWork(this.dataSource, options, work);
    if (result.ok) return result.value;
    throw new Error(`Démonstration, ${what} : ${JSON.stringify(result.errors)}`);
  }
}

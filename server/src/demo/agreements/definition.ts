import type { AgreementFixture, ClauseFixture, CommitmentFixture } from '@maillage/domain/conventions/testing';
import type { CalendarDate } from '@maillage/kernel';

/** Somebody of the demonstration who acts; without an organisation, for the first of theirs. */
export interface DemoActor {
  readonly email: string;
  readonly organisation?: string;
}

interface HistoryLine {
  /** The day on which it is entered, and on which it happened unless that is said. */
  readonly on: CalendarDate;
  readonly by: DemoActor;
}

/** A meeting, a census, an evaluation or a validation that took place. */
export interface HeldLine extends HistoryLine {
  readonly held: {
    readonly kind: 'committee' | 'needs_census' | 'evaluation_indicators' | 'programme_validation';
    readonly scope: string;
  };
  readonly note: string;
}

/** What became of a commitment, named by its party and its title. */
export interface ReportLine extends HistoryLine {
  readonly commitment: { readonly partyKey: string; readonly title: string };
  /** The day on which it happened, when it was entered later. */
  readonly happenedOn?: CalendarDate;
  readonly status: 'in_progress' | 'met' | 'waived' | 'reopened';
  /** Due day of the occurrence; null = the commitment as a whole. */
  readonly occurrenceOn: CalendarDate | null;
  readonly link: string | null;
  readonly note: string;
}

/** An agreement as the demonstration enters it: its content, who holds the pen, and what happened since. */
export interface AgreementDefinition extends Omit<AgreementFixture, 'code' | 'parentCode' | 'clauses' | 'commitments'> {
  readonly code: string;
  readonly clauses: readonly (Omit<ClauseFixture, 'ruleId'> & { readonly ruleId: string | null })[];
  readonly commitments: readonly (Omit<CommitmentFixture, 'ruleId'> & { readonly ruleId: string | null })[];
  /** Code of the agreement above it. */
  readonly parentCode: string | null;
  readonly drafter: DemoActor;
  /** Null = the day of the loading; such an agreement stays a draft. */
  readonly draftedOn: CalendarDate | null;
  /** Whether a draft was sent to its parties, who may then discuss it. */
  readonly sent?: boolean;
  /** Article that takes over each published list of axes, by the list's name. */
  readonly listArticles: Readonly<Record<string, string>>;
  readonly history: readonly (HeldLine | ReportLine)[];
}

/** Every natural person and every event of the demonstration is invented, and says so. */
export const INVENTED = 'Fait inventé pour la démonstration.';

type Enriched = Pick<AgreementDefinition, 'drafter' | 'draftedOn' | 'history'> &
  Partial<Pick<AgreementDefinition, 'parentCode' | 'listArticles' | 'clauses' | 'parties' | 'axes'>> & {
    readonly sourceNote: string;
    /** Our own summary of each article, by its number. */
    readonly summaries: Readonly<Record<string, string>>;
  };

/**
 * An agreement from its clauses, parties and commitments, with the summaries of its articles.
 * @throws Error when an article has no summary, or a summary no article
 */
export function defineAgreement(
  fixture: AgreementFixture,
  { summaries, sourceNote, ...enriched }: Enriched,
): AgreementDefinition {
  const numbers = fixture.articles.map((article) => article.number);
  const missing = numbers.filter((number) => !summaries[number]);
  const unknown = Object.keys(summaries).filter((number) => !numbers.includes(number));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `${fixture.code}: articles without a summary ${missing.join(', ')}; summaries without an article ${unknown.join(', ')}`,
    );
  }
  return {
    ...fixture,
    listArticles: {},
    ...enriched,
    details: { ...fixture.details, sourceNote },
    articles: fixture.articles.map((article) => ({ ...article, body: summaries[article.number]! })),
  };
}

/** What a report on a commitment may say, by where each of its due days stands and by who reports. */
interface Reportable {
  readonly occurrences: readonly { readonly dueOn?: string | null; readonly state: string }[];
  readonly evidenceKinds: readonly string[];
  readonly viewerCanReport: { readonly allowed: boolean };
  readonly viewerCanWaive: { readonly allowed: boolean };
}

const STATUSES = ['met', 'in_progress', 'waived', 'reopened'] as const;
export type ReportStatus = (typeof STATUSES)[number];

const EVIDENCE_KINDS = ['link', 'record', 'file'];

/** Whether the commitment falls due on days, rather than all along. */
export function fallsDue({ occurrences }: Reportable): boolean {
  return occurrences.length === 0 || occurrences.some(({ dueOn }) => dueOn != null);
}

/** The due days that a report may be about: closed ones to reopen, open ones otherwise; the earliest first. */
export function dueDaysFor(commitment: Reportable, status: ReportStatus): string[] {
  return standing(commitment, status).flatMap(({ dueOn }) => dueOn ?? []);
}

/** What the reader may say: what was waived is reopened by whoever may waive, what was met by whoever reports. */
export function statusesFor(commitment: Reportable): ReportStatus[] {
  const { viewerCanReport, viewerCanWaive, occurrences } = commitment;
  return STATUSES.filter((status) => {
    if (status === 'reopened') return standing(commitment, status).length > 0;
    if (status === 'waived') return viewerCanWaive.allowed && standing(commitment, status).length > 0;
    if (!viewerCanReport.allowed) return false;
    // Of what has not fallen due yet one may say that it is under way.
    return standing(commitment, status).length > 0 || (status === 'in_progress' && occurrences.length === 0);
  });
}

/** Kinds of evidence to offer: those that the commitment asks for, any when it asks for none. */
export function evidenceKindsFor({ evidenceKinds }: Reportable): readonly string[] {
  return evidenceKinds.length > 0 ? evidenceKinds : EVIDENCE_KINDS;
}

function standing({ occurrences, viewerCanReport, viewerCanWaive }: Reportable, status: ReportStatus) {
  return occurrences.filter(({ state }) => {
    if (status !== 'reopened') return state !== 'met' && state !== 'waived';
    return state === 'met' ? viewerCanReport.allowed : state === 'waived' && viewerCanWaive.allowed;
  });
}

/** The global id at the end of the address of a page of the portal; any other text as it was typed. */
export function recordNamed(typed: string): string {
  const [, id] = /^https?:\/\/[^/]+\/[a-z-]+\/([\w-]+)/i.exec(typed.trim()) ?? [];
  return id ?? typed.trim();
}

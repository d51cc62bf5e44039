/** A module of theory, or a period of immersion: how many days it takes. */
export interface ProgrammePart {
  readonly title: string;
  readonly days: number;
}

export interface Programme {
  readonly modules: readonly ProgrammePart[];
  readonly immersions: readonly ProgrammePart[];
  readonly theoryDayMinutes: number;
  readonly immersionDayMinutes: number;
}

export interface ProgrammeTotals {
  readonly theoryDays: number;
  readonly immersionDays: number;
  readonly days: number;
  readonly minutes: number;
}

const daysOf = (parts: readonly ProgrammePart[]): number => parts.reduce((sum, part) => sum + part.days, 0);

/** What a programme comes to, in days and in minutes (worked example 15: 58 × 6 h + 50 × 7 h = 698 h). */
export function programmeTotals(programme: Programme): ProgrammeTotals {
  const theoryDays = daysOf(programme.modules);
  const immersionDays = daysOf(programme.immersions);
  return {
    theoryDays,
    immersionDays,
    days: theoryDays + immersionDays,
    minutes: theoryDays * programme.theoryDayMinutes + immersionDays * programme.immersionDayMinutes,
  };
}

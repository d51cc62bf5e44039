import { byId, rowsOf } from './cohorts.loader.ts';
import {
  criteriaOf,
  gridsOf,
  jurorsOf,
  juryDaysById,
  juryDaysOf,
  jurySlotsOf,
  type CriterionRow,
  type GridRow,
  type JurorRow,
  type JuryDayRow,
  type JurySlotRow,
} from './jury.queries.ts';
import {
  juryProgressOf,
  ownSheetsOf,
  resultsOf,
  scoresOf,
  type OwnSheetRow,
  type ProgressRow,
  type ResultRow,
  type ScoreRow,
} from './score.queries.ts';

const JURY_DAY = Symbol('jury day by id');

export const loadJuryDay = byId<JuryDayRow>(JURY_DAY, juryDaysById);
export const loadJuryDays = rowsOf<JuryDayRow>(juryDaysOf, (row) => row.cohortId);
export const loadJurors = rowsOf<JurorRow>(jurorsOf, (row) => row.juryDayId);
export const loadJurySlots = rowsOf<JurySlotRow>(jurySlotsOf, (row) => row.juryDayId);
export const loadGrids = rowsOf<GridRow>(gridsOf, (row) => row.cohortId);
export const loadCriteria = rowsOf<CriterionRow>(criteriaOf, (row) => row.cohortId);
export const loadOwnSheets = rowsOf<OwnSheetRow>(ownSheetsOf, (row) => row.juryDayId);
export const loadScores = rowsOf<ScoreRow>(scoresOf, (row) => row.cohortId);
export const loadJuryProgress = rowsOf<ProgressRow>(juryProgressOf, (row) => row.cohortId);
export const loadResults = rowsOf<ResultRow>(resultsOf, (row) => row.juryDayId);

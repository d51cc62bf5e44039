/** How the contracts under a framework progress, axis by axis, as far as the actor may see them. */
export {
  axisCommitmentsPage as listAxisCommitments,
  axisProgress as readAxisProgress,
} from '../persistence/progress.queries.ts';
export type { AxisCommitmentRow, AxisProgressRow } from '../persistence/progress.queries.ts';

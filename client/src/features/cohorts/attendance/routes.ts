import { isCalendarDate, isMonth, type CalendarDate, type Month } from '@maillage/kernel';
import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../../app/router/roots.tsx';

export interface CalendarSearch {
  readonly mois?: Month;
  /** By month on a grid when absent. */
  readonly presentation?: 'liste';
}

const calendarRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/calendrier',
  validateSearch: (raw: Record<string, unknown>): CalendarSearch => ({
    ...(isMonth(raw['mois']) ? { mois: raw['mois'] } : {}),
    ...(raw['presentation'] === 'liste' ? { presentation: 'liste' } : {}),
  }),
  staticData: { crumbId: 'calendar.title' },
}).lazy(() => import('./routes/CalendarPage.lazy.tsx').then((module) => module.route));

const attendanceRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/presences',
  validateSearch: (raw: Record<string, unknown>): { readonly jour?: CalendarDate } =>
    isCalendarDate(raw['jour']) ? { jour: raw['jour'] } : {},
  staticData: { crumbId: 'attendance.title' },
}).lazy(() => import('./routes/AttendancePage.lazy.tsx').then((module) => module.route));

const statementsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/etats',
  staticData: { crumbId: 'statements.title' },
}).lazy(() => import('./routes/StatementsPage.lazy.tsx').then((module) => module.route));

/** The pages of a training, under its cohort. */
export const attendanceRoutes = [calendarRoute, attendanceRoute, statementsRoute] as const;

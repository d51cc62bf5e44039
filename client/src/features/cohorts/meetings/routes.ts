import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../../app/router/roots.tsx';
import { listSearch } from '../../../ui/table/list-state.ts';
import { communicationsList, meetingsList } from './list.ts';

const meetingsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/reunions',
  validateSearch: listSearch(meetingsList),
  staticData: { crumbId: 'meetings.title' },
}).lazy(() => import('./routes/MeetingsPage.lazy.tsx').then((module) => module.route));

const newMeetingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/reunions/nouvelle',
}).lazy(() => import('./routes/NewMeetingPage.lazy.tsx').then((module) => module.route));

const meetingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/reunions/$meetingId',
}).lazy(() => import('./routes/MeetingPage.lazy.tsx').then((module) => module.route));

const editMeetingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/reunions/$meetingId/modifier',
}).lazy(() => import('./routes/EditMeetingPage.lazy.tsx').then((module) => module.route));

const communicationsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/communications',
  validateSearch: listSearch(communicationsList),
  staticData: { crumbId: 'communications.title' },
}).lazy(() => import('./routes/CommunicationsPage.lazy.tsx').then((module) => module.route));

const newCommunicationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/communications/nouvelle',
  /** The meeting that it announces, when one comes from its page. */
  validateSearch: (raw: Record<string, unknown>): { reunion?: string } =>
    typeof raw['reunion'] === 'string' ? { reunion: raw['reunion'] } : {},
}).lazy(() => import('./routes/NewCommunicationPage.lazy.tsx').then((module) => module.route));

const communicationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/communications/$communicationId',
}).lazy(() => import('./routes/CommunicationPage.lazy.tsx').then((module) => module.route));

const editCommunicationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/communications/$communicationId/modifier',
}).lazy(() => import('./routes/EditCommunicationPage.lazy.tsx').then((module) => module.route));

export const meetingsRoutes = [
  meetingsRoute,
  newMeetingRoute,
  meetingRoute,
  editMeetingRoute,
  communicationsRoute,
  newCommunicationRoute,
  communicationRoute,
  editCommunicationRoute,
];

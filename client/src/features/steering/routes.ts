import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../app/router/roots.tsx';

/** The home: its content belongs to the workspace of the organisation acted for. */
export const homeRoute = createRoute({ getParentRoute: () => portalRoute, path: '/' }).lazy(() =>
  import('./routes/HomePage.lazy.tsx').then((module) => module.route),
);

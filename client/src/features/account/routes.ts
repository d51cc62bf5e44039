import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../app/router/roots.tsx';

export const accountRoute = createRoute({ getParentRoute: () => portalRoute, path: '/compte' }).lazy(() =>
  import('./routes/AccountPage.lazy.tsx').then((module) => module.route),
);

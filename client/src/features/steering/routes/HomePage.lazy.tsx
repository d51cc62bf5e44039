import { createLazyRoute, useRouteContext } from '@tanstack/react-router';

export const route = createLazyRoute('/portal/')({ component: HomePage });

function HomePage() {
  const { Home } = useRouteContext({ from: '/portal', select: (context) => context.workspace });
  return <Home />;
}

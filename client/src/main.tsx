import './app/theme/mantine-styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createApolloClient } from './app/apollo/client.ts';
import { createAppRouter } from './app/router/router.ts';

// A new version was put in service and the file asked for is gone: the page is read again, once.
addEventListener('vite:preloadError', () => {
  const key = 'maillage-reloaded-at';
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
});

const apollo = createApolloClient();
const router = createAppRouter(apollo);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App apollo={apollo} router={router} />
  </StrictMode>,
);

import { createRoute } from '@tanstack/react-router';
import { loadWholeCatalogue } from '../intl/language.tsx';
import { publicRoute } from '../router/roots.tsx';

const texts = () => import('./pages.lazy.tsx');
// Their sentences are in the part of the catalogue that comes later.
const beforeLoad = loadWholeCatalogue;

export const publicPages = [
  createRoute({ getParentRoute: () => publicRoute, path: '/mentions-legales', beforeLoad }).lazy(
    async () => (await texts()).legal,
  ),
  createRoute({ getParentRoute: () => publicRoute, path: '/confidentialite', beforeLoad }).lazy(
    async () => (await texts()).privacy,
  ),
  createRoute({ getParentRoute: () => publicRoute, path: '/conditions', beforeLoad }).lazy(
    async () => (await texts()).terms,
  ),
  createRoute({ getParentRoute: () => publicRoute, path: '/accessibilite', beforeLoad }).lazy(
    async () => (await texts()).accessibility,
  ),
  createRoute({ getParentRoute: () => publicRoute, path: '/etat-du-service', beforeLoad }).lazy(
    async () => (await import('./ServiceStatus.lazy.tsx')).status,
  ),
] as const;

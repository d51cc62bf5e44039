import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findTitle, openPortal, viewer } from '../../testing/portal.tsx';

const operations = {
  Viewer: () => ({ data: { viewer: viewer() } }),
  Convention: () => ({ data: { convention: null } }),
  Commune: () => ({ data: { commune: null } }),
  Organisation: () => ({ data: { organisation: null } }),
};

it.each([
  ['/conventions/QzE', 'Convention introuvable', ['Accueil', 'Conventions']],
  ['/annuaire/T3JnMQ', 'Organisme introuvable', ['Accueil', 'Annuaire']],
  ['/communes/99999', 'Commune introuvable', ['Accueil', 'Communes']],
  ['/compte', 'Mon compte', ['Accueil']],
])('the breadcrumbs of %s lead to the pages above it, and not to itself', async (address, title, above) => {
  openPortal(address, { operations });
  await findTitle(title);
  const crumbs = screen.getByRole('navigation', { name: 'Fil d’Ariane' });
  expect(
    within(crumbs)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(above);
  expect(within(crumbs).getByText(title).closest('li')?.getAttribute('aria-current')).toBe('page');
});

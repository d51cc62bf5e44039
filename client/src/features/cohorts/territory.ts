interface Place {
  readonly kind: string;
  readonly code: string;
}

interface Departement {
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string } | null;
}

/** The départements of the territory of conventions, by code: those that it names, those of its régions, or all of France. */
export function departementsIn<D extends Departement>(territory: readonly Place[], departements: readonly D[]): D[] {
  const named = (kind: string) => new Set(territory.filter((place) => place.kind === kind).map(({ code }) => code));
  const own = named('departement');
  const regions = named('region');
  const all = territory.length === 0 || territory.some(({ code }) => code === 'FR');
  return departements.filter(
    ({ code, region }) => all || own.has(code) || (region !== null && regions.has(region.code)),
  );
}

interface Departement {
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string } | null;
}

interface Place {
  readonly kind: string;
  readonly code: string;
}

/**
 * The départements that conventions serve, to choose one of them: those of their régions, or named by them. All of them
 * where a territory is national, or smaller than a département.
 */
export function departementsServed<D extends Departement>(
  territories: readonly (readonly Place[])[],
  departements: readonly D[],
): readonly D[] {
  const places = territories.flat();
  const wide = places.length === 0 || places.some(({ kind }) => kind !== 'region' && kind !== 'departement');
  if (wide) return departements;
  const codes = new Set(places.map(({ kind, code }) => `${kind} ${code}`));
  return departements.filter(
    ({ code, region }) => codes.has(`departement ${code}`) || codes.has(`region ${region?.code}`),
  );
}

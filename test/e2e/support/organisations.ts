/** An organisation as the switcher offers it, and as the header names it. */
export interface Organisation {
  readonly name: RegExp;
  readonly shortName: string;
}

// The two that conventions.region acts for: the one of its last visit comes first, whichever journey made it.
export const REGION: Organisation = {
  name: /^Région des Pays de la Loire\s*Direction générale/,
  shortName: 'Région Pays de la Loire',
};
export const EMPLOI_FORMATION: Organisation = {
  name: /Direction emploi, formation professionnelle/,
  shortName: 'Région – Emploi, formation, apprentissage',
};

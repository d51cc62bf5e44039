/** Words that every screen shares. */
export const common = {
  'common.cancel': 'Annuler',
  'common.close': 'Fermer',
  'common.print': 'Imprimer',
  'common.no': 'non',
  'common.retry': 'Réessayer',
  'common.save': 'Enregistrer',
  'common.yes': 'oui',
} as const;

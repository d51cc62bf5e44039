/** Files that are sent, joined and read. */
export const files = {
  'files.tooMany': 'Vous avez envoyé beaucoup de fichiers : réessayez dans une heure.',
} as const;

/** Words of the files that lists are exported to. */
export const exports = {
  'exports.provenance':
    '{title} : {count, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}, d’après le portail Maillage le {date}.',
  'exports.cut':
    '{title} : les {count, plural, one {# première ligne} other {# premières lignes}} seulement, d’après le portail Maillage le {date}. Filtrez la liste pour obtenir les autres.',
  'exports.article': 'Article',
  'exports.rule': 'Règle',
  'exports.deadlines.dueOn': 'Date',
  'exports.deadlines.windowStart': 'À partir du',
  'exports.deadlines.windowEnd': 'Jusqu’au',
  'exports.deadlines.kind': 'Nature',
  'exports.deadlines.what': 'Quoi',
  'exports.deadlines.who': 'Qui',
  'exports.deadlines.metOn': 'Fait le',
  'exports.commitments.title': 'Engagements',
  'exports.commitments.what': 'Engagement',
} as const;

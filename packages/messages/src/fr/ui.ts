/** What the components say by themselves. */
export const ui = {
  'ui.missing': 'Non renseigné',
  'ui.count.of': '{count} sur {total}',
  'ui.loading': 'Chargement en cours',

  'ui.error.title': 'Une erreur est survenue',
  'ui.error.text': "L'information demandée n'a pas pu être affichée. Rien n'a été modifié.",
  'ui.error.incident': "Numéro à indiquer à l'assistance : {incident}",
  'ui.error.offlineTitle': 'Le portail ne répond pas',
  'ui.error.offlineText': 'Vérifiez votre connexion au réseau, puis réessayez.',
  'ui.error.limitTitle': 'La demande est trop lourde ou trop fréquente',
  'ui.error.limitText': 'Attendez un instant ou précisez les filtres, puis réessayez.',
  'ui.form.reload': 'Recharger la version actuelle',
  'ui.forbidden.title': 'Vous ne pouvez pas faire cela',
  'ui.forbidden.text':
    "Votre rôle dans l'organisation pour laquelle vous agissez ne le permet pas. L'administrateur de votre organisation peut le modifier.",
  'ui.notFound.page': 'Page introuvable',
  'ui.notFound.title': "Il n'y a rien à cette adresse",
  'ui.notFound.text':
    "L'élément n'existe pas, n'existe plus, ou n'est pas accessible à l'organisation pour laquelle vous agissez.",

  'ui.days.left': "{days, plural, =0 {aujourd'hui} one {reste # jour} other {reste # jours}}",
  'ui.days.late': '{days, plural, one {en retard de # jour} other {en retard de # jours}}',

  'ui.article.short': 'art. {article}',
  'ui.article.long': 'Article {article}',
  'ui.article.full': 'Article {article} – {heading}',
  'ui.article.rule': 'Règle {rule}',
  'ui.article.why': 'Origine : {label}',

  'ui.timeline.today': "Aujourd'hui, {date}",

  'ui.asOf.label': 'Texte en vigueur le',
  'ui.asOf.notice': 'Vous lisez le texte tel qu’il est en vigueur le <b>{date}</b>.',
  'ui.asOf.back': "Revenir à aujourd'hui",

  'ui.history.by': '{who}, pour {organisation}',
  'ui.history.changes': 'Ce qui a changé',
  'ui.history.sealed': 'Scellé : {digest}',
  'ui.history.unsealed': 'En attente de scellement',
  'ui.diff.field': 'Champ',
  'ui.diff.before': 'Avant',
  'ui.diff.after': 'Après',

  'ui.refusals.onField': '{field} : {message}',
  'ui.refusals.title':
    '{count, plural, one {Un point empêche l’enregistrement} other {# points empêchent l’enregistrement}}',
  'ui.draft.found': 'Une saisie commencée le {when} n’a pas été enregistrée.',
  'ui.draft.stale': 'La fiche a été modifiée depuis : vérifiez chaque champ.',
  'ui.draft.restore': 'Reprendre',
  'ui.draft.discard': 'Effacer',
  'ui.draft.saving': 'Brouillon en cours de sauvegarde…',
  'ui.draft.saved': 'Brouillon sauvegardé',
  'ui.draft.failed': "Le brouillon n'a pas pu être sauvegardé",

  'ui.palette.title': 'Rechercher dans le portail',
  'ui.palette.placeholder': 'Une convention, une organisation, une page…',
  'ui.palette.results': 'Résultats',
  'ui.palette.count': '{count, plural, =0 {Aucun résultat} one {# résultat} other {# résultats}}',
  'ui.palette.keysMove': '<kbd>↑</kbd> <kbd>↓</kbd> choisir',
  'ui.palette.keysOpen': '<kbd>Entrée</kbd> ouvrir',
  'ui.palette.keysClose': '<kbd>Échap</kbd> fermer',

  'ui.table.toolbar': 'Filtrer la liste : {list}',
  'ui.table.caption': "{list}. Les boutons des en-têtes changent l'ordre des lignes.",
  'ui.table.search': 'Rechercher dans la liste',
  'ui.table.rows': '{count, plural, =0 {ligne} one {ligne} other {lignes}}',
  'ui.table.any': '{filter} : tout',
  'ui.table.filterCount': '{filter} ({count})',
  'ui.table.clearOne': 'Tout décocher',
  'ui.table.clearFilters': 'Effacer les filtres',
  'ui.table.chipQuery': '« {q} »',
  'ui.table.removeFilter': 'Retirer le filtre {filter}',
  'ui.table.noMatch': 'Aucune ligne ne correspond à ces filtres',
  'ui.table.columns': 'Colonnes',
  'ui.table.columnsShown': 'Colonnes affichées',
  'ui.table.compact': 'Serré',
  'ui.table.export': 'Exporter',
  'ui.table.exportXlsx': 'Tableur (XLSX)',
  'ui.table.exportCsv': 'Texte (CSV)',
  'ui.table.more': 'Afficher plus de lignes',
  'ui.table.notMore': "La suite de la liste n'a pas pu être lue. Vérifiez votre connexion au réseau, puis réessayez.",
  'ui.table.most':
    "L'écran n'affiche pas plus de {count, plural, one {# ligne} other {# lignes}}. Précisez la recherche pour voir les autres.",
  'ui.table.mostExport':
    "L'écran n'affiche pas plus de {count, plural, one {# ligne} other {# lignes}}. Précisez la recherche, ou exportez la liste entière.",
} as const;

/** The frame around the pages. */
export const shell = {
  'shell.skip': 'Aller au contenu',
  'shell.brandHome': "Maillage, retour à l'accueil",
  'shell.menu': 'Menu',
  'shell.breadcrumbs': "Fil d'Ariane",
  'shell.offline':
    'Le portail ne répond pas. Votre saisie est conservée sur cet appareil jusqu’au retour de la connexion.',

  'shell.nav.home': 'Accueil',
  'shell.nav.mine': 'Pour moi',
  'shell.nav.account': 'Mon compte',

  'shell.workspace.cdg': 'Espace centre de gestion',
  'shell.workspace.region': 'Espace Région',
  'shell.workspace.cnfpt': 'Espace CNFPT',
  'shell.workspace.partner': 'Espace partenaire',
  'shell.workspace.collectivite': 'Espace collectivité',
  'shell.workspace.platform': 'Administration de la plateforme',

  'shell.role.administrator': "Administration de l'organisation",
  'shell.role.coordinator': 'Coordination',
  'shell.role.agent': 'Gestion',
  'shell.role.elected': 'Mandat électif',
  'shell.role.reader': 'Consultation',

  'shell.organisation.actFor': 'Agir pour',
  'shell.organisation.changed': 'Vous agissez maintenant pour {organisation}.',

  'shell.search': 'Rechercher',
  'shell.search.none': 'Aucun résultat pour « {text} ».',
  'shell.search.pages': 'Pages',

  'shell.notifications.title': 'Notifications',
  'shell.notifications.open': 'Notifications{count, plural, =0 {} one {, # non lue} other {, # non lues}}',
  'shell.notifications.none': 'Rien de nouveau.',
  'shell.notifications.more': 'Afficher les précédentes',
  'shell.notifications.unread': 'Non lue :',

  'shell.account.open': 'Compte de {name}',
  'shell.account.fictitious': 'Personne fictive de la démonstration',
  'shell.account.scheme': 'Apparence',
  'shell.account.language': 'Langue',
  'shell.account.signOut': 'Se déconnecter',
  'shell.scheme.light': 'Claire',
  'shell.scheme.dark': 'Sombre',
  'shell.scheme.auto': "Comme l'appareil",

  'shell.footer.accessibility': 'Accessibilité : non conforme',
  'shell.footer.legal': 'Mentions légales',
  'shell.footer.privacy': 'Données personnelles',
  'shell.footer.terms': "Conditions d'utilisation",
  'shell.footer.status': 'État du service',
} as const;

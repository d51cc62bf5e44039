/** The reader's own account. */
export const account = {
  'account.identity': 'Identité',
  'account.name': 'Prénom et nom',
  'account.organisations': 'Organisations',
  'account.organisationsText': 'Les organisations pour lesquelles vous pouvez agir, et votre rôle dans chacune.',
  'account.membership': '{role}, {office}',
  'account.sessions.title': 'Sessions',
  'account.sessions.text':
    'Les appareils où votre compte est connecté. Fermez ceux que vous ne reconnaissez pas, puis changez de mot de passe.',
  'account.sessions.current': 'Cet appareil',
  'account.sessions.device': '{browser} sur {system}',
  'account.sessions.unknownDevice': 'Appareil non reconnu',
  'account.sessions.detail': 'Ouverte le {opened}, dernière activité le {seen}.',
  'account.sessions.method.password': 'Connexion par mot de passe.',
  'account.sessions.method.oidc': 'Connexion par ProConnect.',
  'account.sessions.end': 'Fermer la session',
  'account.sessions.endOne': 'Fermer la session : {device}',
  'account.sessions.confirmTitle': 'Fermer cette session ?',
  'account.sessions.confirmText':
    "La session « {device} » sera fermée immédiatement. Ce qui y était saisi et pas encore enregistré n'y sera plus envoyé.",
  'account.sessions.ended': 'La session est fermée.',
} as const;

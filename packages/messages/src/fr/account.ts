/** The reader's own account. */
export const account = {
  'account.identity': 'Identité',
  'account.name': 'Prénom et nom',
  'account.organisations': 'Organisations',
  'account.organisationsText': 'Les organisations pour lesquelles vous pouvez agir, et votre rôle dans chacune.',
  'account.membership': '{role}, {office}',
  'account.password.title': 'Changement de mot de passe',
  'account.password.text':
    "Après le changement, vous restez connecté ici ; les sessions ouvertes sur d'autres appareils sont fermées.",
  'account.password.current': 'Mot de passe actuel',
  'account.password.none': 'Mot de passe oublié, ou jamais choisi ?',
  'account.password.confirmation': 'Nouveau mot de passe, une seconde fois',
  'account.password.change': 'Changer le mot de passe',
  'account.password.required.current': 'Indiquez votre mot de passe actuel.',
  'account.password.required.new': 'Choisissez un nouveau mot de passe.',
  'account.password.different': 'Les deux saisies du nouveau mot de passe ne sont pas identiques.',
  'account.password.changed':
    "Votre mot de passe est changé. {sessions, plural, =0 {Aucune autre session n'était ouverte.} one {Votre autre session a été fermée.} other {Vos # autres sessions ont été fermées.}}",
  'account.password.notDone':
    "Le mot de passe n'a pas pu être changé. Vérifiez votre connexion au réseau, puis réessayez.",
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

/** The doors of the portal: sign-in, password, invitation. */
export const access = {
  'access.title': 'Connexion',
  'access.intro': 'Le portail des partenaires de la formation territoriale.',
  'access.email': 'Adresse électronique',
  'access.password': 'Mot de passe',
  'access.newPassword': 'Nouveau mot de passe',
  'access.passwordRule':
    'Au moins {minimum, plural, one {# caractère} other {# caractères}}. Une phrase de plusieurs mots convient bien.',
  'access.showPassword': 'Afficher ou masquer le mot de passe',
  'access.displayName': 'Prénom et nom',
  'access.signIn': 'Se connecter',
  'access.oidc': 'Se connecter avec ProConnect',
  'access.or': 'ou',
  'access.forgotten': 'Mot de passe oublié ?',
  'access.back': 'Retour à la connexion',

  'access.required.email': 'Indiquez une adresse électronique, par exemple nom@mairie.fr.',
  'access.required.password': 'Indiquez votre mot de passe.',
  'access.required.name': 'Indiquez votre prénom et votre nom.',

  'access.failure.offline': 'Le portail ne répond pas. Vérifiez votre connexion au réseau, puis réessayez.',
  'access.failure.credentials': "L'adresse électronique ou le mot de passe est incorrect.",
  'access.failure.throttled': 'Trop d’essais. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
  'access.failure.weakPassword': 'Ce mot de passe est trop court ou trop long. Choisissez-en un autre.',
  'access.failure.link': 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
  'access.failure.invitation':
    "Cette invitation a déjà servi ou n'est plus valable. Demandez à l'administrateur de l'organisation de vous inviter à nouveau.",
  'access.failure.invitationReplaced':
    'Une invitation plus récente vous a été envoyée : ouvrez le lien du dernier courriel que vous avez reçu.',
  'access.failure.unknown': 'La demande n’a pas pu être traitée. Réessayez dans un instant.',

  'access.provider.unknownAccount':
    "Aucun compte de Maillage ne correspond à l'identité que ProConnect a transmise. Demandez à l'administrateur de votre organisation de vous inviter, ou connectez-vous avec votre mot de passe.",
  'access.provider.expired':
    'La connexion avec ProConnect a pris trop de temps, ou avait été commencée dans un autre navigateur. Recommencez.',
  'access.provider.refused':
    'La connexion avec ProConnect a été annulée. Recommencez, ou connectez-vous avec votre mot de passe.',
  'access.provider.unavailable':
    "ProConnect n'a pas répondu comme prévu. Réessayez dans quelques minutes, ou connectez-vous avec votre mot de passe.",
  'access.provider.throttled':
    'Trop de connexions avec ProConnect ont été demandées depuis votre réseau. Réessayez dans une dizaine de minutes, ou connectez-vous avec votre mot de passe.',
  'access.provider.failed':
    "La connexion avec ProConnect n'a pas abouti. Recommencez, ou connectez-vous avec votre mot de passe.",

  'access.reset.title': 'Mot de passe oublié',
  'access.reset.intro':
    'Indiquez votre adresse électronique : nous vous enverrons un lien pour choisir un nouveau mot de passe.',
  'access.reset.send': 'Recevoir le lien',
  'access.reset.sent':
    "Si un compte existe à cette adresse, un message vient d'y être envoyé. Le lien qu'il contient est valable une heure.",
  'access.reset.confirm': 'Enregistrer ce mot de passe',
  'access.reset.done': 'Votre mot de passe est changé. Vos autres sessions ont été fermées.',
  'access.reset.again': 'Demander un nouveau lien',

  'access.invitation.title': 'Invitation',
  'access.invitation.intro':
    '<b>{organisation}</b> vous invite à la rejoindre sur Maillage, avec l’adresse <b>{email}</b> et le rôle « {role} ».',
  'access.invitation.hasAccount': 'Vous avez déjà un compte : vous garderez votre mot de passe.',
  'access.invitation.accept': "Accepter l'invitation",
  'access.invitation.done': 'Vous faites maintenant partie de <b>{organisation}</b>. Connectez-vous pour commencer.',

  'access.nowhere.title': "Aucune organisation n'est rattachée à votre compte",
  'access.nowhere.text':
    "Vos accès ont pris fin ou n'ont pas encore commencé. Adressez-vous à l'administrateur de votre organisation.",

  'access.lost.title': 'Votre session a pris fin',
  'access.lost.text':
    'Par sécurité, une session se ferme après une période sans activité. Reconnectez-vous : votre page et votre saisie sont intactes.',
  'access.lost.leave': 'Quitter sans enregistrer',
} as const;

/** Mails, in plain text: `mail.<template>.subject` and `mail.<template>.body`. */
export const mail = {
  'mail.passwordReset.subject': 'Choisir un nouveau mot de passe',
  'mail.passwordReset.body':
    'Bonjour {name},\n\nUn nouveau mot de passe a été demandé pour votre compte Maillage. Pour le choisir, ouvrez ce lien dans les {minutes, plural, one {# minute} other {# minutes}} :\n\n{link}\n\nSi vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.\n',
  'mail.invitation.subject': 'Invitation à rejoindre {organisation} sur Maillage',
  'mail.invitation.body':
    'Bonjour,\n\n{organisation} vous invite à travailler avec elle sur Maillage, le portail des partenariats de formation du service public territorial. Pour accepter, ouvrez ce lien dans les {days, plural, one {# jour} other {# jours}} :\n\n{link}\n\nSi cette invitation ne vous concerne pas, ignorez ce message.\n',
} as const;

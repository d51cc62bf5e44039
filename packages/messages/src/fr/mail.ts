/** Mails, in plain text: `mail.<template>.subject` and `mail.<template>.body`. */
export const mail = {
  'mail.passwordReset.subject': 'Choisir un nouveau mot de passe',
  'mail.passwordReset.body':
    'Bonjour {name},\n\nUn nouveau mot de passe a été demandé pour votre compte Maillage. Pour le choisir, ouvrez ce lien dans les {minutes, plural, one {# minute} other {# minutes}} :\n\n{link}\n\nSi vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.\n',
  'mail.invitation.subject': 'Invitation à rejoindre {organisation} sur Maillage',
  'mail.invitation.body':
    'Bonjour,\n\n{organisation} vous invite à travailler avec elle sur Maillage, le portail des partenariats de formation du service public territorial. Pour accepter, ouvrez ce lien dans les {days, plural, one {# jour} other {# jours}} :\n\n{link}\n\nSi cette invitation ne vous concerne pas, ignorez ce message.\n',

  'mail.signingInvitation.subject': 'À signer pour {party} : {convention}',
  'mail.signingInvitation.body':
    'Bonjour {name},\n\n{organisation} vous invite à signer pour {party} le texte suivant : « {convention} ».\n\nCe lien ouvre le texte tel qu’il est aujourd’hui. Vous pourrez le lire en entier, puis le signer ou refuser, sans créer de compte :\n\n{link}\n\nIl est valable jusqu’au {expires} et n’est destiné qu’à vous : ne le transmettez pas. S’il a expiré, il propose d’en recevoir un nouveau.\n\nSi ce message ne vous concerne pas, ne faites rien et prévenez {organisation}.\n',
  'mail.signingEarly.subject': 'Bientôt à signer pour {party} : {convention}',
  'mail.signingEarly.body':
    'Bonjour {name},\n\n{organisation} vous invite à signer pour {party} le texte suivant : « {convention} ».\n\nVotre tour n’est pas encore venu : un autre courriel vous le dira. Vous pouvez déjà lire le texte, sans créer de compte :\n\n{link}\n\nCe lien n’est destiné qu’à vous : ne le transmettez pas.\n\nSi ce message ne vous concerne pas, ne faites rien et prévenez {organisation}.\n',
  'mail.signingTurn.subject': 'C’est votre tour de signer : {convention}',
  'mail.signingTurn.body':
    'Bonjour {name},\n\nVotre tour est venu de signer pour {party} le texte suivant : « {convention} ».\n\nCe lien ouvre le texte tel qu’il est aujourd’hui, à lire puis à signer ou à refuser :\n\n{link}\n\nIl est valable jusqu’au {expires} et n’est destiné qu’à vous.\n',
  'mail.signingCorrected.subject': 'Texte corrigé, à ne pas signer pour l’instant : {convention}',
  'mail.signingCorrected.body':
    'Bonjour {name},\n\nLe texte « {convention} », que vous êtes invité à signer pour {party}, a été corrigé. {party} doit d’abord l’approuver à nouveau : un courriel vous dira quand le signer.\n\nCe lien ouvre le texte corrigé :\n\n{link}\n',
  'mail.signingTakenBack.subject': 'Texte corrigé, votre signature est à donner à nouveau : {convention}',
  'mail.signingTakenBack.body':
    'Bonjour {name},\n\nLe texte « {convention} », que vous avez signé pour {party}, a été corrigé sur un point qui concerne {party}. Votre signature ne vaut pas pour le texte corrigé : elle sera à donner à nouveau quand {party} l’aura approuvé. Un courriel vous le dira.\n\nCe lien ouvre le texte corrigé :\n\n{link}\n',
  'mail.signingReminder.subject': 'Rappel, à signer pour {party} : {convention}',
  'mail.signingReminder.body':
    'Bonjour {name},\n\nVotre signature est attendue pour {party} sur le texte suivant : « {convention} ».\n\nCe lien ouvre le texte tel qu’il est aujourd’hui, à lire puis à signer ou à refuser :\n\n{link}\n\nIl est valable jusqu’au {expires} et n’est destiné qu’à vous.\n',
  'mail.signingReminderAccount.subject': 'Rappel, à signer pour {party} : {convention}',
  'mail.signingReminderAccount.body':
    'Bonjour {name},\n\nLa signature de {party} est attendue sur le texte suivant : « {convention} ».\n\nVous pouvez le lire et le signer dans le portail, ou le faire signer par une autre personne :\n\n{link}\n',
  'mail.signingReceipt.subject': 'Signé par toutes les parties : {convention}',
  'mail.signingReceipt.body':
    'Bonjour {name},\n\nToutes les parties ont signé « {convention} ».{startsOn, select, none {} other { Le texte prend effet le {startsOn}.}}\n\nVous l’avez signé pour {party} le {signedOn}, en qualité de : {quality}.\n\nEmpreinte du texte signé (SHA-256) :\n{hash}\n\nConservez ce message : il prouve quel texte vous avez signé.\n',

  'mail.conventionEnds.subject': '{convention} : {step, select, ended {échéance passée} other {échéance}} le {date}',
  'mail.conventionEnds.body':
    'Bonjour {name},\n\n{sentence}\n\nCe qui s’arrête, ce qui demeure et ce qui reste à faire d’ici là :\n\n{link}\n\nVous recevez ce message parce que vous gérez les conventions de {party}. Il est envoyé une seule fois à chaque étape.\n',

  'mail.followUp.subject': 'Qu’êtes-vous devenu depuis votre formation ?',
  'mail.followUp.body':
    'Bonjour {name},\n\nVous avez suivi la formation « {cohort} » il y a {months, plural, one {# mois} other {# mois}}. Votre centre de gestion aimerait savoir où vous en êtes : une réponse suffit, sans compte ni mot de passe.\n\n{link}\n\nCe lien est valable jusqu’au {expires} et n’est destiné qu’à vous. Vos réponses servent à améliorer la formation et à vous aider si vous cherchez un poste.\n',
} as const;

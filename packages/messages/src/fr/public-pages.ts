/** Pages that anybody may read. A line break separates two paragraphs. */
export const publicPages = {
  'public.legal.title': 'Mentions légales',
  'public.legal.publisher.title': 'Éditeur',
  'public.legal.publisher.text':
    "Ce portail est édité par l'organisme public qui exploite cette installation de Maillage. Ses coordonnées vous sont communiquées par l'administrateur de la plateforme ou par l'administrateur de votre organisation.\nMaillage n'est pas un site de l'État.",
  'public.legal.host.title': 'Hébergement',
  'public.legal.host.text':
    "L'hébergement est assuré par l'organisme exploitant ou par le prestataire qu'il a désigné.",
  'public.legal.licence.title': 'Logiciel',
  'public.legal.licence.text':
    "Maillage est un logiciel libre, distribué sous la licence publique de l'Union européenne (EUPL 1.2).",
  'public.legal.sources.title': 'Sources',
  'public.legal.sources.text':
    'Les communes, les intercommunalités, les départements et les régions proviennent du découpage administratif publié par Etalab. Le contour des départements provient du projet svg-maps (licence CC BY 4.0).\nLes articles des conventions de la démonstration sont des résumés rédigés pour Maillage : seul le texte signé fait foi.',

  'public.privacy.title': 'Données personnelles',
  'public.privacy.what.title': 'Ce qui est enregistré',
  'public.privacy.what.text':
    'Pour chaque compte : le nom, l’adresse électronique, les organisations et les rôles, les dates de connexion et l’appareil utilisé. Pour chaque action : son auteur, l’organisation concernée, la date et ce qui a été modifié.',
  'public.privacy.why.title': 'Pourquoi',
  'public.privacy.why.text':
    "Pour préparer, signer et suivre les conventions entre organismes publics, dans le cadre de leurs missions d'intérêt public, et pour pouvoir prouver qui a fait quoi.",
  'public.privacy.howLong.title': 'Combien de temps',
  'public.privacy.howLong.text':
    "Une session dure au plus douze heures. Le compte est conservé tant qu'il est rattaché à une organisation. Le journal est conservé aussi longtemps que les conventions qu'il documente ; les valeurs qui concernent une personne peuvent en être effacées sans rompre la preuve.",
  'public.privacy.who.title': 'Qui y a accès',
  'public.privacy.who.text':
    "Les membres des organisations parties à une convention, chacun selon son rôle. L'administrateur de la plateforme n'a accès à aucun dossier.",
  'public.privacy.cookies.title': 'Cookies et mesure d’audience',
  'public.privacy.cookies.text':
    'Un seul cookie est déposé : celui de votre session, indispensable à la connexion. Aucune mesure d’audience, aucun service tiers. Vos préférences d’affichage et vos brouillons restent dans votre navigateur.',
  'public.privacy.rights.title': 'Vos droits',
  'public.privacy.rights.text':
    "Vous pouvez demander l'accès à vos données, leur rectification ou leur effacement au délégué à la protection des données de votre organisation, et adresser une réclamation à la CNIL.",

  'public.terms.title': "Conditions d'utilisation",
  'public.terms.who.title': 'À qui le portail est ouvert',
  'public.terms.who.text':
    "Aux personnes invitées par une organisation partenaire. L'accès prend fin quand l'organisation y met fin.",
  'public.terms.account.title': 'Votre compte',
  'public.terms.account.text':
    "Votre compte est personnel : ne communiquez pas votre mot de passe. Si vous pensez qu'une autre personne l'utilise, fermez vos sessions depuis la page « Mon compte » et changez de mot de passe.",
  'public.terms.use.title': 'Usage',
  'public.terms.use.text':
    'Le portail sert au suivi des conventions et de ce qui en découle. Les documents et les données que vous y lisez restent soumis aux obligations de discrétion de votre fonction.',
  'public.terms.value.title': 'Valeur des informations',
  'public.terms.value.text':
    'Les dates et les montants sont calculés à partir des articles indiqués. En cas de divergence, le texte signé fait foi.',
  'public.terms.availability.title': 'Disponibilité',
  'public.terms.availability.text':
    "Le portail peut être interrompu pour sa maintenance. La page « État du service » dit s'il répond.",

  'public.accessibility.title': 'Accessibilité : non conforme',
  'public.accessibility.state.title': 'État de conformité',
  'public.accessibility.state.text':
    "Maillage n'est pas conforme au référentiel général d'amélioration de l'accessibilité (RGAA) : aucun audit de conformité n'a été réalisé à ce jour.",
  'public.accessibility.done.title': 'Ce qui est fait',
  'public.accessibility.done.text':
    "Le portail est conçu pour être utilisé au clavier, avec un lecteur d'écran, avec un zoom de 200 %, sur téléphone, en mode clair ou sombre, et imprimé. Ses pages sont vérifiées par un outil automatique, qui ne suffit pas à établir la conformité.",
  'public.accessibility.limits.title': 'Limites connues',
  'public.accessibility.limits.text':
    "Les documents déposés par les partenaires peuvent ne pas être accessibles. Demandez-en une autre version à l'organisation qui les a déposés.",
  'public.accessibility.contact.title': 'Signaler une difficulté',
  'public.accessibility.contact.text':
    "Signalez une difficulté à l'administrateur de votre organisation ou à l'organisme exploitant. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.",

  'public.status.title': 'État du service',
  'public.status.text': 'Vérification faite à l’instant depuis votre appareil.',
  'public.status.portal': 'Portail',
  'public.status.data': 'Accès aux données',
  'public.status.checking': 'Vérification en cours',
  'public.status.works': 'Fonctionne',
  'public.status.fails': 'Ne répond pas',
  'public.status.again': 'Vérifier à nouveau',
  'public.status.at': 'Vérifié le {when}.',
} as const;

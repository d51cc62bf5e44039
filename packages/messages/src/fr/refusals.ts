import type { RefusalCode } from '@maillage/kernel';
import { attendanceRefusals } from './attendance-refusals.ts';

/**
 * One sentence per refusal code. Parameters have the names given where the refusal is made; those that are calendar
 * dates arrive written out.
 */
export const refusals = {
  'refusal.REQUIRED': 'Ce champ est obligatoire.',
  'refusal.INVALID_FORMAT': "La forme de cette valeur n'est pas reconnue.",
  'refusal.INVALID_DATE': "Cette date n'existe pas. Indiquez le jour, le mois et l'année.",
  'refusal.INVALID_CHOICE': 'Choisissez une des valeurs proposées.',
  'refusal.INVALID_VALUE': "Cette valeur n'est pas possible ici.",
  'refusal.UNKNOWN_FIELD': 'Des champs inconnus ont été transmis : {fields}.',
  'refusal.TOO_SHORT': 'Indiquez au moins {minimum, plural, one {# caractère} other {# caractères}}.',
  'refusal.TOO_LONG': 'Ce texte dépasse {maximum, plural, one {# caractère} other {# caractères}}.',
  'refusal.TOO_SMALL': 'La valeur doit être au moins égale à {minimum, number}.',
  'refusal.TOO_LARGE': 'La valeur ne peut pas dépasser {maximum, number}.',
  'refusal.TOO_FEW': 'Indiquez au moins {minimum, plural, one {# élément} other {# éléments}}.',
  'refusal.TOO_MANY': 'Indiquez au plus {maximum, plural, one {# élément} other {# éléments}}.',
  'refusal.DUPLICATE_ITEM': 'Un même élément figure deux fois dans cette liste.',

  'refusal.END_BEFORE_START': 'La date de fin précède la date de début.',
  'refusal.AS_OF_BEFORE_START': 'La convention prend effet le {start} : choisissez ce jour ou un jour suivant.',
  'refusal.DATE_IN_FUTURE': 'Cette date ne peut pas être postérieure à aujourd’hui.',
  'refusal.MAX_BELOW_MIN': 'Le maximum doit être au moins égal au minimum ({minimum, number}).',

  'refusal.INVALID_SIREN': "Ce numéro SIREN n'est pas valide : neuf chiffres dont une clé de contrôle.",
  'refusal.INVALID_SIRET': "Ce numéro SIRET n'est pas valide : quatorze chiffres dont une clé de contrôle.",
  'refusal.UNKNOWN_SIRET': 'Aucun organisme ne porte le numéro SIRET {siret}.',
  'refusal.DUPLICATE_SIRET': 'Le numéro SIRET {siret} est déjà celui de {name}.',
  'refusal.SIREN_SIRET_MISMATCH': 'Le SIRET doit commencer par le SIREN {siren}.',
  'refusal.SIREN_DIFFERS_FROM_PARENT': "Le SIRET d'un service commence par le SIREN de son organisme ({siren}).",
  'refusal.PARENT_REQUIRED': "Indiquez l'organisme dont ce service dépend.",
  'refusal.PARENT_KIND_NOT_ALLOWED': 'Cet organisme ne peut pas dépendre de celui qui est indiqué.',
  'refusal.TERRITORY_REQUIRED':
    'Indiquez {territory, select, region {la région} departement {le département} commune {la commune} epci {le SIREN de l’intercommunalité} other {les départements desservis}}.',
  'refusal.AFFILIATION_NOT_APPLICABLE': "L'affiliation à un centre de gestion ne concerne que les collectivités.",
  'refusal.CDG_REQUIRED': 'Indiquez le centre de gestion dont la collectivité relève.',
  'refusal.EPCI_CODE_IS_SIREN': "Le code d'une intercommunalité est son SIREN ({siren}).",

  'refusal.PARTY_TWICE': 'Cet organisme est déjà partie à la convention.',
  'refusal.DUPLICATE_PARTY_KEY': 'Une autre partie porte déjà le nom abrégé « {key} ».',
  'refusal.UNKNOWN_PARTY_KEY': 'Aucune partie ne porte le nom abrégé « {key} ».',
  'refusal.PARTY_IN_USE':
    'Cette partie est encore citée : {clauses, plural, =0 {aucune clause} one {# clause} other {# clauses}}, {commitments, plural, =0 {aucun engagement} one {# engagement} other {# engagements}}, {agents, plural, =0 {aucun opérateur} one {# opérateur} other {# opérateurs}}.',
  'refusal.TOO_FEW_SIGNATORIES':
    'Une convention lie au moins {minimum, plural, one {# signataire} other {# signataires}}.',
  'refusal.REPRESENTATIVE_REQUIRED': 'Indiquez la fonction qui représente ce signataire.',
  'refusal.SIGNATURE_SLOT_REQUIRED': 'Indiquez qui signe pour cette partie.',
  'refusal.SIGNATURE_NOT_EXPECTED': 'Une partie qui ne signe pas ne peut pas avoir de signature à recueillir.',
  'refusal.PRINCIPAL_REQUIRED': "Indiquez la partie au nom de laquelle l'opérateur agit.",
  'refusal.PRINCIPAL_NOT_APPLICABLE': 'Seul un opérateur payeur agit au nom d’une autre partie.',
  'refusal.PRINCIPAL_IS_SELF': "Une partie ne peut pas être l'opérateur d'elle-même.",
  'refusal.MANDATOR_REQUIRED': 'Indiquez au moins un organisme qui a donné mandat au coordonnateur.',
  'refusal.MANDATE_NOT_APPLICABLE': 'Seul un coordonnateur mandaté reçoit des mandats.',
  'refusal.MANDATOR_IS_SELF': 'Un organisme ne peut pas se donner mandat à lui-même.',
  'refusal.MANDATOR_IS_PARTY': 'Cet organisme signe déjà la convention : il ne peut pas aussi donner mandat.',

  'refusal.UNKNOWN_CLAUSE_KIND': "Cette nature de clause n'existe pas.",
  'refusal.SCOPE_NOT_ALLOWED': "Cette nature de clause n'admet pas de précision.",
  'refusal.SCOPE_REQUIRED': 'Précisez ce que vise la clause.',
  'refusal.CLAUSE_OVERLAP': "Une clause de même nature s'applique déjà pendant cette période.",
  'refusal.CLAUSE_OUTSIDE_CONVENTION': 'La période de la clause sort de celle de la convention.',
  'refusal.UNKNOWN_ARTICLE': "L'article {number} n'existe pas dans cette convention.",
  'refusal.DUPLICATE_ARTICLE': "L'article {number} existe déjà.",
  'refusal.ARTICLE_IN_USE': 'Des clauses, des engagements ou des articles se rattachent encore à cet article.',
  'refusal.DURATION_OVER_CAP':
    'La date de fin dépasse la durée maximale de {months, plural, one {# mois} other {# mois}} : elle ne peut pas aller au-delà du {latestEnd}.',
  'refusal.BENEFICIARY_IS_SELF': 'Une partie ne peut pas être bénéficiaire de son propre engagement.',
  'refusal.DUE_RULE_NOT_ALLOWED': 'Cette échéance ne convient pas à un engagement de ce type.',
  'refusal.OCCURRENCE_ALREADY_CLOSED': 'Cette échéance est déjà close. Rouvrez-la pour la modifier.',
  'refusal.OCCURRENCE_NOT_CLOSED': "Cette échéance n'est pas close : il n'y a rien à rouvrir.",
  'refusal.NOTHING_FALLS_DUE': "Cet engagement n'a pas encore d'échéance : indiquez seulement qu'il est en cours.",
  'refusal.BEFORE_LAST_REPORT':
    'Le dernier compte rendu de cette échéance date du {last} : indiquez ce jour ou un jour suivant.',
  'refusal.EVIDENCE_REQUIRED': 'Indiquez la pièce ou le lien qui sert de preuve, ou une note.',
  'refusal.EVIDENCE_KIND_NOT_EXPECTED': "Cette nature de justificatif n'est pas de celles que l'engagement demande.",

  'refusal.PARENT_CONVENTION_KIND': 'Une convention de ce type ne peut pas être rattachée à celle qui est indiquée.',
  'refusal.PARENT_CONVENTION_CYCLE': 'Une convention ne peut pas être rattachée à elle-même, même indirectement.',
  'refusal.CONVENTION_LOCKED': 'La convention est signée : seul un avenant peut la modifier.',
  'refusal.TRANSITION_NOT_ALLOWED':
    '{phase, select, upcoming {La convention n’avait pas encore pris effet ce jour-là.} in_notice {Une dénonciation est déjà en cours.} expired {La convention avait déjà pris fin ce jour-là.} terminated {La convention avait déjà pris fin ce jour-là.} renewed {Cette convention est remplacée par une autre.} other {Cette action n’est pas possible dans l’état actuel.}}',
  'refusal.BEFORE_CONVENTION_START': "Cette date précède la prise d'effet de la convention ({start}).",
  'refusal.ARTICLE_REQUIRED': "La convention n'a pas d'article : ajoutez-en un avant de la mettre en vigueur.",
  'refusal.CLAUSE_REQUIRED': "La convention n'a pas de clause : ajoutez-en une avant de la mettre en vigueur.",
  'refusal.SIGNATURE_MISSING':
    'La signature {slot, select, elected {de l’élu} other {de l’administration}} manque pour {party}.',
  'refusal.SIGNATURE_IN_FUTURE': '{party} : la date de signature ne peut pas être postérieure à aujourd’hui.',
  'refusal.SIGNATURE_BEFORE_ENABLING_ACT': "{party} : la signature précède l'acte qui l'autorise ({enabledOn}).",

  'refusal.PROPOSALS_OPEN': 'Des propositions attendent encore la décision du rédacteur.',
  'refusal.PROPOSAL_OUTDATED':
    'Ce passage a changé depuis la proposition : elle ne peut plus être acceptée telle quelle.',
  'refusal.PROPOSAL_CLOSED': 'Cette proposition a déjà reçu une réponse.',
  'refusal.PROPOSAL_WITHOUT_CHANGE': 'La proposition ne change rien au texte.',
  'refusal.APPROVAL_MISSING': 'L’approbation de {party} manque.',
  'refusal.APPROVAL_NOT_EXPECTED': '{party} ne signe pas ce texte : son approbation n’est pas attendue.',
  'refusal.ALREADY_APPROVED': '{party} a déjà approuvé ce texte.',
  'refusal.NOT_APPROVED': '{party} n’a pas approuvé ce texte.',
  'refusal.TEXT_CHANGED': 'Le texte a changé depuis que vous l’avez ouvert. Relisez-le, puis recommencez.',
  'refusal.CORRECTION_NOT_OF_FORM':
    'Ce changement n’est pas de pure forme : les parties qu’il touche doivent se prononcer à nouveau.',
  'refusal.COMMENT_RESOLVED': 'Cette remarque est déjà close.',

  'refusal.ALREADY_SIGNED': '{party} a déjà signé.',
  'refusal.SIGNATURE_NOT_DUE': 'Ce n’est pas encore à {party} de signer : une étape précédente n’est pas terminée.',
  'refusal.SIGNED_TWICE': 'Vous avez déjà signé ce texte : deux signatures sont de deux personnes.',
  'refusal.QUALITY_ENDED': 'La qualité par laquelle vous signez a pris fin le {ended}.',
  'refusal.ALREADY_INVITED':
    'Quelqu’un est déjà invité à signer pour {party} : renvoyez le lien, corrigez l’adresse ou retirez l’invitation.',
  'refusal.INVITED_TWICE':
    'Cette personne signe déjà ce texte pour une autre partie, ou y est invitée : deux signatures sont de deux personnes.',
  'refusal.LINK_NOT_OPEN':
    '{state, select, used {Ce lien a servi : la signature est donnée.} expired {Ce lien n’est plus valable : demandez-en un nouveau.} replaced {Un lien plus récent a été envoyé.} withdrawn {Cette invitation a été retirée.} erased {L’adresse a été effacée : invitez à nouveau cette personne.} other {Ce lien n’est pas ouvert.}}',
  'refusal.ENABLING_ACT_MISSING':
    'L’acte qui autorise {party} à signer manque : indiquez la délibération ou la décision, et sa date.',
  'refusal.CONFIRMATION_BY_ANOTHER': 'Un autre organisme que celui qui l’a déclarée doit confirmer cette signature.',
  'refusal.REMINDED_RECENTLY': 'Le dernier rappel date du {last} : deux rappels sont espacés de {days} jours au moins.',

  'refusal.AVENANT_BEFORE_START':
    "La convention n'est pas encore en vigueur : modifiez son texte plutôt que d'ouvrir un avenant.",
  'refusal.AVENANT_AFTER_END': 'La convention a pris fin : un avenant ne peut plus la modifier.',
  'refusal.AVENANT_EMPTY': "L'avenant ne change rien : modifiez au moins un élément du texte.",
  'refusal.AVENANT_CLOSED':
    "Cet avenant n'est plus ouvert : il est {status, select, abandoned {abandonné} other {en vigueur}}.",
  'refusal.AVENANT_CONFLICT':
    "L'avenant n° {ordinal}, déjà en signature, écrit le même élément du texte : attendez sa signature ou accordez les deux textes.",
  'refusal.BLOCK_NOT_OPENED': "Cette partie du texte n'est pas ouverte par l'avenant : cochez-la d'abord.",
  'refusal.AVENANT_OUTDATED':
    "Cet élément a été modifié depuis que l'avenant a été écrit : reprenez le changement à partir du texte en vigueur.",
  'refusal.EFFECT_OUTSIDE_CONVENTION': "L'avenant doit prendre effet pendant la durée de la convention.",
  'refusal.EFFECT_BEFORE_SIGNATURE': "L'avenant ne peut pas prendre effet avant la dernière signature ({signedOn}).",
  'refusal.EFFECT_BEFORE_LAST_CHANGE':
    "Un élément de cet avenant a déjà un texte qui s'applique à partir du {date} : choisissez une prise d'effet postérieure.",

  'refusal.NOTICE_NOT_PROVIDED': 'Aucune clause en vigueur le {date} ne prévoit de dénonciation.',
  'refusal.NOTICE_FORM_REQUIRED':
    'La dénonciation doit être envoyée {form, select, registered_letter {par lettre recommandée avec avis de réception} other {par écrit}}.',
  'refusal.NOTICE_NOT_FOR_PARTY': '{party} ne peut pas dénoncer cette convention.',
  'refusal.NOTICE_IN_FUTURE': 'Indiquez une date qui n’est pas à venir : nous sommes le {today}.',
  'refusal.NOTICE_RECEIVED_BEFORE_SENT': 'La réception ne peut pas précéder l’envoi, le {sent}.',
  'refusal.NOTICE_WITHOUT_EFFECT':
    'Reçue ce jour-là, la dénonciation prendrait effet le {effect}, après l’échéance du {end}. Le dernier jour utile était le {last}.',
  'refusal.WITHDRAWAL_NEEDS_AGREEMENT': 'L’accord de {party} manque.',

  'refusal.SUCCESSOR_BEFORE_END':
    '{end, select, none {La convention remplacée n’a pas d’échéance} other {La convention remplacée court jusqu’au {end}}}{start, select, none {} other { et le nouveau texte prendrait effet le {start}}}. Il doit prendre effet après, ou dire dans une clause qu’il la remplace.',
  'refusal.SUCCESSOR_BEFORE_START':
    'Le nouveau texte prendrait effet le {start}, avant même la convention qu’il remplace, en vigueur depuis le {priorStart}.',
  'refusal.SUCCESSOR_LACKS_SIGNATORY':
    '{party} a signé la convention remplacée{end, select, none {} other {, qui court jusqu’au {end}}} : pour y mettre fin plus tôt, {party} doit signer aussi le nouveau texte.',
  'refusal.SUCCESSOR_EXISTS': 'Un autre texte signé remplace déjà cette convention.',
  'refusal.MODEL_MISSING': 'Cet accord-cadre n’a pas encore de modèle de contrat.',
  'refusal.MODEL_PART_FIXED':
    '{removed, select, true {L’accord-cadre fixe cet élément : il ne peut pas être retiré du contrat.} other {L’accord-cadre fixe cet élément : il ne peut pas être changé dans le contrat.}}',
  'refusal.MODEL_PARTY_MISSING': 'Cet élément nomme {party}, à la place de qui personne ne se tient dans le contrat.',
  'refusal.CONTRACT_PARTY_MISSING': 'Indiquez l’organisme qui tient la place de {party} dans le contrat.',
  'refusal.CONTRACT_KIND_NOT_ALLOWED':
    'Le modèle de l’accord-cadre ne prévoit pas qu’un organisme de cette nature tienne cette place.',
  'refusal.CONTRACT_NOT_OWN': 'L’organisme pour lequel vous agissez doit être une des parties du contrat.',
  'refusal.DISPUTE_NOT_FOR_PARTY': '{party} ne signe pas cette convention et ne peut pas être partie à un différend.',
  'refusal.DISPUTE_WITH_ITSELF': 'Un différend concerne au moins une autre partie que celle qui le notifie.',
  'refusal.DISPUTE_STEP_NOT_POSSIBLE':
    'Cette étape n’est pas possible : le différend est {state, select, notified {notifié et attend une réponse} amicable {en recherche d’accord} conciliation {en conciliation} settled {réglé} failed {en échec} litigated {devant le juge} other {clos}}.',
  'refusal.DISPUTE_STEP_BY_ANOTHER':
    '{by, select, notifier {Seule la partie qui a notifié le différend peut le retirer.} notified_party {Une autre partie que celle qui a notifié le différend doit y répondre.} asked_party {Une autre partie que celle qui a proposé le conciliateur doit répondre.} other {Cette partie n’est pas concernée par le différend.}}',
  'refusal.DISPUTE_STEP_BEFORE_LAST':
    'La dernière étape du différend date du {last} : celle-ci ne peut pas la précéder.',
  'refusal.CONCILIATION_NOT_PROVIDED': 'Aucune clause en vigueur le {date} ne prévoit de conciliation.',
  'refusal.CONCILIATION_NOT_BEGUN': 'Aucune conciliation n’a eu lieu dans ce différend.',
  'refusal.CONCILIATOR_NOT_PROPOSED': 'Aucun conciliateur n’est proposé.',
  'refusal.CONCILIATOR_NOT_ACCEPTED': '{party} n’a pas accepté le conciliateur.',
  'refusal.COURT_TOO_EARLY':
    'Le juge ne peut pas être saisi avant le {opens} : le différend a été notifié le {notified}.',
  'refusal.COURT_NEEDS_FAILURE': 'Le juge ne peut être saisi qu’une fois constaté l’échec de la recherche d’un accord.',
  'refusal.RENEWAL_NOT_OPEN': 'La suite à donner à l’échéance du {end} se décide à partir du {opens}.',
  'refusal.RENEWAL_NOT_FOR_PARTY': '{party} ne signe pas cette convention et ne décide pas de sa suite.',
  'refusal.TERM_UNKNOWN': 'Aucune échéance n’est connue : il n’y a pas encore de suite à décider.',

  'refusal.CATEGORY_BELOW_MINIMUM':
    'Un emploi de secrétaire général de mairie relève au moins de la catégorie {minimum} dans cette commune ({population, plural, one {# habitant} other {# habitants}}), à la date souhaitée : {source}.',
  'refusal.LONGER_THAN_FULL_TIME': 'Un temps complet compte {hours, number} heures par semaine au plus.',
  'refusal.NEED_STEP_NOT_POSSIBLE':
    'Ce besoin {state, select, filled {est pourvu} withdrawn {est abandonné} other {est en cours}} : cette action n’est plus possible.',
  'refusal.NEED_OF_ANOTHER_COMMUNE':
    'Ce besoin est celui de {name} : saisissez un autre besoin pour une autre commune.',
  'refusal.CAMPAIGN_IN_THE_PAST': 'Une campagne s’ouvre au plus tôt aujourd’hui ({today}).',
  'refusal.CAMPAIGN_OVERLAP':
    'La campagne « {title} » interroge déjà ces communes du {opens} au {closes} : une commune ne répond qu’à une campagne à la fois.',
  'refusal.CAMPAIGN_NOT_OPEN':
    '{phase, select, closed {Cette campagne est close depuis le {closes}.} other {Cette campagne n’est pas encore ouverte.}}',
  'refusal.CAMPAIGN_NOT_ADDRESSED': 'Cette campagne n’interroge pas {name}.',
  'refusal.NEEDS_STILL_OPEN':
    '{count, plural, one {Un besoin est encore en cours} other {# besoins sont encore en cours}} : indiquez d’abord qu’il est pourvu ou abandonné, ou confirmez.',
  'refusal.NO_NEED_TO_CONFIRM': 'Aucun besoin n’est en cours : saisissez-en un, ou répondez que la commune n’en a pas.',

  'refusal.COHORT_STEP_NOT_POSSIBLE':
    '{state, select, proposed {La cohorte n’est encore que proposée} approved {Le recrutement n’est pas encore ouvert} recruiting_priority {La cohorte recrute le public prioritaire} recruiting_extended {Le recrutement est déjà ouvert aux autres publics} ready {La cohorte est confirmée} running {La formation a commencé} evaluating {La formation est terminée} closed {La cohorte est close} postponed {La cohorte est reportée} cancelled {La cohorte est annulée} other {La cohorte a changé d’état}} : cette action n’est pas possible.',
  'refusal.EXPERIMENT_NOT_POSITIVE':
    'Aucune autre cohorte ne s’ouvre tant que le bilan de l’expérimentation {year} ({departement}) n’est pas favorable{outcome, select, negative { : il est défavorable} adapted { : le dispositif a été adapté, choisissez une édition du métier de repli} other { : il n’est pas encore rendu}}.',
  'refusal.COHORT_AFTER_NOTICE':
    'La convention est dénoncée et prend fin le {ends} : aucune cohorte ne se termine après cette date.',
  'refusal.COHORT_BELOW_MINIMUM':
    '{missing, plural, one {Il manque une personne} other {Il manque # personnes}} : {admitted, plural, =0 {aucune n’est admise} one {une seule est admise} other {# sont admises}}, et la convention en demande au moins {minimum, number}.',
  'refusal.COHORT_FULL':
    'Les {capacity, number} places de la cohorte sont prises : mettez cette personne en liste d’attente.',
  'refusal.COHORT_NOT_DUE': 'Pas avant le {date}.',
  'refusal.COHORT_CLOSED': 'Cette cohorte ne reçoit pas de candidatures en ce moment.',
  'refusal.MINIMUM_AFTER_START':
    'L’effectif minimal s’atteint au plus tard le premier jour de la formation, le {start}.',
  'refusal.MINIMUM_DATE_PASSED': 'La date limite pour atteindre l’effectif minimal est passée ({date}).',
  'refusal.SEATS_OUTSIDE_CONVENTION':
    'La convention fixe l’effectif d’une cohorte entre {minimum, number} et {maximum, number} personnes.',
  'refusal.SEATS_TAKEN':
    '{admitted, plural, one {Une personne est déjà admise} other {# personnes sont déjà admises}}.',
  'refusal.DEPARTEMENT_NOT_SERVED': 'Cet organisme n’intervient pas dans le département {departement}.',
  'refusal.EDITION_NOT_OPEN':
    'Cette édition vaut pour les cohortes qui commencent à partir du {opens}{ends, select, null {} other { et jusqu’au {ends}}}.',
  'refusal.NO_SEAT_FOR_OTHERS':
    'Il ne reste pas de place pour les autres publics : {admitted, plural, one {une personne est admise} other {# personnes sont admises}} et {ready, plural, one {une candidature prioritaire attend} other {# candidatures prioritaires attendent}}, pour {capacity, number} places.',
  'refusal.CANDIDATURES_UNDECIDED':
    '{count, plural, one {Une candidature attend} other {# candidatures attendent}} encore une décision.',
  'refusal.OUTCOMES_MISSING':
    '{count, plural, one {L’issue de la formation d’un stagiaire} other {L’issue de la formation de # stagiaires}} n’est pas enregistrée.',
  'refusal.CANDIDATURE_STEP_NOT_POSSIBLE':
    'Cette étape n’est pas possible : {state, select, postponed {la cohorte est reportée} closed {la cohorte est close} cancelled {la cohorte est annulée} proposed {la cohorte ne recrute pas encore} approved {la cohorte ne recrute pas encore} other {la candidature en est à « {step, select, received {reçue} eligible {prérequis vérifiés} immersed {immersion validée} heard {jury passé} admitted {admise} waiting {liste d’attente} refused {refusée} withdrawn {désistement} in_training {en formation} completed {formation terminée} left {formation quittée} certified {certifiée} partly_certified {certifiée en partie} not_certified {non certifiée} in_post {en poste} other {une autre étape}} »}}.',
  'refusal.PUBLIC_NOT_ADMITTED': 'La convention n’ouvre pas la formation à ce public.',
  'refusal.NOT_OPEN_TO_PUBLIC':
    'Le recrutement n’est pas encore ouvert à ce public : la convention ne lui laisse que les places restantes.',
  'refusal.PRIORITY_WAITS':
    '{count, plural, one {Une candidature prioritaire attend} other {# candidatures prioritaires attendent}} une place : ce public n’est admis que sur les places restantes.',
  'refusal.EMPLOYER_ELSEWHERE':
    '{territory, select, departement_of_cohort {L’employeur n’est pas dans le département de la cohorte.} other {L’employeur n’est pas dans la région.}}',
  'refusal.EMPLOYER_AFFILIATED':
    '{affiliated, select, true {Cet employeur est affilié au centre de gestion : la convention n’ouvre ce public qu’aux collectivités non affiliées.} other {Cet employeur ne correspond pas au public choisi.}}',
  'refusal.NOT_FOR_THIS_PUBLIC': 'Cette information ne concerne pas ce public.',
  'refusal.PREREQUISITES_UNCHECKED':
    '{count, plural, one {Un prérequis n’est pas vérifié} other {# prérequis ne sont pas vérifiés}}.',
  'refusal.IMMERSION_MISSING':
    'Une immersion validée, de {minimum, number} à {maximum, number} jours, décide de l’admission de ce public.',
  'refusal.IMMERSION_LENGTH':
    'Une immersion de {days, plural, one {# jour} other {# jours}} ne convient pas : la convention en demande de {minimum, number} à {maximum, number}.',
  'refusal.JURY_MISSING': 'Le jury de cette cohorte n’a pas encore entendu cette personne.',
  'refusal.ENROLLED_ELSEWHERE': 'Cette personne a déjà une place du {starts} au {ends} : « {title} ».',
  'refusal.ALREADY_CANDIDATE': 'Cette personne est déjà candidate à cette cohorte ({name}).',
  'refusal.BIRTH_NOT_PLAUSIBLE': 'Cette date de naissance donnerait {age, number} ans.',
  'refusal.UNDO_NOT_POSSIBLE': 'Cette étape ne peut plus être annulée.',
  'refusal.FOLLOW_UP_NOT_EXPECTED': 'On ne suit que les personnes qui sont allées au bout de la formation.',
  'refusal.ERASURE_NOT_POSSIBLE':
    'Cette personne a une place dans la cohorte : ses données restent nécessaires à sa formation et à sa rémunération.',

  'refusal.GRID_WITHOUT_WEIGHT': 'Donnez un coefficient à au moins un critère.',
  'refusal.GRID_FROZEN':
    'Une note a déjà été donnée : la grille ne change plus, pour que chaque personne soit jugée sur les mêmes critères.',
  'refusal.GRID_MISSING': 'Cette cohorte n’a pas encore de grille de notation.',
  'refusal.JURY_NOT_FORESEEN': 'Cette cohorte ne prévoit pas de jury : indiquez-le d’abord dans la cohorte.',
  'refusal.JURY_OF_ONE_PARTY': 'Un jury réunit des membres d’au moins deux parties de la convention.',
  'refusal.JURY_WITHOUT_RUNNER': 'Un membre au moins est du centre de gestion ou du CNFPT qui conduisent la cohorte.',
  'refusal.JUROR_NOT_ELIGIBLE':
    'Cette personne ne peut pas siéger : elle n’a pas de compte actif chargé de dossiers dans un organisme de la convention.',
  'refusal.JURY_AFTER_START': 'Le jury se réunit avant le premier jour de la formation, le {start}.',
  'refusal.JURY_DAY_TOO_SHORT':
    '{count, plural, one {Le passage se termine} other {Les # passages se terminent}} {minutes, plural, one {# minute} other {# minutes}} après l’heure de fin.',
  'refusal.CALLED_TO_ANOTHER_JURY': 'Cette personne est déjà convoquée à une autre journée de jury.',
  'refusal.CANDIDATE_NOT_TO_HEAR':
    'Cette personne ne peut pas être entendue : {step, select, received {ses prérequis ne sont pas vérifiés} heard {le jury l’a déjà entendue} other {sa candidature n’est plus à cette étape}}.',
  'refusal.JURY_BEGUN':
    'Une note a déjà été donnée ce jour-là : la date, les membres du jury et les personnes déjà notées ne changent plus.',
  'refusal.JURY_NOT_BEGUN': 'Les notes se donnent à partir du jour du jury, le {date}.',
  'refusal.JURY_CLOSED': 'Le procès-verbal de ce jury est clos : plus rien n’y change.',
  'refusal.JURY_NOT_CLOSED': 'Le procès-verbal de ce jury n’est pas encore clos.',
  'refusal.JURY_SCORES_MISSING':
    'Il manque des notes pour {count, plural, one {une personne} other {# personnes}} : complétez-les, ou indiquez qui ne s’est pas présenté.',
  'refusal.JUROR_STOOD_BACK':
    'Vous avez déclaré connaître cette personne : vous ne la notez pas. Un jury examine chaque candidature avec impartialité (article L. 100-2 du code des relations entre le public et l’administration).',
  'refusal.SCORE_OUT_OF_SCALE': 'Entre 0 et {maximum, number} points.',

  'refusal.MEETING_STEP_NOT_POSSIBLE':
    'Cette réunion {state, select, held {a eu lieu} cancelled {est annulée} other {est prévue}} : cette action n’est pas possible.',
  'refusal.MEETING_NOT_YET_HELD':
    'Cette réunion est prévue le {date} : ses chiffres se saisissent une fois qu’elle a eu lieu.',
  'refusal.MEETING_AFTER_TERM':
    'La convention se termine le {end} : une réunion ne peut pas s’y rattacher après ce jour.',
  'refusal.PLACE_REQUIRED': 'Indiquez le lieu de la réunion, ou l’adresse où la suivre à distance.',
  'refusal.END_TIME_BEFORE_START': 'L’heure de fin doit suivre l’heure de début.',
  'refusal.COMMUNICATION_STEP_NOT_POSSIBLE':
    'Cette communication {state, select, published {est publiée} withdrawn {est retirée} other {est en préparation}} : cette action n’est pas possible.',
  'refusal.COMMUNICATION_NOT_CONFIRMED':
    '{count, plural, one {Un avertissement n’est pas confirmé} other {# avertissements ne sont pas confirmés}} : lisez-{count, plural, one {le} other {les}}, puis confirmez la publication.',

  'refusal.HOST_OFFER_STEP_NOT_POSSIBLE':
    'Cette offre {state, select, withdrawn {est retirée} closed {est close} other {ne permet pas cette étape}} : elle ne change plus.',
  'refusal.HOST_OFFER_IN_USE':
    '{count, plural, one {Une personne est attendue} other {# personnes sont attendues}} à cette offre : clôturez-la plutôt, ou replacez d’abord ces personnes.',
  'refusal.HOST_OFFER_DAY_TAKEN':
    'Une personne est attendue le {date} : ce jour doit rester dans l’offre, ou la personne être replacée d’abord.',
  'refusal.HOST_OFFER_NOT_OPEN': 'Cette offre n’est plus ouverte.',
  'refusal.HOST_OFFER_OF_ANOTHER_PLACE':
    'Une offre reste celle de la même collectivité ({name}) : retirez-la et saisissez-en une autre.',
  'refusal.COMMUNE_OUTSIDE_EPCI': 'La commune de {name} n’est pas membre de cet EPCI.',
  'refusal.IMMERSION_NOT_DUE':
    'Cette immersion n’est pas à prévoir {kind, select, discovery {: une découverte se fait une fois les prérequis vérifiés et avant l’admission} course {: une période de formation suppose une place dans la cohorte} other {pour cette personne : elle est réservée aux agents en cours de candidature}}.',
  'refusal.IMMERSION_OUTSIDE_OFFER':
    'La collectivité ne reçoit pas le {date} : jour fermé, jour férié ou hors de la période du {starts} au {ends}.',
  'refusal.IMMERSION_OUTSIDE_COHORT': 'Le {date} n’est pas pendant la formation, du {starts} au {ends}.',
  'refusal.IMMERSION_OVER_PROGRAMME':
    'Le programme ne prévoit plus que {left, plural, =0 {aucun jour} one {# jour} other {# jours}} d’immersion pour cette personne, et non {days, number}{source, select, none {} other { ({source})}}.',
  'refusal.IMMERSION_PLACES_TAKEN':
    'Plus de place le {date} : cette collectivité reçoit {places, plural, one {une personne} other {# personnes}} à la fois.',
  'refusal.IMMERSION_TUTOR_FULL':
    'Le tuteur suit déjà tout son monde le {date} : {load, plural, one {une personne} other {# personnes}} à la fois, toutes offres confondues.',
  'refusal.IMMERSION_OVERLAP': 'Cette personne est déjà en immersion le {date}.',
  'refusal.IMMERSION_WITH_EMPLOYER': 'Cette collectivité est l’employeur de la personne.',
  'refusal.IMMERSION_STEP_NOT_POSSIBLE':
    'Cette étape n’est pas possible : l’immersion est {state, select, requested {sans collectivité d’accueil} host_found {à envoyer à la signature} to_sign {à la signature} planned {planifiée} in_progress {en cours} validated {validée} not_validated {non validée} interrupted {interrompue} cancelled {annulée} other {à une autre étape}}.',
  'refusal.IMMERSION_ALREADY_SIGNED':
    '{party, select, host {La collectivité d’accueil a} institution {L’organisme a} person {La personne a} other {Cette partie a}} déjà signé.',
  'refusal.IMMERSION_TOO_EARLY': 'Cette étape n’est possible qu’à partir du {date}.',
  'refusal.IMMERSION_NOT_BEGUN': 'L’immersion n’a pas commencé : il n’y a rien à évaluer.',

  ...attendanceRefusals,

  'refusal.UNAUTHENTICATED': 'Connectez-vous pour continuer.',
  'refusal.FORBIDDEN':
    '{reason, select, no_organisation {Choisissez l’organisme pour lequel vous agissez.} role {Votre rôle ne permet pas cette action.} platform {L’administration de la plateforme ne rédige pas de convention.} not_drafter {Cette action revient au seul organisme qui rédige la convention.} not_bound {Seuls la partie engagée et le rédacteur de la convention peuvent rendre compte d’un engagement.} not_creditor {Seules les parties envers lesquelles l’engagement est pris peuvent en dispenser, ou le rédacteur de la convention s’il n’est pas lui-même engagé.} not_holder {Seules les parties que la clause désigne et le rédacteur de la convention peuvent indiquer que cela s’est tenu.} not_party {Seule la partie qui dénonce, ou le rédacteur de la convention, peut faire cela.} not_speaking {Cette action revient à la partie elle-même.} not_signing {Seuls le rédacteur de la convention et les parties qui la signent peuvent faire cela.} not_in_discussion {Seuls les parties et le rédacteur prennent part à la discussion du texte.} not_coordinator {Les dispositifs sont tenus par l’organisme qui coordonne la convention.} not_running_cohort {Cette action revient à ceux qui conduisent la cohorte : le centre de gestion, l’antenne du CNFPT ou le coordonnateur, selon l’étape.} not_informing {Cette action revient à ceux qui agissent pour une partie à la convention.} not_author {Seuls l’organisme qui a saisi cet élément et le coordonnateur de la convention peuvent le modifier.} not_juror {Seuls les membres de ce jury peuvent faire cela.} stood_back {Vous avez déclaré connaître une personne que ce jury entend : quelqu’un d’autre clôt le procès-verbal.} not_running_immersion {Cette action revient à ceux qui conduisent la cohorte ou à la collectivité d’accueil, selon l’étape.} not_hosting {Seuls la collectivité d’accueil et le centre de gestion de son département peuvent faire cela.} not_surveyed {Seuls la commune et le centre de gestion qui recense ses besoins peuvent faire cela.} other_organisation {Cette action concerne un autre organisme que le vôtre.} platform_only {Cette action est réservée à l’administration de la plateforme.} has_administrator {Cet organisme a son administrateur : c’est à lui d’inviter ses membres.} other {Vous n’avez pas le droit de faire cela.}}',
  'refusal.NOT_FOUND': "Cet élément n'existe pas ou ne vous est pas accessible.",
  'refusal.ALREADY_EXISTS': 'Cet élément existe déjà.',
  'refusal.STALE_VERSION':
    'Une autre personne a modifié cet élément entre-temps. Rechargez-le, puis reportez vos changements.',
  'refusal.IDEMPOTENCY_MISMATCH': 'Cette demande porte la clé d’une demande différente.',
  'refusal.TOO_MANY_REQUESTS': 'Trop de demandes en peu de temps. Réessayez dans quelques minutes.',

  'refusal.EMAIL_ALREADY_MEMBER': "Cette adresse est déjà celle d'un membre.",
  'refusal.INVITATION_EXPIRED': "Cette invitation n'est plus valable. Demandez-en une nouvelle.",
  'refusal.INVITATION_USED': 'Cette invitation a déjà servi.',
  'refusal.PASSWORD_TOO_WEAK': 'Ce mot de passe est trop court ou trop long. Choisissez-en un autre.',
  'refusal.INVALID_CREDENTIALS': 'Ce mot de passe n’est pas votre mot de passe actuel.',
  'refusal.LAST_ADMINISTRATOR': "L'organisme doit garder au moins un administrateur.",
  'refusal.ROLE_NOT_ALLOWED': "Ce rôle n'est pas possible ici.",

  'refusal.FILE_TOO_LARGE': 'Ce fichier est trop volumineux : {megabytes, number} Mo au plus.',
  'refusal.FILE_TYPE_NOT_ALLOWED': "Ce type de fichier n'est pas accepté ici. Formats acceptés : {types}.",
  'refusal.FILE_EMPTY': 'Ce fichier est vide.',
  'refusal.FILE_UNREADABLE': 'Ce fichier est abîmé ou incomplet : il ne peut pas être lu.',
  'refusal.FILE_ENCRYPTED': 'Ce fichier est protégé par un mot de passe : enregistrez-le sans protection.',
  'refusal.FILE_UNPACKS_TOO_LARGE': 'Ce fichier occupe trop de place une fois décompressé.',
  'refusal.FILE_MACROS': 'Ce document contient des macros : enregistrez-le sans macros.',
  'refusal.FILE_ACTIVE_CONTENT':
    'Ce fichier contient {what, select, script {un programme qui s’exécute à l’ouverture} launch {une commande qui lance un autre programme} embedded_file {un autre fichier joint à l’intérieur} other {un contenu actif}} : imprimez-le dans un nouveau PDF.',
  'refusal.FILE_TOO_MANY_PAGES':
    'Ce document a {pages, number} pages, plus que les {maximum, number} acceptées : séparez-le en plusieurs fichiers.',
  'refusal.FILE_QUARANTINED': 'Ce fichier a été mis à l’écart : il ne peut pas être joint.',
  'refusal.FILE_IN_USE': 'Ce fichier est déjà joint ailleurs : envoyez-le à nouveau.',
  'refusal.FILE_WITHOUT_TEXT':
    'Ce fichier ne contient pas de texte à lire : c’est sans doute un scan. Envoyez le document d’origine ou un PDF avec texte.',
  'refusal.FILE_TEXT_TOO_LONG': 'Ce texte est trop long pour être lu : envoyez la convention seule, sans ses annexes.',
  'refusal.DETAILS_NOT_ACCEPTED': 'Acceptez ou corrigez d’abord le titre et la nature de la convention.',
} as const satisfies Record<`refusal.${RefusalCode}`, string>;

/** More precise sentences, for a refusal whose parameter `of` says what is expected. */
export const preciseRefusals = {
  'refusal.REQUIRED.occurrence':
    'Indiquez l’échéance concernée{count, plural, =0 {} one { : {open}} other {, parmi : {open}}}.',
  'refusal.INVALID_CHOICE.occurrence':
    'Cet engagement n’a pas d’échéance à cette date{count, plural, =0 {} one { : la seule possible est le {open}} other { : choisissez parmi {open}}}.',
  'refusal.INVALID_FORMAT.link': 'Indiquez l’adresse complète de la page, qui commence par https://.',
  'refusal.INVALID_FORMAT.record': 'Indiquez l’adresse d’une page du portail, ou l’identifiant de l’élément.',
  'refusal.REQUIRED.signature_scan': 'Joignez le scan de l’original signé, en PDF.',
  'refusal.FILE_TYPE_NOT_ALLOWED.signature_scan': 'Le scan de l’original signé est un fichier PDF.',
  'refusal.IMMERSION_LENGTH.agent':
    'Une immersion d’agent dure de {minimum, number} à {maximum, number} jours ouvrés, et non {days, number}.',
  'refusal.NOT_FOUND.record': 'Aucun élément du portail ne correspond, ou il ne vous est pas accessible.',
} as const satisfies Partial<Record<`refusal.${RefusalCode}.${string}`, string>>;

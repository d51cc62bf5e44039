import { valserhone as fixture } from '@maillage/domain/conventions/testing';
import { calendarDate } from '@maillage/kernel';
import { INVENTED, defineAgreement } from './definition.ts';

const summaries = {
  P: 'Le préambule cite les textes sur la formation des agents territoriaux, le modèle de convention-cadre adopté par le conseil d’administration du CNFPT et la décision de son président sur les tarifs. Il relie les transitions que vit le service public local à un besoin de compétences, et annonce un dialogue plus suivi entre le CNFPT et la collectivité. Le présent article, comme les suivants, est un résumé : seul le texte signé fait foi.',
  '1': 'La convention fixe les orientations du partenariat. Trois finalités : définir des axes communs, fixer les engagements de chacun pour que les agents exercent leur droit à la formation, gouverner et évaluer ensemble. Les équipes de la collectivité et celles de la délégation travaillent directement entre elles.',
  '2': 'Le partenariat poursuit deux buts : ajuster l’offre de formation aux besoins du territoire et répondre aux grandes transformations du service public local.',
  '2.1':
    'La collectivité compte 50 postes, occupés par 33 fonctionnaires et 17 contractuels. Elle exerce notamment des compétences d’aménagement, de déchets, d’eau, d’assainissement, de tourisme, de transition écologique, de santé et de services au public. Sa politique de ressources humaines vise l’accompagnement, l’attractivité des parcours et le bien-être. Son diagnostic retient cinq besoins : le management, l’hygiène, la sécurité et la santé, les techniques des métiers, les compétences transverses, l’évolution professionnelle.',
  '2.2':
    'Le CNFPT se réfère à son projet d’établissement 2022-2027, qui compte cinq priorités nationales et leurs axes, et à ses dix engagements pour la transition écologique. La délégation y ajoute deux priorités régionales : adapter l’offre à chaque département, et écouter les territoires par une rencontre annuelle avec les cadres dirigeants, des réunions bilatérales régulières et des réseaux professionnels.',
  '3': 'Cet article réunit les orientations que les deux parties retiennent : les axes de la collectivité et la transition écologique.',
  '3.1':
    'La collectivité retient quatre axes : des valeurs communes de solidarité et d’entraide au travail ; la transition écologique et des fonctionnements renouvelés ; la fidélisation des agents, l’accueil des nouveaux et l’accompagnement des cadres ; une réflexion sur le sens et l’avenir du service public.',
  '3.2':
    'Pour trois ans, les deux parties s’engagent à viser une administration sans carbone, à sensibiliser leurs agents et à se montrer exigeantes envers leurs partenaires. Les formations en présentiel se tiennent le plus souvent en intra, dans les locaux de la collectivité ou à 20 kilomètres au plus, de préférence dans un lieu desservi par les transports en commun.',
  '4': 'Cet article présente l’offre du CNFPT puis ce que chaque partie fait pour que les formations réussissent.',
  '4.1':
    'L’offre comprend des formations en intra, en union de collectivités ou en inter, les certifications CléA et CléA numérique, des événements, des réseaux, des e-communautés, l’observatoire des métiers et des ressources en ligne. Présentiel, distance et formation en situation de travail peuvent se combiner.',
  '4.2':
    'Le CNFPT adapte son offre et ses parcours, fonde sa pédagogie sur l’activité réelle, veille à ne pas annuler faute d’effectif, agit contre l’absentéisme, préfère des intervenants territoriaux, signale les comportements inadaptés et développe l’évaluation. La collectivité fait connaître ses besoins, prépare l’agent et facilite son départ, suit avec le CNFPT les absences sans motif, incite à évaluer, recueille l’avis des responsables directs, propose des intervenants et prête des salles sans frais.',
  '5': 'Les parties partagent les expériences utiles. Le CNFPT apporte sa connaissance des territoires et anime des réseaux ; la collectivité fait connaître ses pratiques et participe à ces réseaux.',
  '6': 'Le partenariat respecte la dignité, l’impartialité, l’intégrité, la probité, la neutralité et la laïcité. Les contenus du CNFPT sont conformes à la déontologie ; les stagiaires suivent le règlement de formation. La collectivité est informée de tout manquement et décide des suites disciplinaires.',
  '7': 'Les représentants des deux parties se rencontrent au moins une fois par an. Ils choisissent les projets prioritaires à la mesure de l’investissement de la collectivité, valident le programme de l’année, évaluent les actions, s’assurent de leur mise en œuvre, conviennent des ajustements et règlent les difficultés. Le texte ne nomme pas l’instance qui se réunit.',
  '8': 'L’évaluation annuelle s’appuie sur les avis des stagiaires recueillis dans l’outil Applicrea, le nombre de participants, le taux d’absentéisme, le taux de refus et le nombre de jours de formation suivis. Elle peut conduire à des ajustements.',
  '9': 'Chaque année, le CNFPT recense les demandes en intra et en union, puis, après échange, notifie la liste des projets retenus. La collectivité remplit une fiche pour chaque projet : intitulé, organisation, période, modalité, participants, contexte, objectifs. Sans fiche, pas de projet. Un groupe vise au moins 15 participants, sauf pour les formations réglementées.',
  '10': 'Les parties s’informent de leurs opérations de communication et peuvent promouvoir les actions du partenariat.',
  '11': 'Les données personnelles échangées se limitent à ce que l’exécution exige. Elles ne sont transmises à personne qui n’y ait droit, et chaque partie en assure la sécurité.',
  '12': 'La convention dure au plus trois ans à compter de sa signature et s’achève au plus tard le 31 décembre 2027 : la première de ces deux dates l’emporte. Chaque partie peut la dénoncer par lettre recommandée avec avis de réception, avec un préavis de trois mois. Dans les douze mois qui précèdent le terme, les parties dressent le bilan et discutent d’une nouvelle convention.',
  '13': 'Les parties modifient la convention d’un commun accord, par avenant.',
  '14': 'Les parties recherchent d’abord une solution amiable. Aucune ne saisit le tribunal avant deux mois à compter de la notification écrite du différend. Elles peuvent choisir ensemble un conciliateur unique, dont elles partagent strictement les frais. À défaut d’accord, le tribunal administratif de Lyon est saisi. Deux originaux sont prévus ; lieu, date et nom du signataire de la collectivité sont laissés en blanc.',
} as const;

const aura = { email: 'delegation.aura@maillage.example' };
const valserhoneHr = { email: 'rh.terre-valserhone@maillage.example' };
const YEAR_2025 = calendarDate('2025-12-31');

/** Bilateral framework convention; signed on the day of the worked example 1, hence in force until the end of 2027. */
export const valserhone = defineAgreement(fixture, {
  drafter: aura,
  draftedOn: calendarDate('2025-02-10'),
  sourceNote:
    'D’après la convention-cadre rendue publique, dont l’exemplaire connu n’est ni daté ni signé. Les articles sont nos résumés, non le texte. Données pour la démonstration : les dates de signature (3 et 10 mars 2025) et les faits de l’historique. Le bloc de signature du CNFPT est celui de la direction régionale, alors que la délégation y est représentée par son délégué.',
  summaries,
  listArticles: {
    "Projet d'établissement 2022-2027": '2.2',
    'Engagements pour la transition écologique': '2.2',
    "Schéma régional d'offre de service": '2.2',
  },
  history: [
    {
      on: calendarDate('2025-06-30'),
      by: aura,
      held: { kind: 'needs_census', scope: '' },
      note: `Recensement des demandes en intra et en union pour 2026. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-09-05'),
      by: valserhoneHr,
      commitment: { partyKey: 'collectivite', title: 'Prêter gratuitement des salles' },
      status: 'in_progress',
      occurrenceOn: null,
      link: null,
      note: `Salle du siège réservée pour les formations d’automne. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-09-12'),
      by: aura,
      commitment: { partyKey: 'cnfpt', title: 'Rencontrer les cadres dirigeants' },
      status: 'met',
      occurrenceOn: YEAR_2025,
      link: null,
      note: `Rencontre au siège de la collectivité. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-10-06'),
      by: aura,
      commitment: { partyKey: 'cnfpt', title: 'Notifier la liste des projets retenus' },
      status: 'met',
      occurrenceOn: YEAR_2025,
      link: null,
      note: `Liste notifiée après échange avec la collectivité. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-11-04'),
      by: valserhoneHr,
      commitment: { partyKey: 'collectivite', title: 'Promouvoir les actions menées' },
      status: 'in_progress',
      occurrenceOn: null,
      link: 'https://actualites.maillage.example/formations-de-la-communaute',
      note: `Article dans la lettre interne. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-11-20'),
      by: aura,
      held: { kind: 'committee', scope: 'parties_meeting' },
      note: `Rencontre annuelle. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-11-20'),
      by: aura,
      held: { kind: 'programme_validation', scope: '' },
      note: `Programme de 2026 validé lors de la rencontre annuelle. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-12-15'),
      by: aura,
      held: { kind: 'evaluation_indicators', scope: '' },
      note: `Indicateurs de 2025 partagés avec la collectivité. ${INVENTED}`,
    },
  ],
});

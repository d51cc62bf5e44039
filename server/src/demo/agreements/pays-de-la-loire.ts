import { paysDeLaLoire as fixture } from '@maillage/domain/conventions/testing';
import { calendarDate } from '@maillage/kernel';
import { INVENTED, defineAgreement } from './definition.ts';

/** Our summaries, in the order of the text. The agreement does not number its third title, on money. */
const summaries = {
  P: 'Le préambule part d’un constat : les collectivités peinent à recruter, et d’abord des secrétaires généraux de mairie. Il rappelle que la loi du 30 décembre 2023 relève le niveau de ce métier, en catégorie B au moins dans les communes de moins de 2 000 habitants et en catégorie A au-delà. Le dispositif relève de la certification Qualiopi engagée par le CNFPT en 2024 et vise un titre inscrit au RNCP. Des agents publics peuvent y entrer sous conditions ; la prise de poste est ensuite accompagnée par une e-communauté et une offre de professionnalisation. Le texte vaut pour le cadre de financement du jour de la signature et appelle un avenant si ce cadre change. Le présent article, comme les suivants, est un résumé : seul le texte signé fait foi.',
  '1': 'Les signataires déploient ensemble, à partir du second semestre 2024, une formation au métier de secrétaire général de mairie, d’abord en Sarthe puis, selon les besoins, dans chacun des cinq départements. Un groupe compte de 12 à 18 personnes. L’expérimentation sarthoise de 2024 doit être concluante avant que d’autres sessions ne s’ouvrent ; elle peut aussi conduire à viser le métier d’assistant de gestion administrative, comme première étape. La formation s’adresse aux demandeurs d’emploi. Si des places restent libres, elle s’ouvre aux agents en reconversion de la Région et des collectivités non affiliées du département concerné. Les parties promeuvent en outre ensemble l’emploi public territorial.',
  '2': 'L’article décrit ce que chaque partenaire apporte : les centres de gestion, le CNFPT, la Région et ses directions, la FRAMEL avec les associations départementales de maires.',
  '2-CDG':
    'Les cinq centres de gestion agissent dans le cadre du schéma régional qu’ils ont adopté en 2022, dont les deux premiers axes portent ce dispositif. Ils recensent et tiennent à jour les besoins de recrutement, font connaître la formation, participent au choix des candidats, facilitent les immersions, organisent l’accompagnement des tuteurs et des stagiaires, et suivent l’insertion professionnelle. Le centre de gestion de Loire-Atlantique coordonne leurs actions.',
  '2-CNFPT':
    'La délégation fait valoir le dispositif, pour l’attractivité des métiers comme pour la reconversion d’agents. Elle conçoit et anime la formation, qui alterne la théorie et l’immersion en collectivité et peut mener à un titre inscrit au RNCP ; elle l’adapte si le métier visé devient celui d’assistant de gestion administrative. Elle prend part aux réunions d’information, aide au besoin les jurys et contribue à l’évaluation. L’engagement vaut pour les cinq départements, avec l’appui des antennes.',
  '2-REGION':
    'La direction des politiques territoriales et les Maisons de la Région relaient le projet lors de l’animation des pactes stratégiques, font remonter ce qu’elles y apprennent et tiennent un webinaire pour les élus et les techniciens. La direction des ressources humaines informe les agents de la Région ; ceux qui sont retenus, après une immersion de deux ou trois jours et une vérification des prérequis, restent payés par la Région, selon des modalités pratiques renvoyées à un document annexe. La direction de l’emploi, de la formation professionnelle et de l’apprentissage agrée les formations de 2024 à 2027 : les demandeurs d’emploi sans assurance chômage ont ainsi une rémunération publique, une couverture sociale et le remboursement de certains frais, selon le règlement d’intervention. Docaposte vérifie l’éligibilité, verse la rémunération au nom de la Région et répond aux usagers.',
  '2-FRAMEL':
    'La fédération et les associations départementales informent les élus employeurs et leur montrent l’intérêt du dispositif. Elles insistent sur l’accueil de stagiaires, qui fait connaître la culture territoriale à de futurs collaborateurs.',
  '3': 'Le CNFPT paie le coût pédagogique ; un avenant est nécessaire si cela change pour de futures opérations. La coordination régionale des centres de gestion paie la promotion. Le CNFPT et les centres de gestion fournissent le personnel de coordination et de suivi administratif et les moyens logistiques. France Travail verse l’allocation d’aide au retour à l’emploi à ceux qui y ont droit. Pour les autres demandeurs d’emploi, la Région assure la rémunération de stage pendant toute la formation, une part des déplacements et la couverture sociale ; elle prend le relais lorsque les droits à l’allocation s’épuisent en cours de route.',
  '4': 'Un comité régional de pilotage et de suivi réunit le centre de gestion de Loire-Atlantique, mandaté par les quatre autres par une résolution du 1er décembre 2023, le CNFPT, la Région et la FRAMEL. Il vérifie que la mise en œuvre reste fidèle aux objectifs et l’adapte au besoin. Il se réunit au moins une fois par an et peut proposer de nouveaux sujets. Le texte ne fixe ni quorum ni règle de vote. Chaque cycle est conduit par l’antenne du CNFPT et le centre de gestion du département.',
  '5': 'La convention prend effet lorsque toutes les parties ont signé, donc à la dernière signature, et dure trois ans.',
  '6': 'Chaque partie cite les trois autres dans toute communication et dans tout document produit au titre de la convention. À son terme, elle cesse d’employer leurs signes distinctifs, sauf accord écrit. Tout autre emploi d’un logo ou d’une marque demande une autorisation expresse et préalable. Chaque partie reste propriétaire des connaissances qu’elle avait avant la convention ou qu’elle acquiert en dehors d’elle.',
  '7': 'Cet article rassemble les stipulations communes : portée de la convention, avenants, dénonciation, données personnelles, responsabilités.',
  '7.1':
    'La convention contient tout l’accord des parties sur le sujet et remplace les accords antérieurs qui le traitaient, écrits ou oraux.',
  '7.2': 'Les parties décident par avenant des aménagements que l’exécution rend nécessaires.',
  '7.3':
    'Chaque partie peut mettre fin à la convention avant son terme par une notification écrite, avec un préavis de trois mois. L’envoi recommandé n’est pas exigé.',
  '7.4':
    'Les parties et leur personnel sont tenus au secret professionnel, à la discrétion et à la confidentialité, pendant la convention et après sa fin. Elles protègent les données personnelles : aucune divulgation à des tiers sans droit, sécurité, formalités déclaratives. Un prestataire présente des garanties équivalentes ; les parties s’informent l’une l’autre de ce recours.',
  '7.5':
    'Chaque partie répond seule de ses activités, respecte les textes applicables et reste assurée pendant toute la durée de la convention.',
  '8': 'L’article organise le règlement des litiges en deux temps.',
  '8.1':
    'En cas de litige sur l’interprétation ou l’exécution, les parties cherchent d’abord un accord. Aucun délai n’est fixé.',
  '8.2': 'Si le désaccord demeure, le tribunal administratif compétent est saisi.',
  '9': 'Les pièces sont la convention, une première annexe sur le contexte et une seconde sur le dispositif ; l’exemplaire connu n’en contient aucune. Quatre originaux sont prévus.',
} as const;

const copil = { kind: 'committee', scope: 'copil' } as const;

/** Multi-party convention on the training of secretaries general of town halls; signatures of the worked example 4. */
export const paysDeLaLoire = defineAgreement(fixture, {
  drafter: { email: 'coordination.cdg44@maillage.example' },
  draftedOn: calendarDate('2024-11-18'),
  sourceNote:
    'D’après la convention de partenariat 2024-2027 rendue publique, dont l’exemplaire connu n’est ni daté ni signé. Les articles sont nos résumés, non le texte. Données pour la démonstration : les dates de signature (20 décembre 2024, 9 et 15 janvier, 3 février 2025) et les faits de l’historique. Le texte laisse en blanc la date de la délibération régionale.',
  summaries,
  listArticles: { 'Schéma régional de coordination, de mutualisation et de spécialisation': '2-CDG' },
  history: [
    // The cohort of Sarthe began while signatures were awaited: the portal flags it.
    {
      on: calendarDate('2025-02-05'),
      happenedOn: calendarDate('2024-10-21'),
      by: { email: 'delegation.pdl@maillage.example' },
      commitment: {
        partyKey: 'cnfpt',
        title: 'Concevoir et mettre en œuvre la formation, en alternance avec les immersions',
      },
      status: 'in_progress',
      occurrenceOn: null,
      link: null,
      note: `Première cohorte ouverte en Sarthe, à titre d’expérimentation. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-02-20'),
      by: { email: 'coordination.cdg44@maillage.example' },
      commitment: { partyKey: 'cdg', title: 'Tenir à jour les besoins de recrutement des collectivités' },
      status: 'in_progress',
      occurrenceOn: null,
      link: null,
      note: `Recensement lancé auprès des collectivités affiliées des cinq départements. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-03-04'),
      by: { email: 'delegation.pdl@maillage.example' },
      commitment: { partyKey: 'cnfpt', title: 'Être assuré pendant toute la durée' },
      status: 'met',
      occurrenceOn: null,
      link: null,
      note: `Attestation transmise aux autres parties. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-04-22'),
      by: { email: 'territoires.region@maillage.example' },
      commitment: { partyKey: 'region', title: 'Tenir un webinaire pour les élus et les techniciens' },
      status: 'met',
      occurrenceOn: calendarDate('2028-02-02'),
      link: 'https://webinaires.maillage.example/secretaire-general-de-mairie',
      note: `Webinaire tenu avec les centres de gestion et le CNFPT. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-05-13'),
      by: { email: 'conventions.region@maillage.example', organisation: 'region-52-emploi-formation' },
      commitment: {
        partyKey: 'region',
        title: 'Agréer les formations du dispositif et en ouvrir la rémunération publique',
      },
      status: 'met',
      occurrenceOn: null,
      link: null,
      note: `Agrément délivré pour les sessions de 2024 à 2027. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-06-12'),
      by: { email: 'framel@maillage.example' },
      commitment: {
        partyKey: 'framel',
        title: "Informer et convaincre les élus de l'intérêt d'accueillir des stagiaires",
      },
      status: 'in_progress',
      occurrenceOn: null,
      link: null,
      note: `Présentation en assemblée des associations départementales. ${INVENTED}`,
    },
    {
      on: calendarDate('2025-11-20'),
      by: { email: 'coordination.cdg44@maillage.example' },
      held: copil,
      note: `Premier comité depuis l’entrée en vigueur. ${INVENTED}`,
    },
  ],
});

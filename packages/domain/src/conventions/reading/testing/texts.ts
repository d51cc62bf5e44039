/* Conventions that nobody signed, written for the tests in the shapes that files have. */

/** One line for each paragraph, headings marked, as a word processor gives it. */
export const MARKED = `## CONVENTION DE PARTENARIAT 2026-2028

Entre,

### **LE CENTRE DE GESTION DU VAL D'OR**

Représenté par sa Présidente, Madame Odile TESTARD, dûment habilitée par la délibération n° 2025-031 du conseil d'administration du 4 novembre 2025
Ci-après dénommé « le Centre de gestion »

### **LA COMMUNAUTÉ DE COMMUNES DES DEUX RIVES**

N° de SIRET : 356 000 000 00048
12, place du Marché – 99100 RIVEBOURG
Représentée par Monsieur Jean EXEMPLE, en sa qualité de Vice-Président, ci-après désignée par "la collectivité"

**VU** le code général de la fonction publique, notamment son article L423-3 ;
**VU** le décret n° 2010-12 du 3 mars 2010 relatif aux essais ;
**CONSIDÉRANT** la volonté des parties d'essayer ensemble ;

**Il est convenu ce qui suit :**

## Préambule

Les deux établissements travaillent ensemble depuis longtemps.

## Article 1er – Objet

La présente convention a pour objet d'organiser des ateliers de formation.

## Article 2 - Engagements

### La collectivité

La collectivité s'engage à :

- prêter une salle deux fois par an,
- transmettre chaque année la liste de ses besoins ;

### Le Centre de gestion

Le Centre de gestion s'engage à animer les ateliers. Il mettra gratuitement ses supports à disposition.

## Modalités financières

La collectivité prendra en charge 40 % du coût pédagogique des ateliers, dans la limite de 1 250,50 €.

## Article 4 : Groupes

Un atelier est ouvert dès lors qu'il réunit au moins 8 participants, dans un rayon de quinze (15) kilomètres. La promotion compte de 8 à 20 stagiaires.

## Article 5 : Suivi

Un comité de pilotage réunit le Centre de gestion et la collectivité. Il se réunit au moins deux fois par an.

## Article 6 : Durée

La convention prend effet le 1er janvier 2026 pour une durée de trois (3) ans. Elle est renouvelable par tacite reconduction, par périodes d'un an, dans la limite de deux fois.
Elle peut être dénoncée par l'une des parties, avec un préavis de six mois, par lettre recommandée avec accusé de réception.

## Article 7 : Litiges

7.1 Les parties recherchent une solution amiable à tout litige.
7.2 À défaut, le litige est porté devant le tribunal administratif de Rivebourg.

## Article 8 : Pièces

- Annexe 1 : Calendrier des ateliers

Une visite est prévue dans 45 jours.

Fait à Rivebourg, le
En deux exemplaires originaux
`;

const HEAD = 'Convention atelier – Centre de gestion du Val d’Or';
const foot = (page: number): string => `Page ${page} sur 3`;

/** Lines cut by a page layout, with running heads, page numbers, hyphens, ligatures and thin spaces. */
export const PAGED = [
  `${HEAD}
CONVENTION CADRE DE PARTENARIAT
Entre
LE CENTRE DE GESTION DU VAL D’OR
Représenté par son Président, Paul EXEMPLE, dûment habilité par la déli-
bération n°2025-031 du conseil d’administration du 4 novembre 2025, ci-après
dénommé « le Centre de gestion »
d’une part,
Et
LA COMMUNE DE RIVEBOURG
Représentée par Anne MODELE, en qualité de Maire, ci-après dénommée « la
commune »
d’autre part,
Il a été convenu ce qui suit :
Article 1 : Objet de la convention
La présente convention a pour objet de fixer les règles d’un accueil commun des
agents qui débutent, dans un cadre où chacun apporte ses moyens et où les déci-
${foot(1)}
`,
  `${HEAD}
sions sont prises ensemble au fil des besoins des services.
Article 2 : Durée et fin
La convention est conclue pour une durée maximale de vingt-quatre mois à comp-
ter de sa signature et jusqu’au 31/12/2028. Elle peut être résiliée par l’une des
parties moyennant un préavis de 2 mois notifié par écrit.
Dans les six mois précédant l’échéance, les parties se rencontrent pour dresser un
bilan et discuter du renouvellement.
${foot(2)}
`,
  `${HEAD}
Article 3 : Litiges
Aucune partie ne saisit le tribunal avant l’expiration d’un délai de trois mois sui-
vant la notiﬁcation écrite du différend.
Fait en trois exemplaires
${foot(3)}
`,
].join('\f');

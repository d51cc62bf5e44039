import type { Structured } from './compare.ts';

/** 'number heading' of each article, in order; an article stands under the longest number that begins its own. */
const OUTLINE = `
P Préambule
1 Objet du règlement
2 Cadre réglementaire
I Le plan de formation
I.1 Contenu
I.2 Périodicité
II Les acteurs de la formation
II.1 Acteurs internes
II.2 Acteurs externes
II.3 Cas particuliers
II.3.1 Les formateurs internes
II.3.2 Les agents intervenant pour une formation externe
III La formation tout au long de la vie
III.1 Les formations obligatoires
III.1.1 Formation d'intégration
III.1.1.1 Bénéficiaires et durée
III.1.1.2 Instruction des demandes
III.1.1.3 Incidences sur la carrière
III.1.2 Professionnalisation au premier emploi
III.1.2.1 Bénéficiaires et durée
III.1.2.2 Instruction des demandes
III.1.2.3 Incidences sur la carrière
III.1.3 Professionnalisation tout au long de la carrière
III.1.3.1 Bénéficiaires et durée
III.1.3.2 Instruction des demandes
III.1.3.3 Incidences sur la carrière
III.1.4 Prise de poste à responsabilité
III.1.4.1 Bénéficiaires et durée
III.1.4.2 Instruction des demandes
III.1.4.3 Incidences sur la carrière
III.1.5 Hygiène et sécurité
III.2 Les formations non obligatoires
III.2.1 Perfectionnement
III.2.1.1 Bénéficiaires et durée
III.2.1.2 Instruction des demandes
III.2.1.3 Incidences sur la carrière
III.2.2 Préparation aux concours et examens
III.2.2.1 Bénéficiaires et durée
III.2.2.2 Instruction des demandes
III.2.2.3 Dispositions particulières
III.2.2.4 Incidences sur la carrière
III.2.2.5 Autorisations d'absence
III.2.3 Formation syndicale
III.2.4 Formation personnelle
III.2.4.1 Congé de formation professionnelle
III.2.4.2 Disponibilité pour études
III.2.4.3 VAE
III.2.4.4 REP
III.2.4.5 Bilan de compétences
III.2.4.6 Illettrisme et langue française
III.2.4.7 Congé de transition professionnelle
III.2.4.8 Période d'immersion
IV Le compte personnel de formation
IV.1 Objet
IV.2 Bénéficiaires
IV.3 Utilisation et éligibilité
IV.4 Alimentation
IV.5 Droits majorés
IV.6 Droits supplémentaires
IV.7 Combinaison avec les autres dispositifs
IV.8 Procédure d'octroi
IV.9 Conditions financières
IV.10 Conversion des droits
V Les modalités de départ en formation
V.1 Inscription
V.2 Obligations statutaires
V.3 Incidences sur le temps de travail
V.4 Frais de formation
V.4.1 Pris en charge par le CNFPT, l'INET ou l'INSET
V.4.2 Pris en charge par la communauté
V.4.3 Déplacements non pris en charge
V.4.4 Repas non pris en charge`;

const numbered = OUTLINE.trim()
  .split('\n')
  .map((line) => ({ number: line.split(' ', 1)[0]!, heading: line.slice(line.indexOf(' ') + 1) }));
const has = (number: string): boolean => numbered.some((each) => each.number === number);
const above = (number: string): string | null => {
  const parent = number.split('.').slice(0, -1).join('.');
  return parent !== '' && has(parent) ? parent : null;
};
const duty = (articleNumber: string, title: string): Structured['commitments'][number] => ({
  partyKey: 'collectivite',
  beneficiaryKeys: [],
  articleNumber,
  ruleId: `CEZE-${articleNumber}`,
  title,
  description: '',
  recurrence: 'continuous',
  dueRule: { type: 'none' },
});

/**
 * The training rules of Cèze Cévennes, as an import should propose them: rules that one body lays down, no convention. It has
 * one party and its outline; what the body does for its agents are commitments, who pays what are clauses. Its durations, ceilings and
 * delays of an agent's rights (CEZE-III.1 to IV) are of no kind of clause: they are to be told as not read.
 */
export const ceze: Structured = {
  parties: [
    {
      key: 'collectivite',
      organisation: 'epci-200035129',
      role: 'signatory',
      designation: 'la communauté de communes',
    },
  ],
  recitals: [],
  articles: numbered.map((each) => ({ ...each, body: '', parentNumber: above(each.number) })),
  annexes: [],
  clauses: [
    {
      kind: 'financing',
      scope: 'pedagogical',
      articleNumber: 'IV.9',
      ruleId: 'CEZE-IV.9',
      value: {
        payerKeys: ['collectivite'],
        nature: 'pedagogical',
        shareBasisPoints: null,
        capCents: null,
        condition: 'any',
        inKind: [],
      },
    },
  ] as unknown as Structured['clauses'],
  commitments: [
    duty('III.2.4.6', 'Prendre en charge le coût des formations de lutte contre l’illettrisme'),
    duty('III.2.4.7', 'Prendre en charge les frais de formation du congé de transition'),
    duty('III.2.4.8', 'Informer l’agent de sa réponse, par écrit, dans le délai'),
    duty('V.4.2', 'Prendre en charge les déplacements aller-retour de l’agent'),
    duty('V.4.2', 'Prendre en charge les tickets de parking'),
    duty('V.4.2', 'Prendre en charge le péage'),
    duty('V.4.2', 'Prendre en charge le repas de midi de l’agent'),
    duty('V.4.2', 'Prendre en charge le repas du soir et l’hébergement'),
  ],
};

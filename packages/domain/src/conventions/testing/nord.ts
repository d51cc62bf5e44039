import { clause, commitment, everyYear, on } from './fixture.ts';
import type { AgreementFixture } from './fixture.ts';

/** Local arrangement of Nord on pooled training plans. The text is an information sheet: its sections are numbered here. */
export const nord: AgreementFixture = {
  code: 'NORD',
  parentCode: null,
  details: {
    title: 'Plans de formation mutualisés du Nord',
    reference: null,
    kind: 'local_arrangement',
    object: "Aider les petites collectivités à bâtir leur plan de formation et organiser les actions près d'elles.",
    territory: [{ kind: 'departement', code: '59' }],
    signedAtPlace: null,
    sourceNote:
      "Structuré d’après une fiche d'information non datée ; numéros d’articles et dates donnés pour la démonstration.",
  },
  parties: [
    {
      key: 'cnfpt',
      organisation: 'cnfpt-delegation-hauts-de-france',
      role: 'signatory',
      designation: 'le CNFPT',
      representative: { office: 'Délégué régional', quality: null },
      signatures: [{ slot: 'elected', office: 'Délégué régional', signedOn: on('2012-01-16') }],
    },
    {
      key: 'cdg',
      organisation: 'cdg-59',
      role: 'signatory',
      designation: 'le Cdg59',
      representative: { office: 'Présidence', quality: null },
      signatures: [{ slot: 'elected', office: 'Présidence', signedOn: on('2012-01-16') }],
    },
    { key: 'am59', organisation: 'am-59', role: 'associated', designation: "l'Association des maires du Nord" },
  ],
  recitals: [
    { kind: 'visa', text: 'Plans de formation des collectivités', legalReference: 'Loi du 19 février 2007' },
    {
      kind: 'recital',
      text: 'Les petites collectivités ont besoin d’aide pour formaliser leur plan.',
      legalReference: null,
    },
  ],
  articles: [
    {
      number: '1',
      heading: 'Accompagnement',
      body: 'Méthode par périmètre, plans formalisés, synthèse, plan mutualisé, actions l’année suivante.',
    },
    { number: '2', heading: 'Qui est concerné', body: 'Toutes les collectivités du périmètre, dont une coordonne.' },
    {
      number: '3',
      heading: "Critères d'ouverture",
      body: 'Un nombre de stagiaires du périmètre, réduit pour certains thèmes.',
    },
    { number: '4', heading: 'Financement', body: 'Par la cotisation, sauf quelques thèmes.' },
    { number: '5', heading: 'Inscription', body: 'En ligne, sessions visibles pour le périmètre.' },
    { number: '6', heading: 'Évolutions', body: 'Des plans prospectifs, élaborés ensemble.' },
  ],
  annexes: [],
  axes: [],
  clauses: [
    clause('NORD-1', '1', 'plan_perimeter', {
      unit: 'one_or_more_epci',
      allCollectivites: true,
      coordinatorExpected: true,
      methodByPartyKeys: ['cnfpt', 'cdg'],
    }),
    clause('NORD-1', '1', 'plan_steps', {
      steps: [
        'Méthode donnée par périmètre',
        'Plan formalisé par chaque collectivité',
        'Synthèse',
        'Plan mutualisé',
        'Actions sur le territoire',
      ],
    }),
    clause('NORD-1', '1', 'execution_year', { offsetYears: 1 }),
    clause('NORD-3', '3', 'group_threshold', {
      min: 15,
      isObjective: false,
      countedOver: 'perimeter',
      exceptions: [],
      exceptionMin: 12,
      exceptionMax: 13,
      regulatedExempt: false,
    }),
    clause(
      'NORD-4',
      '4',
      'financing',
      {
        payerKeys: ['cnfpt'],
        nature: 'pedagogical',
        shareBasisPoints: 10_000,
        capCents: null,
        condition: 'any',
        inKind: false,
        relay: false,
        changeNeedsAmendment: false,
      },
      'contribution',
    ),
    clause('NORD-4', '4', 'contribution_exclusion', {
      themes: ['CACES', 'CHSCT', 'Armement des policiers municipaux'],
      byPartyKey: 'cnfpt',
    }),
    clause('NORD-5', '5', 'registration_visibility', {
      platform: 'Inscription en ligne (IEL)',
      restrictedToPerimeter: true,
    }),
    clause('NORD-6', '6', 'aims', {
      horizon: 'later',
      aims: ['Des plans prospectifs par intercommunalité', 'Des séances de conception commune'],
    }),
  ],
  commitments: [
    ...['cnfpt', 'cdg'].map((party) =>
      commitment('NORD-1', '1', party, 'Apporter la méthode aux collectivités de chaque périmètre'),
    ),
    ...['cnfpt', 'cdg'].map((party) =>
      commitment('NORD-1', '1', party, 'Faire la synthèse des plans et établir le plan mutualisé', everyYear),
    ),
    commitment('NORD-1', '1', 'cnfpt', 'Organiser les actions sur le territoire l’année qui suit le plan', everyYear),
    commitment('NORD-2', '2', 'cnfpt', 'Rechercher une collectivité coordinatrice par périmètre'),
    commitment('NORD-5', '5', 'cnfpt', 'Rendre les sessions visibles en ligne pour le périmètre', {
      evidenceKinds: ['link'],
    }),
    commitment('NORD-6', '6', 'cnfpt', 'Mieux accompagner les territoires par des plans prospectifs'),
  ],
};

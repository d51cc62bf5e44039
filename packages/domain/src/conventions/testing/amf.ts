import { clause, commitment, on } from './fixture.ts';
import type { AgreementFixture, AxisFixture } from './fixture.ts';

const axis = (code: string, label: string, parentCode: string | null = null): AxisFixture => ({
  scope: 'convention',
  list: "Axes de l'accord-cadre",
  code,
  label,
  parentCode,
  publisher: null,
});
const both = ['cnfpt', 'amf'] as const;

/** National framework between the CNFPT and the AMF. The text is a press release: its articles are numbered here by theme. */
export const amf: AgreementFixture = {
  code: 'AMF',
  parentCode: null,
  details: {
    title: 'Accord-cadre de coopération CNFPT – Association des maires de France',
    reference: null,
    kind: 'national_framework',
    object:
      'Structurer la coopération sur la formation des agents communaux et intercommunaux, et la décliner en contrats territoriaux.',
    territory: [{ kind: 'national', code: 'FR' }],
    signedAtPlace: 'Paris',
    sourceNote:
      'Structuré d’après un communiqué non daté ; numéros d’articles et date de signature donnés pour la démonstration. Chiffres anciens.',
  },
  parties: [
    {
      key: 'cnfpt',
      organisation: 'cnfpt-national',
      role: 'signatory',
      designation: 'le CNFPT',
      representative: { office: 'Présidence', quality: null },
      signatures: [{ slot: 'elected', office: 'Présidence', signedOn: on('2010-06-30') }],
    },
    {
      key: 'amf',
      organisation: 'amf',
      role: 'signatory',
      designation: "l'AMF",
      representative: { office: 'Présidence', quality: null },
      signatures: [{ slot: 'elected', office: 'Présidence', signedOn: on('2010-06-30') }],
    },
  ],
  recitals: [
    {
      kind: 'visa',
      text: 'Dispositifs de formation des agents territoriaux',
      legalReference: 'Loi du 19 février 2007',
    },
    {
      kind: 'recital',
      text: 'Une coopération ancienne entre les deux institutions est rendue officielle et enrichie.',
      legalReference: null,
    },
    {
      kind: 'recital',
      text: 'Les missions et les métiers des agents communaux évoluent et se complexifient.',
      legalReference: null,
    },
  ],
  articles: [
    { number: '1', heading: 'Axes de collaboration', body: 'Cinq axes nationaux.' },
    {
      number: '2',
      heading: 'Déclinaison territoriale',
      body: 'Des contrats entre les délégations du CNFPT et les communes et communautés.',
    },
    {
      number: '3',
      heading: "Familles d'actions",
      body: 'Ressources humaines des collectivités ; projets de développement national et régionaux.',
    },
    { number: '4', heading: 'Le CNFPT', body: 'Missions, champ et gouvernance paritaire.' },
    { number: '5', heading: "L'AMF", body: 'Adhérents et réseau départemental.' },
  ],
  annexes: [],
  axes: [
    axis('1', 'Promouvoir les dispositifs de la loi de 2007'),
    axis('2', 'Co-organiser des événements'),
    axis('3', 'Échanger des données statistiques'),
    axis('4', "Constituer un réseau d'intervenants"),
    axis('5', "Stages d'élèves de l'INET et études à l'AMF"),
    axis('6', 'Accompagner les ressources humaines des collectivités'),
    axis('6.1', 'Élaboration des plans de formation', '6'),
    axis('6.2', "Lutte contre l'illettrisme", '6'),
    axis('6.3', 'Formations pour les petites collectivités', '6'),
    axis('7', 'Projets de développement national et régionaux'),
    axis('7.1', 'Égalité des chances et lutte contre les discriminations', '7'),
    axis('7.2', 'Handicap au travail', '7'),
    axis('7.3', 'Santé au travail et risques psychosociaux', '7'),
    axis('7.4', 'Développement durable', '7'),
  ],
  clauses: [
    clause('AMF-1', '1', 'aims', {
      horizon: 'now',
      aims: ['Structurer et développer la coopération', 'Anticiper l’évolution des métiers communaux'],
    }),
    clause('AMF-2', '2', 'derived_agreements', {
      kind: 'territorial_contract',
      between: ['Délégations régionales du CNFPT', 'Communes et communautés'],
      subjects: ['Accompagnement des ressources humaines', 'Projets de développement national et régionaux'],
    }),
    clause(
      'AMF-4',
      '4',
      'mission_scope',
      {
        partyKey: 'cnfpt',
        missions: [
          'Formation professionnelle',
          'Observation des emplois, métiers et compétences',
          'Gestion des cadres supérieurs (catégorie A+)',
        ],
        excludes: ['Département et ville de Paris', 'Hôpitaux'],
        parityGoverned: true,
      },
      'cnfpt',
    ),
    clause(
      'AMF-5',
      '5',
      'party_figures',
      {
        partyKey: 'amf',
        asOf: null,
        isHistoric: true,
        figures: [
          { label: 'Adhérents', count: 36_209 },
          { label: 'Maires', count: 34_641 },
          { label: 'Présidents de communauté', count: 1_568 },
          { label: 'Associations départementales', count: 101 },
        ],
      },
      'amf',
    ),
  ],
  commitments: [
    commitment('AMF-1', '1', 'amf', 'Promouvoir auprès des communes les dispositifs de la loi de 2007', {
      axisCodes: ['1'],
    }),
    commitment('AMF-1', '1', 'cnfpt', 'Promouvoir auprès des communes les dispositifs de la loi de 2007', {
      axisCodes: ['1'],
    }),
    ...both.flatMap((party) => [
      commitment('AMF-1', '1', party, "Co-organiser des événements d'actualité", {
        axisCodes: ['2'],
        evidenceKinds: ['link', 'file'],
      }),
      commitment('AMF-1', '1', party, 'Échanger des données statistiques', {
        axisCodes: ['3'],
        evidenceKinds: ['file'],
      }),
      commitment('AMF-1', '1', party, "Favoriser un réseau d'intervenants", { axisCodes: ['4'] }),
    ]),
    commitment('AMF-1', '1', 'amf', "Accueillir en stage des élèves administrateurs de l'INET", {
      axisCodes: ['5'],
      beneficiaryKeys: ['cnfpt'],
    }),
    commitment('AMF-1', '1', 'cnfpt', "Faire réaliser des études à la demande de l'AMF", {
      axisCodes: ['5'],
      beneficiaryKeys: ['amf'],
      recurrence: 'recurring',
      dueRule: { type: 'on_event', event: 'study_requested' },
    }),
    commitment('AMF-2', '2', 'cnfpt', "Décliner l'accord en contrats de partenariat territoriaux", {
      evidenceKinds: ['record'],
    }),
    commitment(
      'AMF-3',
      '3',
      'cnfpt',
      'Aider les collectivités à bâtir leur plan, lutter contre l’illettrisme, former les petites collectivités',
      { axisCodes: ['6'] },
    ),
    commitment('AMF-3', '3', 'cnfpt', 'Mettre en œuvre les projets de développement national et régionaux', {
      axisCodes: ['7'],
    }),
  ],
};

import { clause, on } from '../fixture.ts';
import type { ClauseFixture } from '../fixture.ts';

const WHOLE = 10_000;
const line = {
  shareBasisPoints: WHOLE,
  capCents: null,
  inKind: false,
  relay: false,
  changeNeedsAmendment: false,
} as const;

export const clauses: readonly ClauseFixture[] = [
  clause('PDL-P3', 'P', 'activity_number', { partyKey: 'cnfpt', number: '11 93 10055 93' }, 'cnfpt'),
  clause('PDL-P4', 'P', 'certification', { scheme: 'qualiopi', status: 'engaged', byPartyKey: 'cnfpt' }, 'qualiopi'),
  clause('PDL-2.N3', '2-CNFPT', 'certification', { scheme: 'rncp', status: 'sought', byPartyKey: 'cnfpt' }, 'rncp'),

  clause('PDL-1.1', '1', 'effect_start', { rule: 'period_start', date: on('2024-07-01') }, 'programme'),
  clause('PDL-1.1', '1', 'cohort_size', { min: 12, max: 18 }),
  clause('PDL-1.2', '1', 'cohort_gate', { departement: '72', year: 2024, blocksOthersUntilPositive: true }),
  clause('PDL-1.3', '1', 'programme_variant', {
    programme: 'Secrétaire général de mairie',
    variant: 'Assistant de gestion administrative',
    condition: "selon l'expérimentation",
    leadsToProgramme: true,
  }),
  clause('PDL-1.4', '1', 'public_priority', {
    publics: [
      { audience: 'job_seeker', condition: 'always', territory: 'any' },
      { audience: 'region_agent', condition: 'seats_left', territory: 'region' },
      { audience: 'unaffiliated_agent', condition: 'seats_left', territory: 'departement_of_cohort' },
    ],
  }),

  clause('PDL-2.C7', '2-CDG', 'coordination', {
    byPartyKey: 'cdg',
    subject: 'Actions des cinq centres de gestion',
    isMandated: true,
  }),
  clause(
    'PDL-2.N5',
    '2-CNFPT',
    'evaluation_indicators',
    { frequency: 'each_cohort', indicators: ['programme_evaluation'], byPartyKeys: ['cnfpt'] },
    'programme',
  ),
  clause('PDL-2.R1', '2-REGION', 'partner_feedback', {
    fromPartyKey: 'region',
    toPartyKeys: [],
    subject: 'Attractivité des emplois territoriaux',
  }),
  clause(
    'PDL-2.R3',
    '2-REGION',
    'selection_immersion',
    { minDays: 2, maxDays: 3, isGate: true, checksPrerequisites: true, audiences: ['region_agent'] },
    'region-agents',
  ),
  clause(
    'PDL-2.R3',
    '2-REGION',
    'financing',
    { ...line, payerKeys: ['region'], nature: 'salary', condition: 'region_agent' },
    'region-agents-salary',
  ),
  clause('PDL-2.R4', '2-REGION', 'remuneration_approval', {
    byPartyKey: 'region',
    fromYear: 2024,
    toYear: 2027,
    audience: 'job_seeker',
    governedBy: "règlement d'intervention de la Région",
  }),
  clause('PDL-2.R5', '2-REGION', 'delegated_operator', {
    operatorKey: 'docaposte',
    onBehalfOfKey: 'region',
    tasks: ['eligibility', 'payment', 'helpdesk'],
  }),

  clause(
    'PDL-F1',
    '3',
    'financing',
    { ...line, payerKeys: ['cnfpt'], nature: 'pedagogical', condition: 'any', changeNeedsAmendment: true },
    'teaching',
  ),
  clause(
    'PDL-F2',
    '3',
    'financing',
    { ...line, payerKeys: ['cdg'], nature: 'promotion', condition: 'any' },
    'promotion',
  ),
  clause(
    'PDL-F3',
    '3',
    'financing',
    { ...line, payerKeys: ['cnfpt', 'cdg'], nature: 'coordination', condition: 'any', inKind: true },
    'coordination',
  ),
  clause(
    'PDL-F3',
    '3',
    'financing',
    { ...line, payerKeys: ['cnfpt', 'cdg'], nature: 'logistics', condition: 'any', inKind: true },
    'logistics',
  ),
  clause(
    'PDL-F4',
    '3',
    'financing',
    { ...line, payerKeys: ['france-travail'], nature: 'are', condition: 'with_are' },
    'are',
  ),
  clause(
    'PDL-F5',
    '3',
    'financing',
    { ...line, payerKeys: ['region'], nature: 'stage_remuneration', condition: 'without_are' },
    'stage-remuneration',
  ),
  clause(
    'PDL-F5',
    '3',
    'financing',
    { ...line, payerKeys: ['region'], nature: 'travel', condition: 'without_are', shareBasisPoints: null },
    'travel',
  ),
  clause(
    'PDL-F5',
    '3',
    'financing',
    { ...line, payerKeys: ['region'], nature: 'social_cover', condition: 'without_are' },
    'social-cover',
  ),
  clause(
    'PDL-F6',
    '3',
    'financing',
    { ...line, payerKeys: ['region'], nature: 'stage_remuneration', condition: 'are_exhausted', relay: true },
    'are-relay',
  ),

  clause(
    'PDL-4.3',
    '4',
    'committee',
    {
      name: 'Comité de pilotage et de suivi régional',
      minPerYear: 1,
      cycle: 'rolling',
      members: [
        { partyKey: 'cdg', isMandated: true },
        { partyKey: 'cnfpt', isMandated: false },
        { partyKey: 'region', isMandated: false },
        { partyKey: 'framel', isMandated: false },
      ],
      tasks: ['Vérifier la cohérence avec les objectifs', 'Envisager les adaptations'],
      mayAddThemes: true,
    },
    'copil',
  ),
  clause('PDL-4.5', '4', 'local_operation', {
    level: 'departement',
    partyKeys: ['cnfpt', 'cdg'],
    description: 'antenne du CNFPT et centre de gestion du département',
  }),

  clause('PDL-5', '5', 'effect_start', { rule: 'last_signature' }),
  clause('PDL-5', '5', 'duration', { months: 36, isMaximum: false }),

  clause('PDL-6.1', '6', 'communication_mention', {
    mention: 'all_other_parties',
    partyKeys: [],
    coversDocuments: true,
  }),
  clause('PDL-6.2', '6', 'signs_use', { endsAtTerm: true, priorConsent: true, survives: true }),
  clause('PDL-6.4', '6', 'prior_knowledge', { staysWithOwner: true, survives: true }),

  clause('PDL-7.1', '7.1', 'supersedes', {
    allOnSameSubject: true,
    agreements: ['Convention CNFPT – CDG 44 du 15 novembre 2021'],
  }),
  clause('PDL-7.2', '7.2', 'amendment', {
    rule: 'common_accord',
    triggers: ['Évolution du cadre de financement', 'Évolution de la prise en charge pédagogique par le CNFPT'],
  }),
  clause('PDL-7.3', '7.3', 'notice', { months: 3, form: 'written', byPartyKeys: [] }),
  clause('PDL-7.4', '7.4', 'confidentiality', { coversStaff: true, survivesTerm: true }),
  clause('PDL-7.4', '7.4', 'data_protection', {
    duties: ['confidentiality', 'security', 'declarations', 'no_disclosure', 'legal_compliance'],
  }),
  clause('PDL-7.4', '7.4', 'subcontractor_notice', { equalGuarantees: true, mutualNotice: true }),
  clause('PDL-7.5', '7.5', 'insurance', { partyKeys: [], wholeTerm: true }),
  clause('PDL-8', '8.1', 'amicable_settlement', { beforeCourt: true }),
  clause('PDL-8', '8.2', 'court', { name: null, competence: 'administrative' }),
  clause('PDL-9', '9', 'document_precedence', { documents: ['La convention', 'Annexe 1', 'Annexe 2'] }),
  clause('PDL-9', '9', 'originals', { count: 4 }),
];

import type { MembershipRole } from '@maillage/domain/access';
import type { Relation } from './cast.ts';

/**
 * Who sees what, and who may do what. One line for each object type and each field of Query and Mutation: a type or a
 * field without a line fails the test.
 *
 * The matrix is played on a convention in force (Pays de la Loire), drafted by 'drafter', and on a draft of the same
 * organisation.
 */

/** Relations that read the convention in force. */
export const READERS: readonly Relation[] = [
  'drafter',
  'party',
  'mandated',
  'associated',
  'payingAgent',
  'legalBody',
  'unit',
  'federationMember',
];

/** Relations that read the text in negotiation: its drafter, and those who speak for a party of it. */
export const DISCUSSERS: readonly Relation[] = ['drafter', 'party'];

/** Relations that read an avenant that was sent to the parties: those who speak for one, whatever its role. */
export const AVENANT_READERS: readonly Relation[] = [
  'drafter',
  'party',
  'associated',
  'payingAgent',
  'legalBody',
  'unit',
];
/** Relations that read the disputes on the convention in force: its drafter, and those who speak for a party that signs. */
export const CONFIDANTS: readonly Relation[] = ['drafter', 'party', 'legalBody', 'unit'];

/** Relations that survey the communes of the demonstration: the coordinator for five départements, and one of those. */
export const SURVEYORS: readonly Relation[] = ['drafter', 'mandated'];

/** Who runs or teaches the cohorts of the Sarthe: the coordinator, its centre de gestion, its antenne. */
export const COHORT_ACTORS: readonly Relation[] = ['drafter', 'mandated', 'unit'];
/** Who keeps its candidatures. */
export const COHORT_KEEPERS: readonly Relation[] = ['drafter', 'mandated'];
const SARTHE = 'filter: { departement: "72", states: [recruiting_priority] }';
const ofSarthe = (selection: string): string => `{ cohorts(first: 5, ${SARTHE}) { edges { node { ${selection} } } } }`;
/** Who runs or teaches the cohort of the Vendée whose jury is over: its coordinator, and the CNFPT through its unit there. */
const VENDEE_ACTORS: readonly Relation[] = ['drafter'];
const ofVendee = (selection: string): string =>
  `{ cohorts(first: 5, filter: { departement: "85", states: [ready] }) { edges { node { ${selection} } } } }`;

/** Who runs the cohort of Loire-Atlantique that is in training; in the cast nobody teaches it. */
export const LOIRE_ACTORS: readonly Relation[] = ['drafter'];
const ofRunning = (selection: string): string =>
  `{ cohorts(first: 5, filter: { departement: "44", states: [running] }) { edges { node { ${selection} } } } }`;

/** How a type is reached, hence who sees it. */
export type TypeLine =
  /** Part of a convention: a GraphQL selection under `convention` that gives at least one for whoever reads it. */
  | { seen: 'with the convention'; selection: string }
  /** The directory, reference data, lists of kinds: any signed-in account. */
  | { seen: 'by anyone signed in'; query: string }
  /** What is said of a text before it is signed: a selection under `convention { discussion }`. */
  | { seen: 'by those who discuss the text'; selection: string }
  /** What an avenant in negotiation says: a selection under `convention { avenants }`. */
  | { seen: 'by those who take part in the avenant'; selection: string }
  /** What is between the parties: a selection under `convention` of the convention in force, on which one was notified. */
  | { seen: 'in confidence'; selection: string }
  /** The needs of communes and their campaigns: the centres de gestion that survey them (and each commune its own). */
  | { seen: 'by those who survey the communes'; query: string }
  /** What is told to some relations alone, in some roles: a query that gives at least one to each of them. */
  | { seen: 'by some'; by: readonly Relation[]; roles?: (role: MembershipRole) => boolean; query: string }
  /** What concerns the reader alone. */
  | { seen: 'by its owner'; query: string }
  /** What an administrator sees of the own organisation. */
  | { seen: 'by administrators of the organisation'; query: string }
  /** Wrappers that carry other types and no data of their own. */
  | { seen: 'as a wrapper' };

const wrapper: TypeLine = { seen: 'as a wrapper' };
const part = (selection: string): TypeLine => ({ seen: 'with the convention', selection });
const discussed = (selection: string): TypeLine => ({ seen: 'by those who discuss the text', selection });
const avenant = (selection: string): TypeLine => ({ seen: 'by those who take part in the avenant', selection });
const confided = (selection: string): TypeLine => ({ seen: 'in confidence', selection });
const surveyed = (query: string): TypeLine => ({ seen: 'by those who survey the communes', query });
const some = (by: readonly Relation[], query: string): TypeLine => ({ seen: 'by some', by, query });
/** Names people: told to those who work for the organisation, not to its readers and elected members. */
const named = (by: readonly Relation[], query: string): TypeLine => ({
  seen: 'by some',
  by,
  roles: (role) => role !== 'reader' && role !== 'elected',
  query,
});
const anyone = (query: string): TypeLine => ({ seen: 'by anyone signed in', query });
const owner = (query: string): TypeLine => ({ seen: 'by its owner', query });

export const TYPES: Record<string, TypeLine> = {
  Convention: part('id'),
  Recital: part('recitals { id }'),
  Article: part('articles { id }'),
  Annex: part('annexes { id }'),
  Party: part('parties { id }'),
  Representative: part('parties { representative { office } }'),
  EnablingAct: part('parties { enablingAct { kind } }'),
  Mandate: part('parties { mandates { resolution } }'),
  Signature: part('parties { signatures { slot } }'),
  Axis: part('axes { id }'),
  Clause: part('clauses { id }'),
  Commitment: part('commitments { id }'),
  CommitmentEvent: part('commitments { events { status } }'),
  CommitmentOccurrence: part('commitments { occurrences { label } }'),
  Deadline: part('deadlines { key }'),
  HeldRecord: part('held { kind }'),
  AxisProgress: part('axisProgress { commitments }'),
  BeforeEffect: part('clauses { beforeEffect { startsOn } }'),
  Scheme: part('schemes { id }'),
  SchemeEdition: part('schemes { editions { id } }'),
  SchemeBlock: part('schemes { blocks { code } }'),
  ProgrammePart: part('schemes { editions { modules { days } } }'),
  Cohort: some(READERS, ofSarthe('id')),
  CohortGauge: some(READERS, ofSarthe('gauge { min }')),
  // Of nothing for whoever reads no cohort: the numbers are played in test/workflows/cohorts.test.ts.
  CohortIndicator: anyone('{ cohortIndicators { code } }'),
  CohortFunnelStep: some(READERS, ofSarthe('funnel { step }')),
  CohortExperiment: some(READERS, ofSarthe('experiment { year }')),
  CohortHistoryEvent: some(READERS, ofSarthe('history { event }')),
  // What one may do next, by role: test/workflows/cohorts.test.ts.
  CohortOffer: wrapper,
  CandidatureOffer: wrapper,
  // The région reads of those who have a seat; what a jury or an antenne has no need of is not told to it.
  Candidature: named([...COHORT_ACTORS, 'party'], ofSarthe('candidatures { lastName }')),
  CandidateSituation: named([...COHORT_KEEPERS, 'party'], ofSarthe('candidatures { situation { are } }')),
  // A dossier, whose reading is logged: test/workflows/cohorts.test.ts.
  CandidatureDossier: wrapper,
  CandidateContact: wrapper,
  CandidatureHistoryEvent: wrapper,
  DossierRead: wrapper,
  // A file of the own import: test/workflows/candidature-import.test.ts.
  CandidatureFile: wrapper,
  FileColumn: wrapper,
  RefusedLine: wrapper,
  // The calendar names no stagiaire. Sheets, absences and drafts, by those who run or teach a cohort; the statements that
  // are certified, by the région that pays it too.
  TrainingDay: some(READERS, ofRunning('calendar { id }')),
  HalfDay: some(READERS, ofRunning('calendar { halfDays { id } }')),
  CalendarBalance: some(READERS, ofRunning('calendarBalance { planned }')),
  AttendanceDay: named(LOIRE_ACTORS, ofRunning('attendance(day: "2026-10-15") { day { id } }')),
  AttendanceSheet: named(LOIRE_ACTORS, ofRunning('attendance(day: "2026-10-15") { sheets { id } }')),
  SheetPerson: named(LOIRE_ACTORS, ofRunning('attendance(day: "2026-10-15") { sheets { people { lastName } } }')),
  AttendanceEntry: named(
    LOIRE_ACTORS,
    ofRunning('attendance(day: "2026-10-15") { sheets { people { entry { mark } } } }'),
  ),
  SheetSignature: named(
    LOIRE_ACTORS,
    ofRunning('attendance(day: "2026-10-15") { sheets { trainerSignature { name } } }'),
  ),
  AttendanceCorrection: named(
    LOIRE_ACTORS,
    ofRunning('attendance(day: "2026-09-24") { sheets { people { corrections { why } } } }'),
  ),
  AbsenceFigures: named(LOIRE_ACTORS, ofRunning('absences { openSheets }')),
  AbsenceRule: named(LOIRE_ACTORS, ofRunning('absences { rule { halfDays } }')),
  AbsenceRun: named(LOIRE_ACTORS, ofRunning('absences { runs { lastName } }')),
  AttendanceStatement: named([...LOIRE_ACTORS, 'party'], ofRunning('statements { month }')),
  StatementLine: named([...LOIRE_ACTORS, 'party'], ofRunning('statements { lines { lastName } }')),
  // What a mutation tells of what it was sent: test/workflows/attendance.test.ts.
  PlannedDay: wrapper,
  AttendanceOutcome: wrapper,
  // Of people of a cohort that one runs: test/workflows/follow-up.test.ts.
  FollowUp: wrapper,
  DueFollowUp: named(COHORT_KEEPERS, '{ dueFollowUps { months } }'),
  CandidatureMoved: wrapper,
  CandidatureKept: wrapper,
  // The ranking and who may sit: told to those who run or teach the cohort. The région is told no score, not even a grid.
  JuryRanking: named(COHORT_ACTORS, ofSarthe('juryRanking { tieRule { ordersPublics } }')),
  TieRule: named(COHORT_ACTORS, ofSarthe('juryRanking { tieRule { ordersPublics } }')),
  PossibleJuror: named(COHORT_ACTORS, ofSarthe('possibleJurors { name }')),
  // The juries of the demonstration are in the Vendée: the coordinator runs them, the CNFPT teaches them.
  SelectionGrid: named(VENDEE_ACTORS, ofVendee('selectionGrid { version }')),
  SelectionCriterion: named(VENDEE_ACTORS, ofVendee('selectionGrid { criteria { label } }')),
  JuryDay: named(VENDEE_ACTORS, ofVendee('juryDays { id }')),
  Juror: named(VENDEE_ACTORS, ofVendee('juryDays { jurors { name } }')),
  JurySlot: named(VENDEE_ACTORS, ofVendee('juryDays { slots { lastName } }')),
  JuryProgress: named(VENDEE_ACTORS, ofVendee('juryDays { slots { progress { scored } } }')),
  JuryRank: named(VENDEE_ACTORS, ofVendee('juryRanking { ranked { rank } }')),
  JuryPending: named(VENDEE_ACTORS, ofVendee('juryRanking { pending { expected } }')),
  // What a juror gives is the juror's own: test/workflows/selection.test.ts.
  JurySheet: wrapper,
  JuryScore: wrapper,
  // An offer names a tutor, a stay somebody: those who only read are told neither; the host itself, and what it is told of
  // the person: test/workflows/immersions.test.ts.
  HostOffer: named(COHORT_ACTORS, '{ hostOffers(first: 1) { edges { node { id } } } }'),
  HostingScope: anyone('{ hostingScope { viewerCanOffer { allowed } } }'),
  Immersion: named(COHORT_ACTORS, ofSarthe('immersions { id }')),
  ImmersionSignature: named(COHORT_ACTORS, ofSarthe('immersions { signatures { party } }')),
  ImmersionEvaluation: named(COHORT_ACTORS, ofSarthe('immersions { evaluations { side } }')),
  StayLengthRule: some(READERS, ofSarthe('stayLengths(kind: discovery) { minDays }')),
  // What one may do next, and what is computed for whoever runs a cohort: test/workflows/immersions.test.ts.
  ImmersionOffer: wrapper,
  PlacementProposal: wrapper,
  PlacementLine: wrapper,
  PlacementChoice: wrapper,
  ImmersionKept: wrapper,
  RecruitmentNeed: surveyed('{ recruitmentNeeds(first: 1) { edges { node { id } } } }'),
  NeedFigure: surveyed('{ needFigures(by: DEPARTEMENT) { needs } }'),
  NeedPoint: surveyed('{ needMap { points { name } } }'),
  // Communes as points around: public data.
  NeedMap: wrapper,
  NeedsCampaign: surveyed('{ needsCampaigns { id } }'),
  CampaignProgress: surveyed('{ needsCampaigns { progress { asked } } }'),
  AskedCommune: surveyed('{ needsCampaigns { communes(first: 1) { edges { node { name } } } } }'),
  PromotionMeeting: some(READERS, '{ promotionMeetings(first: 1) { edges { node { id } } } }'),
  MeetingPilot: some(READERS, '{ promotionMeetings(first: 1) { edges { node { pilots { key } } } } }'),
  MeetingCommitment: some(READERS, '{ promotionMeetings(first: 1) { edges { node { commitment { id } } } } }'),
  Communication: some(READERS, '{ communications(first: 1) { edges { node { id } } } }'),
  CommunicationLogo: some(READERS, '{ communications(first: 1) { edges { node { logos { partyKey } } } } }'),
  CommunicationCheck: some(READERS, '{ communications(first: 1) { edges { node { check { rule } } } } }'),
  PartyMention: some(READERS, '{ communications(first: 1) { edges { node { check { mentions { name } } } } } }'),
  CommunicationWarning: some(
    READERS,
    '{ communications(first: 1, filter: { withWarnings: true }) { edges { node { check { warnings { key } } } } } }',
  ),
  // The convention of the matrix is no framework and was not copied: test/workflows/copies.test.ts.
  AxisCommitment: wrapper,
  ContractModel: wrapper,
  ModelRole: wrapper,
  ModelPart: wrapper,
  TextOrigin: wrapper,
  OriginDifference: wrapper,
  // Readings are seen by the organisation that imports alone: test/workflows/reading.test.ts.
  ConventionReading: wrapper,
  ReadingProposal: wrapper,
  UnreadPassage: wrapper,
  OrganisationCandidate: wrapper,
  // The convention of the matrix has none: test/workflows/notice.test.ts.
  Notice: wrapper,
  // A convention in force has no discussion any more: the matrix plays them on a text in negotiation.
  Discussion: discussed('contentHash'),
  TextHolder: discussed('holder { for }'),
  Approval: discussed('approvals { id }'),
  Proposal: discussed('proposals { id }'),
  TextComment: discussed('comments { id }'),
  EditImpact: wrapper,
  // Read by those who read the convention, and by nobody else: test/api/documents.test.ts.
  TextComparison: wrapper,
  TextDifference: wrapper,
  ComparedField: wrapper,
  WordRun: wrapper,
  ReadPassage: wrapper,
  ConsolidatedText: wrapper,
  FormerPassage: wrapper,
  CircuitSignature: discussed('circuit { id }'),
  // The text of the matrix has none: test/workflows/signing.test.ts.
  SignatureRefusal: wrapper,
  SigningLink: discussed('circuit { link { id } }'),
  Avenant: avenant('id'),
  AvenantChange: avenant('changes { id }'),
  AvenantPart: avenant('parts { id }'),
  AvenantConcern: avenant('concerns { touched { key } }'),
  AffectedRecord: avenant('affected { title }'),
  // The avenant of the matrix is alone, and open: test/workflows/avenant.test.ts.
  AvenantConflict: wrapper,
  AvenantSignature: wrapper,
  // What a record cites, for its own readers: test/workflows/files.test.ts.
  File: wrapper,
  Dispute: confided('disputes { id }'),
  DisputeParty: confided('disputes { parties { party { key } } }'),
  DisputeEvent: confided('disputes { events { event } }'),
  DisputeClause: confided('disputes { clauses { kind } }'),
  // Only for whoever speaks for a party to the dispute: test/workflows/dispute.test.ts.
  DisputeStepChoice: wrapper,
  // The convention of the matrix has none: test/workflows/end-of-term.test.ts, as for what is told of an end.
  RenewalRecord: wrapper,
  Expiry: wrapper,
  ExpiryStep: anyone('{ expirySteps { code source } }'),
  Instrument: part('instruments { ordinal }'),
  Territory: part('territory { code }'),
  TermExplanation: part('termExplanations { fact }'),
  Capability: part('viewerCanEdit { allowed }'),

  CategoryRule: anyone('{ categoryRule(inseeCode: "72089", on: "2028-01-01") { source } }'),
  NeedsScope: anyone('{ needsScope { viewerCanRecord { allowed } } }'),
  ClauseKind: anyone('{ clauseKinds { code } }'),
  Organisation: anyone('{ organisations(first: 1) { edges { node { id } } } }'),
  OrganisationLink: anyone(
    '{ organisations(first: 5, filter: { text: "framel" }) { edges { node { links { kind } } } } }',
  ),
  Region: anyone('{ regions { code } }'),
  Departement: anyone('{ departements { code } }'),
  Commune: anyone('{ communes(first: 1) { edges { node { inseeCode } } } }'),
  Epci: anyone('{ epcis(first: 1) { edges { node { siren } } } }'),
  EpciPart: anyone('{ epci(siren: "200035129") { parts { communes } } }'),
  ReferenceSource: anyone('{ referenceSources { key } }'),
  ReferenceImport: anyone('{ referenceImport { communes } }'),
  SearchHit: anyone('{ search(text: "nantes", first: 12) { id } }'),

  Viewer: owner('{ viewer { id } }'),
  Membership: owner('{ viewer { memberships { id } } }'),
  AccountSession: owner('{ mySessions { id } }'),
  FormDraft: owner('{ formDraft(form: "matrice") { form } }'),
  Task: { seen: 'as a wrapper' },
  // Lines of the audit log on what the reader may see: test/api/history.test.ts and test/api/notifications.test.ts.
  HistoryEntry: wrapper,
  Notification: wrapper,
  NotificationSubject: wrapper,
  Member: { seen: 'as a wrapper' },
  Invitation: {
    seen: 'by administrators of the organisation',
    query: 'query ($organisation: ID!) { invitations(organisationId: $organisation) { id } }',
  },

  Refused: wrapper,
  Refusal: wrapper,
  PageInfo: wrapper,
  ConventionChange: wrapper,
};

/** Wrappers named by rule: pages, edges, and what a mutation answers. */
export const WRAPPER_NAMES = /(Connection|Edge)$/;

/** Fields of Query, by who gets an answer (others get null, an empty list or FORBIDDEN; nobody without a session). */
export const QUERIES: Record<string, 'public' | 'signed in' | 'administrators'> = {
  viewer: 'public',
  mySessions: 'signed in',
  formDraft: 'signed in',
  members: 'signed in',
  invitations: 'administrators',
  organisation: 'signed in',
  organisations: 'signed in',
  avenant: 'signed in',
  openAvenants: 'signed in',
  convention: 'signed in',
  conventions: 'signed in',
  conventionReading: 'signed in',
  conventionReadings: 'signed in',
  viewerCanDraftConvention: 'signed in',
  clauseKinds: 'signed in',
  axisCommitments: 'signed in',
  publishedAxes: 'signed in',
  tasks: 'signed in',
  expiries: 'signed in',
  expirySteps: 'signed in',
  organisationBySiret: 'signed in',
  viewerCanKeepDirectory: 'signed in',
  editImpact: 'signed in',
  textComparison: 'signed in',
  consolidatedText: 'signed in',
  scheme: 'signed in',
  schemes: 'signed in',
  cohort: 'signed in',
  cohorts: 'signed in',
  cohortIndicators: 'signed in',
  candidature: 'signed in',
  juryDay: 'signed in',
  ownJuryDays: 'signed in',
  candidatureFile: 'signed in',
  dueFollowUps: 'signed in',
  hostOffer: 'signed in',
  hostOffers: 'signed in',
  hostingScope: 'signed in',
  immersion: 'signed in',
  hostedImmersions: 'signed in',
  proposePlacements: 'signed in',
  recruitmentNeed: 'signed in',
  recruitmentNeeds: 'signed in',
  needFigures: 'signed in',
  needMap: 'signed in',
  needsScope: 'signed in',
  categoryRule: 'signed in',
  needsCampaign: 'signed in',
  needsCampaigns: 'signed in',
  promotionMeeting: 'signed in',
  promotionMeetings: 'signed in',
  communication: 'signed in',
  communications: 'signed in',
  communicationCheck: 'signed in',
  notifications: 'signed in',
  history: 'signed in',
  search: 'signed in',
  node: 'signed in',
  communes: 'signed in',
  commune: 'signed in',
  epcis: 'signed in',
  epci: 'signed in',
  departements: 'signed in',
  regions: 'signed in',
  referenceSources: 'signed in',
  referenceImport: 'signed in',
};

type Rights = (relation: Relation, role: MembershipRole) => boolean;

const writers = (role: MembershipRole): boolean =>
  role === 'administrator' || role === 'coordinator' || role === 'agent';
const deciders = (role: MembershipRole): boolean => role === 'administrator' || role === 'coordinator';
const anybody: Rights = () => true;
/** Those who act for a party of the convention in force other than its drafter, who is one too. */
const actsForAnother = (relation: Relation): boolean =>
  relation === 'party' || relation === 'legalBody' || relation === 'unit';
const speakers = (role: MembershipRole): boolean => role !== 'reader';
const discusses: Rights = (relation, role) => DISCUSSERS.includes(relation) && speakers(role);
const approves: Rights = (relation, role) => relation === 'party' && (deciders(role) || role === 'elected');
const vouches: Rights = (relation, role) => DISCUSSERS.includes(relation) && (deciders(role) || role === 'elected');
const invites: Rights = (relation, role) => DISCUSSERS.includes(relation) && speakers(role);
const leads: Rights = (relation, role) => relation === 'drafter' && deciders(role);
const editsTheDraft: Rights = (relation, role) => relation === 'drafter' && writers(role);
const platformOnly: Rights = (relation, role) => relation === 'platform' && role === 'administrator';
const ownMembers: Rights = (_relation, role) => role === 'administrator';

export interface MutationLine {
  /**
   * The convention that is written: whoever reads it and may not is told FORBIDDEN; nobody else is told that it is there.
   * Absent = none.
   */
  on?: 'draft' | 'negotiated' | 'inForce' | 'avenant' | 'inConfidence';
  /** Who passes the checks of rights. The call is made so that it changes nothing even then. */
  may: Rights;
  /** The document and its variables; ids of the fixtures are given to it. */
  call(ids: MatrixIds): { document: string; variables: object };
  /** Codes by which those without the right are refused. */
  refusedAs?: readonly string[];
}

export interface MatrixIds {
  draft: string;
  inForce: string;
  /** A text that the drafter has sent to the Région, with a proposal and a remark of the Région. */
  negotiated: string;
  proposal: string;
  /** A dispute that the Région has notified to the drafter on the convention in force. */
  dispute: string;
  /** The signature that the text awaits of the Région. */
  signature: string;
  /** The link by which somebody is asked to give it. */
  link: string;
  comment: string;
  draftArticle: string;
  /** An avenant to the convention in force, that the drafter has sent to the parties. */
  avenant: string;
  /** A commitment of the drafter, and one of the Région. */
  commitment: string;
  /** A scheme of the convention in force, and its cohort of the Sarthe that recruits. */
  scheme: string;
  cohort: string;
  /** A meeting and a published communication that the drafter has entered under the convention in force. */
  meeting: string;
  communication: string;
  ownOrganisation: string;
  anyOrganisation: string;
}

const STALE = -1;
const fields = '__typename ... on Refused { refusals { code path } }';

function partCall(name: string, input: string, variables: (ids: MatrixIds) => object): MutationLine['call'] {
  return (ids) => ({
    document: `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} } }`,
    variables: { input: variables(ids) },
  });
}

/** An edit of an article's version that nobody has read: whoever holds the pen is told STALE_VERSION. */
const touch = (ids: MatrixIds) => ({ conventionId: ids.draft, id: ids.draftArticle, expectedVersion: STALE });
/** The signature of the Région, in a version that nobody has read. */
const signature = (ids: MatrixIds) => ({
  conventionId: ids.negotiated,
  signatureId: ids.signature,
  expectedVersion: STALE,
});
const link = (ids: MatrixIds) => ({ conventionId: ids.negotiated, linkId: ids.link, expectedVersion: STALE });
/** The avenant that the drafter has sent to the parties. */
const avenantOf = (ids: MatrixIds) => ({ conventionId: ids.inForce, avenantId: ids.avenant });
/** A part that does not exist: whoever holds the pen is told that. */
const absent = (ids: MatrixIds, type: string) => ({
  conventionId: ids.draft,
  id: Buffer.from(`${type}:01900000-0000-7000-8000-000000000000`).toString('base64url'),
  expectedVersion: STALE,
});

/** The dispute of the Région, answered by its drafter for the coordinator, in a version that nobody has read. */
const aboutDispute = (ids: MatrixIds) => ({
  conventionId: ids.inForce,
  disputeId: ids.dispute,
  expectedVersion: STALE,
  partyKey: 'cdg',
  happenedOn: '2026-11-20',
});
/** Of a reading that does not exist: whoever may draft is told that. */
const noReading = Buffer.from('ConventionReading:01900000-0000-7000-8000-000000000000').toString('base64url');
const drafts: Rights = (relation, role) => relation !== 'platform' && deciders(role);

/** Those who state needs: the centres de gestion, wherever they survey, and the communes, of which the cast has none. */
const states: Rights = (relation, role) => (SURVEYORS.includes(relation) || relation === 'outsider') && writers(role);
const noNeed = Buffer.from('RecruitmentNeed:01900000-0000-7000-8000-000000000000').toString('base64url');

const runs =
  (by: readonly Relation[]): Rights =>
  (relation, role) =>
    by.includes(relation) && writers(role);
const noJuryDay = Buffer.from('JuryDay:01900000-0000-7000-8000-000000000000').toString('base64url');
const noHostOffer = Buffer.from('HostOffer:01900000-0000-7000-8000-000000000000').toString('base64url');
const noImmersion = Buffer.from('Immersion:01900000-0000-7000-8000-000000000000').toString('base64url');
const noCandidature = Buffer.from('Candidature:01900000-0000-7000-8000-000000000000').toString('base64url');
const noDay = Buffer.from('TrainingDay:01900000-0000-7000-8000-000000000000').toString('base64url');
/** A call on the training of the cohort of the Sarthe that recruits. */
const ofTraining =
  (call: string): MutationLine['call'] =>
  (ids) => ({ document: `mutation ($id: ID!) { ${call} { ${fields} } }`, variables: { id: ids.cohort } });
/** Those who inform the publics: whoever acts for a party of the convention, and the centres that have mandated one. */
const informs: Rights = (relation, role) =>
  READERS.includes(relation) && relation !== 'federationMember' && writers(role);
/** Of what the drafter has entered, which it coordinates too. */
const correctsItsOwn: Rights = (relation, role) => relation === 'drafter' && writers(role);

export const MUTATIONS: Record<string, MutationLine> = {
  saveCohort: {
    on: 'inForce',
    may: runs(COHORT_KEEPERS),
    call: partCall('saveCohort', 'SaveCohortInput', (ids) => ({
      schemeId: ids.scheme,
      title: '',
      editionId: 'none',
      departement: '72',
      cdgId: ids.ownOrganisation,
      antenneId: ids.anyOrganisation,
      startsOn: '2027-01-01',
      endsOn: '2027-06-30',
      minimumBy: '2026-12-01',
    })),
  },
  moveCohort: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: (ids) => ({
      document: `mutation ($id: ID!, $v: Int!) { moveCohort(id: $id, event: begin, expectedVersion: $v) { ${fields} } }`,
      variables: { id: ids.cohort, v: STALE },
    }),
  },
  assessExperiment: {
    on: 'inForce',
    may: runs(['drafter']),
    call: (ids) => ({
      document: `mutation ($id: ID!) { assessExperiment(conventionId: $id, outcome: negative, assessedOn: "2999-01-01") { ${fields} } }`,
      variables: { id: ids.inForce },
    }),
  },
  saveCandidature: {
    on: 'inForce',
    may: runs(COHORT_KEEPERS),
    call: partCall('saveCandidature', 'SaveCandidatureInput', (ids) => ({
      cohortId: ids.cohort,
      lastName: '',
      firstName: '',
      audience: 'job_seeker',
      receivedOn: '2026-11-01',
    })),
  },
  importCandidatures: {
    on: 'inForce',
    may: runs(COHORT_KEEPERS),
    call: partCall('importCandidatures', 'ImportCandidaturesInput', (ids) => ({
      cohortId: ids.cohort,
      fileId: 'none',
      mapping: [],
      dryRun: true,
    })),
  },
  moveCandidatures: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: (ids) => ({
      document: `mutation ($cohort: ID!, $items: [CandidatureItem!]!) { moveCandidatures(cohortId: $cohort, event: admit, items: $items) { ${fields} } }`,
      variables: { cohort: ids.cohort, items: [{ id: noCandidature, expectedVersion: STALE }] },
    }),
  },
  generateCalendar: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: partCall('generateCalendar', 'GenerateCalendarInput', (ids) => ({
      cohortId: ids.cohort,
      theoryWeekdays: [],
      immersionWeekdays: [],
      dryRun: true,
    })),
  },
  saveTrainingDay: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: partCall('saveTrainingDay', 'SaveTrainingDayInput', (ids) => ({
      cohortId: ids.cohort,
      date: '2027-03-02',
      kind: 'theory',
      title: '',
      morningMinutes: 0,
      afternoonMinutes: 0,
    })),
  },
  // Of a day that is not there: who may is played in test/workflows/attendance.test.ts.
  cancelTrainingDay: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: () => ({
      document: `mutation ($id: ID!) { cancelTrainingDay(id: $id, expectedVersion: 1, reason: "") { ${fields} } }`,
      variables: { id: noDay },
    }),
  },
  recordAttendance: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: ofTraining('recordAttendance(cohortId: $id, entries: [])'),
  },
  signSheets: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: ofTraining('signSheets(cohortId: $id, signatures: [])'),
  },
  closeSheets: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: ofTraining('closeSheets(cohortId: $id, sheets: [])'),
  },
  correctAttendance: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: partCall('correctAttendance', 'CorrectAttendanceInput', (ids) => ({
      cohortId: ids.cohort,
      halfDayId: noDay,
      candidatureId: noCandidature,
      expectedVersion: STALE,
      mark: 'present',
      why: '',
    })),
  },
  certifyStatement: {
    // By the training body alone: its antenne, here the unit.
    on: 'inForce',
    may: runs(['unit']),
    call: ofTraining('certifyStatement(cohortId: $id, month: "never", fingerprint: "")'),
  },
  saveAbsenceRule: {
    on: 'inForce',
    may: runs(['drafter']),
    call: ofTraining('saveAbsenceRule(cohortId: $id, halfDays: 0, validFrom: "2026-01-01", source: "")'),
  },
  // Of a candidature that is not there: who may is played in test/workflows/cohorts.test.ts.
  undoCandidature: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: () => ({
      document: `mutation ($id: ID!) { undoCandidature(id: $id, expectedVersion: 1) { ${fields} } }`,
      variables: { id: noCandidature },
    }),
  },
  recordFollowUp: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: partCall('recordFollowUp', 'RecordFollowUpInput', () => ({
      candidatureId: noCandidature,
      months: 3,
      expectedVersion: 0,
      situation: 'seeking',
    })),
  },
  eraseCandidate: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: () => ({
      document: `mutation ($id: ID!) { eraseCandidate(id: $id, expectedVersion: 1) { ${fields} } }`,
      variables: { id: noCandidature },
    }),
  },
  // The cohort of the Sarthe has no jury: whoever may prepare one is told that.
  saveGrid: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: partCall('saveGrid', 'SaveGridInput', (ids) => ({ cohortId: ids.cohort, criteria: [] })),
  },
  saveJuryDay: {
    on: 'inForce',
    may: runs(COHORT_ACTORS),
    call: partCall('saveJuryDay', 'SaveJuryDayInput', (ids) => ({
      cohortId: ids.cohort,
      day: '2026-12-01',
      startsAt: 0,
      endsAt: 0,
      slotMinutes: 0,
      jurors: [],
      candidatures: [],
    })),
  },
  // Of a day that is not there: who may is played in test/workflows/selection.test.ts.
  scoreCandidate: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: partCall('scoreCandidate', 'ScoreCandidateInput', () => ({
      juryDayId: noJuryDay,
      candidatureId: noCandidature,
      scores: [],
    })),
  },
  declareBond: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: () => ({
      document: `mutation ($day: ID!, $id: ID!) { declareBond(juryDayId: $day, candidatureId: $id) { ${fields} } }`,
      variables: { day: noJuryDay, id: noCandidature },
    }),
  },
  closeJury: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: () => ({
      document: `mutation ($id: ID!) { closeJury(id: $id, expectedVersion: 1, absent: []) { ${fields} } }`,
      variables: { id: noJuryDay },
    }),
  },
  saveHostOffer: {
    may: states,
    call: partCall('saveHostOffer', 'SaveHostOfferInput', () => ({
      inseeCode: '',
      from: '2027-01-01',
      to: '2027-01-31',
      weekdays: [],
      places: 0,
      tutorName: '',
      tutorLoad: 0,
    })),
  },
  moveHostOffer: {
    may: states,
    call: () => ({
      document: `mutation ($id: ID!) { moveHostOffer(id: $id, event: close, expectedVersion: 1) { ${fields} } }`,
      variables: { id: noHostOffer },
    }),
  },
  saveImmersions: {
    on: 'inForce',
    may: runs(COHORT_KEEPERS),
    call: (ids) => ({
      document: `mutation ($cohort: ID!, $items: [ImmersionItem!]!) { saveImmersions(cohortId: $cohort, kind: discovery, items: $items) { ${fields} } }`,
      variables: { cohort: ids.cohort, items: [{ candidatureId: noCandidature, days: ['2027-01-11'] }] },
    }),
  },
  // Of a stay that is not there: who may is played in test/workflows/immersions.test.ts.
  moveImmersion: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: () => ({
      document: `mutation ($id: ID!) { moveImmersion(id: $id, event: send, expectedVersion: 1) { ${fields} } }`,
      variables: { id: noImmersion },
    }),
  },
  evaluateImmersion: {
    may: anybody,
    refusedAs: ['NOT_FOUND'],
    call: partCall('evaluateImmersion', 'EvaluateImmersionInput', () => ({
      id: noImmersion,
      side: 'tutor',
      grades: [],
      favourable: true,
    })),
  },
  saveScheme: {
    // By the mandated coordinator, which the drafter is; nobody else keeps the schemes of a convention.
    on: 'inForce',
    may: leads,
    call: partCall('saveScheme', 'SaveSchemeInput', (ids) => ({
      conventionId: ids.inForce,
      title: '',
      occupation: '',
    })),
  },
  saveSchemeEdition: {
    on: 'inForce',
    may: leads,
    call: partCall('saveSchemeEdition', 'SaveSchemeEditionInput', (ids) => ({
      schemeId: ids.scheme,
      label: '',
      opensOn: '2026-01-01',
      modules: [],
      theoryDayMinutes: 0,
      immersionDayMinutes: 0,
    })),
  },
  saveNeed: {
    may: states,
    call: partCall('saveNeed', 'SaveNeedInput', () => ({
      inseeCode: '',
      post: 'other',
      weeklyMinutes: 0,
      reason: 'vacancy',
      wantedOn: '2027-01-01',
    })),
  },
  moveNeed: {
    may: states,
    call: () => ({
      document: `mutation ($id: ID!) { moveNeed(id: $id, event: confirm, expectedVersion: 1) { ${fields} } }`,
      variables: { id: noNeed },
    }),
  },
  saveNeedsCampaign: {
    may: states,
    call: partCall('saveNeedsCampaign', 'SaveNeedsCampaignInput', () => ({
      title: '',
      departements: [],
      opensOn: '2027-01-01',
      closesOn: '2027-02-01',
    })),
  },
  answerNeedsCampaign: {
    may: states,
    call: () => ({
      document: `mutation { answerNeedsCampaign(campaignId: "none", inseeCode: "72089", answer: none) { ${fields} } }`,
      variables: {},
    }),
  },
  savePromotionMeeting: {
    on: 'inForce',
    may: informs,
    call: partCall('savePromotionMeeting', 'SavePromotionMeetingInput', (ids) => ({
      conventionId: ids.inForce,
      kind: 'forum',
      title: '',
      heldOn: '2027-01-01',
      audiences: [],
      pilotKeys: [],
    })),
  },
  movePromotionMeeting: {
    on: 'inForce',
    may: correctsItsOwn,
    call: partCall('movePromotionMeeting', 'MovePromotionMeetingInput', (ids) => ({
      id: ids.meeting,
      event: 'reopen',
      expectedVersion: STALE,
    })),
  },
  saveCommunication: {
    on: 'inForce',
    may: informs,
    call: partCall('saveCommunication', 'SaveCommunicationInput', (ids) => ({
      conventionId: ids.inForce,
      kind: 'flyer',
      title: '',
      publishesOn: '2027-01-01',
      publisherKey: '',
    })),
  },
  moveCommunication: {
    on: 'inForce',
    may: correctsItsOwn,
    call: partCall('moveCommunication', 'MoveCommunicationInput', (ids) => ({
      id: ids.communication,
      event: 'withdraw',
      expectedVersion: STALE,
    })),
  },
  startReading: {
    may: drafts,
    call: () => ({ document: `mutation { startReading(fileId: "none") { ${fields} } }`, variables: {} }),
  },
  decideProposals: {
    may: drafts,
    call: partCall('decideProposals', 'DecideProposalsInput', () => ({ readingId: noReading, decisions: [] })),
  },
  draftFromReading: {
    may: drafts,
    call: () => ({
      document: `mutation ($id: ID!) { draftFromReading(readingId: $id, expectedVersion: 1) { ${fields} } }`,
      variables: { id: noReading },
    }),
  },
  deleteReading: {
    may: drafts,
    call: () => ({
      document: `mutation ($id: ID!) { deleteReading(id: $id) { ${fields} } }`,
      variables: { id: noReading },
    }),
  },
  createConvention: {
    may: (relation, role) => relation !== 'platform' && deciders(role),
    call: partCall('createConvention', 'ConventionDetailsInput', () => ({ title: '', kind: 'multiparty' })),
  },
  updateConvention: {
    on: 'draft',
    may: editsTheDraft,
    call: (ids) => ({
      document: `mutation ($id: ID!, $v: Int!, $input: ConventionDetailsInput!) { updateConvention(id: $id, expectedVersion: $v, input: $input) { ${fields} } }`,
      variables: { id: ids.draft, v: STALE, input: { title: 'Un titre', kind: 'multiparty' } },
    }),
  },
  deleteDraft: {
    on: 'draft',
    may: editsTheDraft,
    call: (ids) => ({
      document: `mutation ($id: ID!, $v: Int!) { deleteDraft(id: $id, expectedVersion: $v) { ${fields} } }`,
      variables: { id: ids.draft, v: STALE },
    }),
  },
  openAvenant: {
    on: 'inForce',
    may: (relation, role) => (relation === 'drafter' || actsForAnother(relation)) && deciders(role),
    call: partCall('openAvenant', 'OpenAvenantInput', (ids) => ({ conventionId: ids.inForce, object: '', blocks: [] })),
  },
  updateAvenant: {
    on: 'avenant',
    may: editsTheDraft,
    call: partCall('updateAvenant', 'UpdateAvenantInput', (ids) => ({
      ...avenantOf(ids),
      expectedVersion: STALE,
      object: '',
      blocks: [],
    })),
  },
  saveAvenantChange: {
    on: 'avenant',
    may: editsTheDraft,
    call: partCall('saveAvenantChange', 'SaveAvenantChangeInput', (ids) => ({
      ...avenantOf(ids),
      change: { block: 'Article', operation: 'add' },
    })),
  },
  recordAvenant: {
    on: 'avenant',
    may: leads,
    call: partCall('recordAvenant', 'RecordAvenantInput', (ids) => ({
      ...avenantOf(ids),
      expectedVersion: STALE,
      signatures: [],
      sourceNote: '',
    })),
  },
  leadText: {
    on: 'draft',
    may: leads,
    call: (ids) => ({
      document: `mutation ($id: ID!, $v: Int!) { leadText(conventionId: $id, event: submit, expectedVersion: $v) { ${fields} } }`,
      variables: { id: ids.draft, v: STALE },
    }),
  },
  openSuccessor: {
    on: 'inForce',
    may: (relation, role) => (relation === 'drafter' || actsForAnother(relation)) && deciders(role),
    call: partCall('openSuccessor', 'OpenSuccessorInput', (ids) => ({
      conventionId: ids.inForce,
      title: '',
      asOf: '2026-11-20',
      blocks: ['Article'],
    })),
  },
  openContract: {
    on: 'inForce',
    may: (_relation, role) => deciders(role),
    call: partCall('openContract', 'OpenContractInput', (ids) => ({
      frameworkId: ids.inForce,
      title: '',
      parties: [],
      territory: [],
    })),
  },
  saveModel: {
    on: 'inForce',
    may: editsTheDraft,
    call: partCall('saveModel', 'SaveModelInput', (ids) => ({ conventionId: ids.inForce, roles: [], parts: [] })),
  },
  approveText: {
    on: 'negotiated',
    may: approves,
    call: (ids) => ({
      document: `mutation ($id: ID!) { approveText(conventionId: $id, partyKey: "region", contentHash: "") { ${fields} } }`,
      variables: { id: ids.negotiated },
    }),
  },
  withdrawApproval: {
    on: 'negotiated',
    may: approves,
    call: (ids) => ({
      document: `mutation ($id: ID!) { withdrawApproval(conventionId: $id, partyKey: "region") { ${fields} } }`,
      variables: { id: ids.negotiated },
    }),
  },
  proposeChange: {
    on: 'negotiated',
    may: (relation, role) => relation === 'party' && speakers(role),
    call: partCall('proposeChange', 'ProposeChangeInput', (ids) => ({
      conventionId: ids.negotiated,
      partyKey: 'region',
      change: { block: 'Article', operation: 'add' },
    })),
  },
  answerProposal: {
    on: 'negotiated',
    may: leads,
    call: partCall('answerProposal', 'AnswerProposalInput', (ids) => ({
      conventionId: ids.negotiated,
      proposalId: ids.proposal,
      expectedVersion: STALE,
      decision: 'refused',
    })),
  },
  commentText: {
    on: 'negotiated',
    may: discusses,
    call: partCall('commentText', 'CommentTextInput', (ids) => ({ conventionId: ids.negotiated, body: '' })),
  },
  signText: {
    on: 'negotiated',
    may: approves,
    call: partCall('signText', 'SignTextInput', (ids) => ({
      ...signature(ids),
      signerName: '',
      signerQuality: '',
      contentHash: '',
    })),
  },
  declineToSign: {
    on: 'negotiated',
    may: approves,
    call: partCall('declineToSign', 'DeclineToSignInput', (ids) => ({ ...signature(ids), reason: '' })),
  },
  declareOnPaper: {
    on: 'negotiated',
    may: vouches,
    call: partCall('declareOnPaper', 'DeclareOnPaperInput', (ids) => ({
      ...signature(ids),
      signerName: '',
      signerQuality: '',
      signedOn: '2026-11-20',
      keptAt: '',
    })),
  },
  answerPaper: {
    on: 'negotiated',
    may: vouches,
    call: partCall('answerPaper', 'AnswerPaperInput', (ids) => ({ ...signature(ids), confirmed: true })),
  },
  inviteSignatory: {
    on: 'negotiated',
    may: invites,
    call: partCall('inviteSignatory', 'InviteSignatoryInput', (ids) => ({
      ...signature(ids),
      signatoryName: '',
      quality: '',
      email: '',
    })),
  },
  sendLinkAgain: { on: 'negotiated', may: invites, call: partCall('sendLinkAgain', 'SendLinkAgainInput', link) },
  correctLinkAddress: {
    on: 'negotiated',
    may: invites,
    call: partCall('correctLinkAddress', 'CorrectLinkAddressInput', (ids) => ({ ...link(ids), email: '' })),
  },
  withdrawLink: { on: 'negotiated', may: invites, call: partCall('withdrawLink', 'WithdrawLinkInput', link) },
  remindSignatory: {
    on: 'negotiated',
    may: discusses,
    call: partCall('remindSignatory', 'RemindSignatoryInput', signature),
  },
  arrangeCircuit: {
    on: 'draft',
    may: leads,
    call: partCall('arrangeCircuit', 'ArrangeCircuitInput', (ids) => ({
      conventionId: ids.draft,
      originals: 0,
      steps: [],
    })),
  },
  stateEnablingAct: {
    on: 'negotiated',
    may: approves,
    call: partCall('stateEnablingAct', 'StateEnablingActInput', (ids) => ({
      conventionId: ids.negotiated,
      partyKey: 'region',
      kind: '',
      date: '2026-11-20',
    })),
  },
  resolveComment: {
    on: 'negotiated',
    may: discusses,
    call: (ids) => ({
      document: `mutation ($id: ID!, $comment: ID!, $v: Int!) { resolveComment(conventionId: $id, commentId: $comment, expectedVersion: $v, resolved: true) { ${fields} } }`,
      variables: { id: ids.negotiated, comment: ids.comment, v: STALE },
    }),
  },
  saveArticle: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('saveArticle', 'SaveArticleInput', (ids) => ({
      ...touch(ids),
      number: '1',
      heading: 'Objet',
      position: 1,
    })),
  },
  saveRecital: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('saveRecital', 'SaveRecitalInput', (ids) => ({
      ...absent(ids, 'Recital'),
      kind: 'visa',
      position: 1,
      text: 'Vu',
    })),
  },
  saveAnnex: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('saveAnnex', 'SaveAnnexInput', (ids) => ({ ...absent(ids, 'Annex'), number: '1', title: 'Annexe' })),
  },
  saveAxis: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('saveAxis', 'SaveAxisInput', (ids) => ({
      ...absent(ids, 'Axis'),
      list: 'Axes',
      code: '1',
      label: 'Axe',
    })),
  },
  saveParty: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('saveParty', 'SavePartyInput', (ids) => ({
      ...absent(ids, 'Party'),
      key: 'x',
      organisationId: ids.anyOrganisation,
      role: 'associated',
    })),
  },
  saveClause: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('saveClause', 'SaveClauseInput', (ids) => ({
      ...absent(ids, 'Clause'),
      kind: 'duration',
      value: {},
    })),
  },
  saveCommitment: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('saveCommitment', 'SaveCommitmentInput', (ids) => ({
      ...absent(ids, 'Commitment'),
      partyKey: 'x',
      title: 'Titre',
      recurrence: 'continuous',
    })),
  },
  removeConventionPart: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('removeConventionPart', 'RemoveConventionPartInput', (ids) => ({ ...touch(ids), kind: 'Article' })),
  },
  adoptAxes: {
    on: 'draft',
    may: editsTheDraft,
    call: partCall('adoptAxes', 'AdoptAxesInput', (ids) => ({
      conventionId: ids.draft,
      organisationId: ids.anyOrganisation,
      list: 'Une liste qui n’existe pas',
    })),
  },
  recordSignatures: {
    on: 'draft',
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('recordSignatures', 'RecordSignaturesInput', (ids) => ({
      conventionId: ids.draft,
      expectedVersion: STALE,
      signatures: [],
    })),
  },
  publishAxis: {
    may: (_relation, role) => deciders(role),
    call: partCall('publishAxis', 'PublishAxisInput', () => ({
      scope: 'convention',
      list: 'Axes',
      code: '1',
      label: 'Axe',
    })),
  },
  reportCommitment: {
    on: 'inForce',
    // A commitment of the coordinator: told by it, by those who mandate it, or by the drafter, who is the same here.
    may: (relation, role) => (relation === 'drafter' || relation === 'mandated') && writers(role),
    call: partCall('reportCommitment', 'ReportCommitmentInput', (ids) => ({
      conventionId: ids.inForce,
      commitmentId: ids.commitment,
      status: 'met',
      happenedOn: '2099-01-01',
    })),
  },
  'reportCommitment (waived)': {
    // The same commitment, given up: by those towards whom it is taken, never by the drafter, who is bound here.
    on: 'inForce',
    may: (relation, role) => actsForAnother(relation) && writers(role),
    call: partCall('reportCommitment', 'ReportCommitmentInput', (ids) => ({
      conventionId: ids.inForce,
      commitmentId: ids.commitment,
      status: 'waived',
      happenedOn: '2099-01-01',
    })),
  },
  recordHeld: {
    // Told for a member of the committee, as the party, its legal body or its unit; or by the drafter.
    on: 'inForce',
    may: (relation, role) => (relation === 'drafter' || actsForAnother(relation)) && writers(role),
    call: partCall('recordHeld', 'RecordHeldInput', (ids) => ({
      conventionId: ids.inForce,
      kind: 'committee',
      scope: 'copil',
      heldOn: '2099-01-01',
    })),
  },
  giveNotice: {
    on: 'inForce',
    // For the coordinator, which the drafter is: a party speaks for itself, nobody else does, those it is mandated by included.
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('giveNotice', 'GiveNoticeInput', (ids) => ({
      conventionId: ids.inForce,
      partyKey: 'cdg',
      form: 'written',
      receivedOn: '2099-01-01',
    })),
  },
  withdrawNotice: {
    may: anybody,
    call: partCall('withdrawNotice', 'WithdrawNoticeInput', (ids) => ({
      conventionId: ids.inForce,
      noticeId: absent(ids, 'Notice').id,
      expectedVersion: STALE,
      withdrawnOn: '2026-01-01',
      agreedByKeys: [],
    })),
    refusedAs: [],
  },
  notifyDispute: {
    // For the coordinator, which the drafter is: a party speaks for itself alone.
    on: 'inForce',
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('notifyDispute', 'NotifyDisputeInput', (ids) => ({
      conventionId: ids.inForce,
      partyKey: 'cdg',
      concernedKeys: ['region'],
      form: 'written',
      notifiedOn: '2099-01-01',
      subject: 'Un sujet',
    })),
  },
  takeDisputeStep: {
    on: 'inConfidence',
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('takeDisputeStep', 'TakeDisputeStepInput', (ids) => ({ ...aboutDispute(ids), event: 'open_talks' })),
  },
  proposeConciliator: {
    on: 'inConfidence',
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('proposeConciliator', 'ProposeConciliatorInput', (ids) => ({ ...aboutDispute(ids), name: 'X' })),
  },
  respondToConciliator: {
    on: 'inConfidence',
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('respondToConciliator', 'RespondToConciliatorInput', (ids) => ({
      ...aboutDispute(ids),
      accepted: true,
    })),
  },
  recordConciliationCost: {
    on: 'inConfidence',
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('recordConciliationCost', 'RecordConciliationCostInput', (ids) => ({
      ...aboutDispute(ids),
      amount: 1,
    })),
  },
  decideRenewal: {
    on: 'inForce',
    may: (relation, role) => relation === 'drafter' && deciders(role),
    call: partCall('decideRenewal', 'DecideRenewalInput', (ids) => ({
      conventionId: ids.inForce,
      partyKey: 'cdg',
      decision: 'renew',
      decidedOn: '2099-01-01',
      decidedBy: 'Le bureau',
    })),
  },
  recordAssessment: {
    // For all the parties: by one that signs, or by the drafter.
    on: 'inForce',
    may: (relation, role) => (relation === 'drafter' || actsForAnother(relation)) && writers(role),
    call: partCall('recordAssessment', 'RecordAssessmentInput', (ids) => ({
      conventionId: ids.inForce,
      assessedOn: '2099-01-01',
      words: 'Un bilan',
    })),
  },
  createOrganisation: {
    may: platformOnly,
    call: partCall('createOrganisation', 'OrganisationInput', () => ({ kind: 'commune', name: '', shortName: '' })),
  },
  updateOrganisation: {
    may: platformOnly,
    call: (ids) => ({
      document: `mutation ($id: ID!, $v: Int!, $input: OrganisationInput!) { updateOrganisation(id: $id, expectedVersion: $v, input: $input) { ${fields} } }`,
      variables: { id: ids.anyOrganisation, v: STALE, input: { kind: 'cdg', name: '', shortName: '' } },
    }),
  },
  linkOrganisations: {
    may: platformOnly,
    call: partCall('linkOrganisations', 'OrganisationLinkInput', (ids) => ({
      kind: 'federates',
      fromId: ids.anyOrganisation,
      toId: ids.anyOrganisation,
    })),
  },
  unlinkOrganisations: {
    may: platformOnly,
    call: () => ({ document: `mutation { unlinkOrganisations(id: "inconnu") { ${fields} } }`, variables: {} }),
  },
  inviteMember: {
    may: ownMembers,
    call: partCall('inviteMember', 'InviteMemberInput', (ids) => ({
      organisationId: ids.ownOrganisation,
      email: 'pas une adresse',
      role: 'reader',
    })),
  },
  revokeInvitation: {
    may: anybody,
    call: () => ({ document: `mutation { revokeInvitation(id: "inconnu") { ${fields} } }`, variables: {} }),
    refusedAs: [],
  },
  changeMembership: {
    may: anybody,
    call: () => ({
      document: `mutation { changeMembership(id: "inconnu", expectedVersion: 1, role: reader) { ${fields} } }`,
      variables: {},
    }),
    refusedAs: [],
  },
  endMembership: {
    may: anybody,
    call: () => ({
      document: `mutation { endMembership(id: "inconnu", expectedVersion: 1) { ${fields} } }`,
      variables: {},
    }),
    refusedAs: [],
  },
  switchOrganisation: {
    may: anybody,
    call: () => ({
      document: `mutation { switchOrganisation(organisationId: "inconnu") { ${fields} } }`,
      variables: {},
    }),
    refusedAs: [],
  },
  updateMyAccount: {
    may: anybody,
    call: () => ({ document: `mutation { updateMyAccount(input: { displayName: "" }) { ${fields} } }`, variables: {} }),
  },
  changePassword: {
    may: anybody,
    call: () => ({
      document: `mutation { changePassword(currentPassword: "ancien", newPassword: "court") { ${fields} } }`,
      variables: {},
    }),
  },
  revokeSession: {
    may: anybody,
    call: () => ({ document: `mutation { revokeSession(sessionId: "inconnu") { ${fields} } }`, variables: {} }),
    refusedAs: [],
  },
  saveFormDraft: {
    may: anybody,
    call: () => ({ document: `mutation { saveFormDraft(form: "matrice", payload: {}) { ${fields} } }`, variables: {} }),
  },
  discardFormDraft: {
    may: anybody,
    call: () => ({ document: `mutation { discardFormDraft(form: "autre") { ${fields} } }`, variables: {} }),
  },
  markNotificationsRead: {
    may: anybody,
    call: () => ({ document: `mutation { markNotificationsRead(upTo: "inconnu") { ${fields} } }`, variables: {} }),
    refusedAs: [],
  },
};

/**
 * What a convention and its parts tell their reader beforehand, by type and field: the right of which mutation, on the
 * draft or in force, and where it is read. A field `viewerCan…` of these types without a line fails the test.
 */
export const CAPABILITIES: Record<
  string,
  {
    of: keyof typeof MUTATIONS;
    on: 'draft' | 'inForce';
    selection: string;
    read(convention: CapabilityRoot): boolean[];
  }
> = {
  'Convention.viewerCanEdit': {
    of: 'saveArticle',
    on: 'draft',
    selection: 'viewerCanEdit { allowed }',
    read: (convention) => [convention.viewerCanEdit!.allowed],
  },
  'Convention.viewerCanRecordSignatures': {
    of: 'recordSignatures',
    on: 'draft',
    selection: 'viewerCanRecordSignatures { allowed }',
    read: (convention) => [convention.viewerCanRecordSignatures!.allowed],
  },
  'Convention.viewerCanOpenAvenant': {
    of: 'openAvenant',
    on: 'inForce',
    selection: 'viewerCanOpenAvenant { allowed }',
    read: (convention) => [convention.viewerCanOpenAvenant!.allowed],
  },
  'Convention.viewerCanOpenSuccessor': {
    of: 'openSuccessor',
    on: 'inForce',
    selection: 'viewerCanOpenSuccessor { allowed }',
    read: (convention) => [convention.viewerCanOpenSuccessor!.allowed],
  },
  'Convention.viewerCanOpenContract': {
    of: 'openContract',
    on: 'inForce',
    selection: 'viewerCanOpenContract { allowed }',
    read: (convention) => [convention.viewerCanOpenContract!.allowed],
  },
  'Convention.viewerCanEditModel': {
    of: 'saveModel',
    on: 'inForce',
    selection: 'viewerCanEditModel { allowed }',
    read: (convention) => [convention.viewerCanEditModel!.allowed],
  },
  'Convention.viewerCanKeepSchemes': {
    of: 'saveScheme',
    on: 'inForce',
    selection: 'viewerCanKeepSchemes { allowed }',
    read: ({ viewerCanKeepSchemes }) => [viewerCanKeepSchemes!.allowed],
  },
  'Convention.viewerCanInformPublics': {
    of: 'savePromotionMeeting',
    on: 'inForce',
    selection: 'viewerCanInformPublics { allowed }',
    read: ({ viewerCanInformPublics }) => [viewerCanInformPublics!.allowed],
  },
  'Clause.viewerCanRecordHeld': {
    of: 'recordHeld',
    on: 'inForce',
    selection: 'clauses(kinds: ["committee"]) { scope viewerCanRecordHeld { allowed } }',
    read: ({ clauses }) =>
      clauses!.filter(({ scope }) => scope === 'copil').map((clause) => clause.viewerCanRecordHeld.allowed),
  },
  'Commitment.viewerCanReport': {
    of: 'reportCommitment',
    on: 'inForce',
    selection: 'commitments { party { key } viewerCanReport { allowed } }',
    read: ({ commitments }) => ofTheDrafter(commitments!).map((each) => each.viewerCanReport!.allowed),
  },
  'Commitment.viewerCanWaive': {
    of: 'reportCommitment (waived)',
    on: 'inForce',
    selection: 'commitments { party { key } viewerCanWaive { allowed } }',
    read: ({ commitments }) => ofTheDrafter(commitments!).map((each) => each.viewerCanWaive!.allowed),
  },
  'Party.viewerCanGiveNotice': {
    of: 'giveNotice',
    on: 'inForce',
    selection: 'parties { key viewerCanGiveNotice { allowed } }',
    read: ({ parties }) => ofTheCoordinator(parties!).map((each) => each.viewerCanGiveNotice!.allowed),
  },
  'Party.viewerCanHandleDispute': {
    of: 'notifyDispute',
    on: 'inForce',
    selection: 'parties { key viewerCanHandleDispute { allowed } }',
    read: ({ parties }) => ofTheCoordinator(parties!).map((each) => each.viewerCanHandleDispute!.allowed),
  },
  'Party.viewerCanDecideRenewal': {
    of: 'decideRenewal',
    on: 'inForce',
    selection: 'parties { key viewerCanDecideRenewal { allowed } }',
    read: ({ parties }) => ofTheCoordinator(parties!).map((each) => each.viewerCanDecideRenewal!.allowed),
  },
  'Convention.viewerCanAssessTerm': {
    of: 'recordAssessment',
    on: 'inForce',
    selection: 'viewerCanAssessTerm { allowed }',
    read: (convention) => [convention.viewerCanAssessTerm!.allowed],
  },
};

interface Told {
  allowed: boolean;
}

interface CommitmentTold {
  party: { key: string };
  viewerCanReport?: Told;
  viewerCanWaive?: Told;
}

/** What a selection above reads of the convention. */
export interface CapabilityRoot {
  viewerCanEdit?: Told;
  viewerCanRecordSignatures?: Told;
  viewerCanOpenAvenant?: Told;
  viewerCanOpenSuccessor?: Told;
  viewerCanOpenContract?: Told;
  viewerCanEditModel?: Told;
  viewerCanKeepSchemes?: Told;
  viewerCanInformPublics?: Told;
  clauses?: { scope: string; viewerCanRecordHeld: Told }[];
  commitments?: CommitmentTold[];
  viewerCanAssessTerm?: Told;
  parties?: PartyTold[];
}

interface PartyTold {
  key: string;
  viewerCanGiveNotice?: Told;
  viewerCanHandleDispute?: Told;
  viewerCanDecideRenewal?: Told;
}

function ofTheCoordinator(parties: readonly PartyTold[]): PartyTold[] {
  return parties.filter(({ key }) => key === 'cdg');
}

function ofTheDrafter(commitments: readonly CommitmentTold[]): CommitmentTold[] {
  return commitments.filter(({ party }) => party.key === 'cdg');
}

import { defineClauseKind } from './define.ts';
import { choiceSet, date, integer, listOf, oneOf, optional, partyKey, text, textList, yesNo } from './fields.ts';

/** Posts of a collectivité and what it says of its needs; the scope is the party (VALS-2.1). */
export const staffProfile = defineClauseKind({
  code: 'staff_profile',
  category: 'profile',
  scope: 'optional',
  fields: {
    partyKey: partyKey(),
    posts: integer({ max: 1_000_000, unit: 'posts' }),
    civilServants: integer({ max: 1_000_000, unit: 'persons' }),
    contractAgents: integer({ max: 1_000_000, unit: 'persons' }),
    diagnosis: textList(0, 300),
  },
  summary: (value) => ({
    party: { parties: [value.partyKey] },
    posts: value.posts,
    civilServants: value.civilServants,
    contractAgents: value.contractAgents,
  }),
  example: { partyKey: 'collectivite', posts: 10, civilServants: 6, contractAgents: 4, diagnosis: [] },
});

/** Figures that a party gives of itself, dated when the text is (AMF-5). */
export const partyFigures = defineClauseKind({
  code: 'party_figures',
  category: 'profile',
  scope: 'required',
  fields: {
    partyKey: partyKey(),
    asOf: optional(date()),
    isHistoric: yesNo(),
    figures: listOf({ label: text(160), count: integer({ max: 100_000_000 }) }, 1),
  },
  summary: (value) => ({
    party: { parties: [value.partyKey] },
    figures: {
      messages: value.figures.map(({ label, count }) => ({
        messageId: 'clauseFigures.line',
        values: { label, count },
      })),
    },
    isHistoric: value.isHistoric,
  }),
  example: { partyKey: 'amf', asOf: null, isHistoric: true, figures: [{ label: 'Adhérents', count: 100 }] },
});

/** What a party is in charge of by law and whom it does not cover (AMF-4). */
export const missionScope = defineClauseKind({
  code: 'mission_scope',
  category: 'profile',
  scope: 'required',
  fields: { partyKey: partyKey(), missions: textList(1, 300), excludes: textList(0, 300), parityGoverned: yesNo() },
  summary: (value) => ({
    party: { parties: [value.partyKey] },
    missions: { texts: value.missions },
    excludesSome: value.excludes.length > 0,
    excludes: { texts: value.excludes },
    parityGoverned: value.parityGoverned,
  }),
  example: { partyKey: 'cnfpt', missions: ['Formation'], excludes: [], parityGoverned: true },
});

/** Number under which a party declares its training activity (PDL-P3). */
export const activityNumber = defineClauseKind({
  code: 'activity_number',
  category: 'profile',
  scope: 'required',
  fields: { partyKey: partyKey(), number: text(20) },
  summary: (value) => ({ party: { parties: [value.partyKey] }, number: value.number }),
  example: { partyKey: 'cnfpt', number: '11 00 00000 00' },
});

const aimHorizon = choiceSet('aimHorizon', ['now', 'later']);

/** The aims that the parties set themselves (VALS-1, NORD-6). */
export const aims = defineClauseKind({
  code: 'aims',
  category: 'profile',
  scope: 'optional',
  fields: { horizon: oneOf(aimHorizon), aims: textList(1, 300) },
  summary: (value) => ({ horizon: value.horizon, aims: { texts: value.aims } }),
  example: { horizon: 'now', aims: ['Partager les pratiques'] },
});

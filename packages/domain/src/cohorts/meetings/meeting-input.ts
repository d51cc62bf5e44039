import { z } from 'zod';
import { dateField, DEPARTEMENT_CODE, optionalText, refuse, requiredText } from '../inputs.ts';
import { MEETING_AUDIENCES, MEETING_KINDS } from './meeting.ts';

const MINUTES_OF_A_DAY = 24 * 60;

/** A web address, complete; blank reads as null. */
export const webAddress = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null)
  .pipe(
    z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
  );

const optionalId = z
  .uuid()
  .nullish()
  .transform((id) => id ?? null);

const minutes = z
  .int()
  .min(0)
  .max(MINUTES_OF_A_DAY)
  .nullish()
  .transform((value) => value ?? null);

/** Keys of parties, each once. */
export const partyKeys = (least: number) => z.array(requiredText(60)).min(least).max(20);

/** Tells an item that stands twice in a list. */
export function refuseTwins(context: z.core.$RefinementCtx, path: string, values: readonly string[]): void {
  if (new Set(values).size < values.length)
    context.addIssue({ code: 'custom', path: [path], ...refuse('DUPLICATE_ITEM'), input: values });
}

/** A meeting as it is planned. Ids are bare uuids; times are minutes since midnight, as the clock on the wall shows them. */
export const meetingInput = z
  .strictObject({
    kind: z.enum(MEETING_KINDS),
    title: requiredText(160),
    schemeId: optionalId,
    cohortId: optionalId,
    /** The commitment of the convention that it keeps, if any. */
    commitmentId: optionalId,
    heldOn: dateField,
    startMinutes: minutes,
    endMinutes: minutes,
    place: optionalText(200),
    /** Where one follows it at a distance. */
    videoUrl: webAddress,
    /** Null = several départements, or the whole territory. */
    departementCode: z
      .string()
      .trim()
      .nullish()
      .transform((code) => code || null)
      .pipe(z.string().regex(DEPARTEMENT_CODE).nullable()),
    audiences: z.array(z.enum(MEETING_AUDIENCES)).min(1).max(MEETING_AUDIENCES.length),
    /** Keys of the parties that lead it together. */
    pilotKeys: partyKeys(1),
    invited: z
      .int()
      .min(0)
      .max(1_000_000)
      .nullish()
      .transform((count) => count ?? null),
    note: optionalText(2000),
  })
  .superRefine((meeting, context) => {
    if (meeting.place === null && meeting.videoUrl === null)
      context.addIssue({ code: 'custom', path: ['place'], ...refuse('PLACE_REQUIRED'), input: null });
    if (meeting.endMinutes !== null && meeting.startMinutes === null)
      context.addIssue({ code: 'custom', path: ['startMinutes'], ...refuse('REQUIRED'), input: null });
    if (meeting.startMinutes !== null && meeting.endMinutes !== null && meeting.endMinutes <= meeting.startMinutes)
      context.addIssue({
        code: 'custom',
        path: ['endMinutes'],
        ...refuse('END_TIME_BEFORE_START'),
        input: meeting.endMinutes,
      });
    refuseTwins(context, 'pilotKeys', meeting.pilotKeys);
    refuseTwins(context, 'audiences', meeting.audiences);
  });
export type MeetingInput = z.output<typeof meetingInput>;

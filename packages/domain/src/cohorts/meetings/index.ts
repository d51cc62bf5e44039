export * from './check-communication.ts';
export * from './communication.ts';
export { nameFound, type PartyNames } from './find-names.ts';
export * from './meeting.ts';
export { meetingInput, type MeetingInput } from './meeting-input.ts';
export * from './rights.ts';

export { COMMUNICATION_SORTS, communicationsPage } from '../persistence/communication.queries.ts';
export type { CommunicationFilter, CommunicationSort } from '../persistence/communication.queries.ts';
export { MEETING_SORTS, meetingsPage } from '../persistence/meeting.queries.ts';
export type { MeetingFilter, MeetingSort } from '../persistence/meeting.queries.ts';

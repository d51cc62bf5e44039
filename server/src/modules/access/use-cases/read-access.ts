/** What the actor reads of its sessions, of its organisation's people, and of its half-filled forms. */
export { readFormDraft } from '../persistence/form-draft.queries.ts';
export {
  membersPage as listMembers,
  openSessions as listSessions,
  pendingInvitations as listInvitations,
} from '../persistence/member.queries.ts';

import { FormDraftResolver } from './form-draft.resolver.ts';
import { MembersResolver } from './members.resolver.ts';
import { MembershipResolver, ViewerResolver } from './viewer.resolver.ts';

/** Every resolver of the access context. */
export const accessResolvers: Function[] = [ViewerResolver, MembershipResolver, MembersResolver, FormDraftResolver];

/** The roles, from the widest to the narrowest. */
export const ROLES = ['administrator', 'coordinator', 'agent', 'elected', 'reader'] as const;
export type Role = (typeof ROLES)[number];

import { HistoryResolver } from './history.resolver.ts';

/** Every resolver of the audit log. */
export const auditResolvers: Function[] = [HistoryResolver];

import { ExpiryResolver } from './expiry.resolver.ts';
import { notificationResolvers } from './notification.resolver.ts';
import { TaskResolver } from './task.resolver.ts';

/** Every resolver of the steering context. */
export const steeringResolvers: Function[] = [TaskResolver, ExpiryResolver, ...notificationResolvers];

import { z } from 'zod';

/** An e-mail address as people type it, outer blanks left out. */
export const emailAddress = z
  .string()
  .trim()
  .min(3)
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/);

import { z } from 'zod';

/** An e-mail address as people type it, outer blanks left out. Nothing invisible: two that look alike are one person's. */
export const emailAddress = z
  .string()
  .trim()
  .min(3)
  .max(254)
  .regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+$/u);

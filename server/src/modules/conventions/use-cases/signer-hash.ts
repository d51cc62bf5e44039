import { createHash } from 'node:crypto';
import { emailKey } from '../../../platform/auth/tokens.ts';

/**
 * Imprint of the address of whoever signs an instrument: the same for an account as for a link, so that one person does
 * not sign for two. It differs from one instrument to the next.
 */
export function signerHashOf(instrumentId: string, email: string): string {
  return createHash('sha256')
    .update(`${instrumentId} ${emailKey(email)}`)
    .digest('hex');
}

import type { Transaction } from '../../../db/unit-of-work.ts';

/** Name of the job that writes to the signatories of a text. */
export const SIGNING_MAILS = 'signing_mails';

/** Has the mails of a text written once the present transaction is committed, whatever has changed in its signing. */
export function askForMails(tx: Pick<Transaction, 'enqueue'>, conventionId: string): Promise<void> {
  return tx.enqueue(SIGNING_MAILS, { conventionId }, { key: `${SIGNING_MAILS}:${conventionId}` });
}

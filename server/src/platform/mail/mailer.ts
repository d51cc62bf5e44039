export interface Mail {
  to: string;
  /** Name of a template of the catalogue: mail.<template>.subject and mail.<template>.body. */
  template:
    | 'passwordReset'
    | 'invitation'
    | 'signingInvitation'
    | 'signingEarly'
    | 'signingTurn'
    | 'signingCorrected'
    | 'signingTakenBack'
    | 'signingReminder'
    | 'signingReminderAccount'
    | 'signingReceipt'
    | 'conventionEnds'
    | 'followUp';
  values: Record<string, string | number>;
}

/** Puts mails in the queue; a job sends them, with retries, so that no request waits for a mail server. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** What runs a statement: a pool, or a transaction, of which the mail then shares the fate. */
interface Queue {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

/** Puts one mail in the queue. */
export async function queueMail(db: Queue, mail: Mail): Promise<void> {
  await db.query('select platform.enqueue($1, $2::json, null)', ['send_mail', JSON.stringify(mail)]);
}

export function queuedMailer(db: Queue): Mailer {
  return { send: (mail) => queueMail(db, mail) };
}

import type { Pool } from 'pg';

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

export function queuedMailer(pool: Pool): Mailer {
  return {
    async send(mail) {
      await pool.query('select platform.enqueue($1, $2::json, null)', ['send_mail', JSON.stringify(mail)]);
    },
  };
}

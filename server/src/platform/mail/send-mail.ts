import { newId } from '@maillage/kernel';
import nodemailer from 'nodemailer';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../logger.ts';
import { texts } from '../texts.ts';
import type { Mail } from './mailer.ts';

export interface MailSettings {
  /** smtp:// or smtps:// address of the mail server. */
  url: string;
  /** Sender, 'Maillage <ne-pas-repondre@…>'. */
  from: string;
}

export interface MailRoute {
  /** null: there is no mail server. */
  settings: MailSettings | null;
  /** Folder for the mails while there is no mail server; null: they wait in the queue. */
  outbox: string | null;
  logger: Logger;
  now: string;
}

/**
 * Writes a mail from its template and hands it to the mail server; a failure is tried again by the queue. Without a mail
 * server it becomes a file that only the portal's user may read; the log says so, not to whom nor what.
 * @throws Error when there is neither: the mail stays in the queue
 */
export async function sendMail(mail: Mail, { settings, outbox, logger, now }: MailRoute): Promise<void> {
  const words = texts('fr');
  const subject = words.message(`mail.${mail.template}.subject`, mail.values);
  const text = words.message(`mail.${mail.template}.body`, mail.values);
  if (settings) {
    const transport = nodemailer.createTransport(settings.url);
    try {
      await transport.sendMail({ from: settings.from, to: mail.to, subject, text });
    } finally {
      transport.close();
    }
    return;
  }
  if (outbox === null) throw new Error('no mail server (SMTP_URL): the mail waits in the queue');
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const file = join(outbox, `${now.replaceAll(':', '-')}-${mail.template}-${newId().slice(-6)}.txt`);
  await writeFile(file, `À : ${mail.to}\nObjet : ${subject}\n\n${text}`, { mode: 0o600, flag: 'wx' });
  logger.warn({ template: mail.template, file }, 'no mail server: mail written to the outbox');
}

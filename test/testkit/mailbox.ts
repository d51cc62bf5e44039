import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export interface ReadMail {
  /** Name of its template. */
  template: string;
  to: string;
  subject: string;
  text: string;
  /** The token of the link to sign that it carries. */
  token: string | null;
}

const FILE = /^.+Z-([A-Za-z]+)-[0-9a-f]{6}\.txt$/;

/** The mails that a portal without a mail server wrote to its folder, as their readers would see them. */
export class Mailbox {
  /** Files that a test has read already. */
  private readonly seen = new Set<string>();

  constructor(private readonly folder: string) {}

  /** What has come since the last look, to this address or to anybody; nothing is waited for. */
  newMails(to?: string): ReadMail[] {
    if (!existsSync(this.folder)) return [];
    const mails: ReadMail[] = [];
    for (const file of readdirSync(this.folder).toSorted()) {
      if (this.seen.has(file)) continue;
      const mail = read(file, readFileSync(join(this.folder, file), 'utf8'));
      if (to !== undefined && mail.to !== to) continue;
      this.seen.add(file);
      mails.push(mail);
    }
    return mails;
  }

  /** Waits for the next mail to an address. */
  async next(to: string): Promise<ReadMail> {
    const found: ReadMail[] = [];
    await expect
      .poll(
        () => {
          found.push(...this.newMails(to));
          return found.length;
        },
        { timeout: 20_000, interval: 100, message: `a mail to ${to}` },
      )
      .toBeGreaterThan(0);
    return found[0]!;
  }
}

function read(file: string, content: string): ReadMail {
  const [, to, subject, text] = /^À : (.*)\nObjet : (.*)\n\n([\s\S]*)$/.exec(content)!;
  return {
    template: FILE.exec(file)?.[1] ?? '',
    to: to!,
    subject: subject!,
    text: text!,
    token: /\/signature\/([\w-]+)/.exec(text!)?.[1] ?? null,
  };
}

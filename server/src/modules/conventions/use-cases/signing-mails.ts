import {
  nextTelling,
  SIGNING_LINK_PARAMETERS,
  signatureState,
  whyNotReady,
  type SigningLinkParameters,
  type SigningMail,
} from '@maillage/domain/conventions';
import { MEMBERSHIP_ROLES, roleMay } from '@maillage/domain/access';
import { addDays, toGlobalId, type CalendarDate, type Clock } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import { z } from 'zod';
import type { SqlReader } from '../../../db/sql.ts';
import { hashToken, newToken } from '../../../platform/auth/tokens.ts';
import { queueMail, type Mail } from '../../../platform/mail/mailer.ts';
import { dayInParis } from '../../../platform/clock.ts';
import {
  addressedLinks,
  avenantsToTell,
  awaitedReceipts,
  eraseAddresses,
  holdersOfPen,
  noteMail,
  noteReceipts,
  noteRemindersMailed,
  noteTold,
  textsBeingSigned,
  unmailedReminders,
  type AddressedLink,
} from '../persistence/signing-mails.queries.ts';
import { signingLinkFact } from '../persistence/signing-links.queries.ts';
import { SIGNING_MAILS } from './ask-for-mails.ts';
import { readCircuit, type Circuit } from './circuit.ts';
import { textTitle } from './text-ref.ts';

const parameters = z.object({
  linkDays: z.int().min(1).max(180).default(SIGNING_LINK_PARAMETERS.linkDays),
  addressKeptDays: z.int().min(0).max(365).default(SIGNING_LINK_PARAMETERS.addressKeptDays),
});

/** What this installation sets about links to sign (`platform.fact`, key `signing_links`), the defaults for the rest. */
export async function signingParameters(db: SqlReader): Promise<SigningLinkParameters> {
  const read = parameters.safeParse((await signingLinkFact(db)) ?? {});
  return read.success ? read.data : SIGNING_LINK_PARAMETERS;
}

interface Post {
  clock: Clock;
  /** Address of the portal, without a final slash. */
  publicUrl: string;
}

const TEMPLATES: Readonly<Record<SigningMail | 'reminder', Mail['template']>> = {
  invitation: 'signingInvitation',
  early: 'signingEarly',
  turn: 'signingTurn',
  corrected: 'signingCorrected',
  taken_back: 'signingTakenBack',
  reminder: 'signingReminder',
};

const longDate = (day: CalendarDate): string => writeDate(day, 'fr', 'long');

/**
 * Writes what is still to be written to the signatories of a text: from what it is now and what each was last told, so
 * that a job that runs twice, or late, writes nothing twice and nothing out of date. Runs as maillage_worker.
 * @returns how many mails were put in the queue
 */
export async function writeToSignatories(db: SqlReader, conventionId: string, post: Post): Promise<number> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${SIGNING_MAILS}:${conventionId}`]);
  const { linkDays } = await signingParameters(db);
  const avenants = (await avenantsToTell(db, conventionId)).map(({ id }) => id);
  let sent = 0;
  for (const avenantId of [null, ...avenants]) {
    const circuit = await readCircuit(db, { conventionId, avenantId }, post.clock.today());
    if (!circuit) continue;
    const letters = new Letters(db, circuit, post, linkDays);
    const links = await addressedLinks(db, circuit.discussion.instrumentId);
    for (const link of links) await letters.tell(link);
    await letters.remind(links);
    if (circuit.facts.status === 'in_force') await letters.sendReceipts();
    sent += letters.sent;
  }
  return sent;
}

/** The mails of one text, written in the transaction of the job. */
class Letters {
  sent = 0;
  private readonly now: string;
  private readonly title: string;
  private readonly today: CalendarDate;

  constructor(
    private readonly db: SqlReader,
    private readonly circuit: Circuit,
    private readonly post: Post,
    private readonly linkDays: number,
  ) {
    this.now = post.clock.now();
    this.today = post.clock.today();
    const { convention, avenant } = circuit.discussion;
    this.title = textTitle(convention.title, avenant?.label ?? null);
  }

  private async send(mail: Mail): Promise<void> {
    await queueMail(this.db, mail);
    this.sent += 1;
  }

  private slotOf(signatureId: string) {
    const { facts, signatures, discussion } = this.circuit;
    const row = signatures.find(({ id }) => id === signatureId);
    const slot = facts.slots.find(({ id }) => id === signatureId);
    const party = discussion.parties.find(({ id }) => id === row?.partyId);
    return row && slot && party ? { row, slot, party } : null;
  }

  async tell(link: AddressedLink): Promise<void> {
    const found = this.slotOf(link.signatureId);
    if (!found) return;
    const { facts } = this.circuit;
    const { slot } = found;
    const { mail, told } = nextTelling({
      told: link.told,
      given: slot.signedOn !== null || slot.declared !== null,
      signing: facts.status === 'signing',
      ready: whyNotReady(facts, slot, this.today) === null,
      approved: facts.approvedKeys.includes(slot.partyKey),
    });
    if (mail) await this.carry(link, mail, told);
    else if (told !== link.told) await noteTold(this.db, link.id, told);
  }

  /** A mail with a token of its own, which opens the link for some days more. */
  private async carry(link: AddressedLink, mail: SigningMail | 'reminder', told: AddressedLink['told']): Promise<void> {
    const token = newToken();
    const expiresOn = addDays(this.today, this.linkDays);
    await noteMail(this.db, {
      linkId: link.id,
      tokenHash: hashToken(token),
      at: this.now,
      expiresOn,
      told,
      contentHash: this.circuit.facts.contentHash,
    });
    await this.send({
      to: link.email,
      template: TEMPLATES[mail],
      values: {
        name: link.signatoryName ?? '',
        convention: this.title,
        party: this.slotOf(link.signatureId)!.party.organisationShortName,
        organisation: link.invitedByName,
        expires: longDate(expiresOn),
        link: `${this.post.publicUrl}/signature/${token}`,
      },
    });
  }

  /** Where an account finds the text. */
  private page(): string {
    const { convention, avenant } = this.circuit.discussion;
    const page = `/conventions/${toGlobalId('Convention', convention.id)}`;
    return avenant ? `${page}/avenants/${toGlobalId('Avenant', avenant.id)}` : `${page}?onglet=negociation`;
  }

  /** A reminder goes to whoever is invited, and to the accounts that may sign for the party. */
  async remind(links: readonly AddressedLink[]): Promise<void> {
    const { facts, discussion } = this.circuit;
    const reminders = await unmailedReminders(this.db, discussion.instrumentId);
    if (reminders.length === 0) return;
    const roles = MEMBERSHIP_ROLES.filter((role) => roleMay(role, 'signText'));
    for (const { signatureId } of reminders) {
      const found = this.slotOf(signatureId);
      if (!found || facts.status !== 'signing' || signatureState(found.slot, facts.slots) !== 'due') continue;
      const link = links.find((each) => each.signatureId === signatureId);
      // Somebody who has just been written to is not written to twice.
      if (link && link.told !== 'nothing') await this.carry(link, 'reminder', 'turn');
      const { party } = found;
      for (const holder of await holdersOfPen(this.db, party.organisationId, roles, this.today)) {
        await this.send({
          to: holder.email,
          template: 'signingReminderAccount',
          values: {
            name: holder.displayName,
            convention: this.title,
            party: party.organisationShortName,
            link: `${this.post.publicUrl}${this.page()}`,
          },
        });
      }
    }
    await noteRemindersMailed(this.db, discussion.instrumentId, this.now);
  }

  /** Once all have signed, each signatory receives what it has signed, by its imprint. */
  async sendReceipts(): Promise<void> {
    const { convention, avenant, instrumentId } = this.circuit.discussion;
    const appliesFrom = avenant ? avenant.effectiveOn : convention.startsOn;
    const receipts = await awaitedReceipts(this.db, instrumentId);
    for (const receipt of receipts) {
      if (receipt.email === null) continue;
      await this.send({
        to: receipt.email,
        template: 'signingReceipt',
        values: {
          name: receipt.signerName,
          quality: receipt.signerQuality,
          convention: this.title,
          party: receipt.partyName,
          signedOn: longDate(dayInParis(receipt.signedAt)),
          startsOn: appliesFrom === null ? 'none' : longDate(appliesFrom as CalendarDate),
          hash: receipt.contentHash,
        },
      });
    }
    await noteReceipts(
      this.db,
      receipts.map(({ signatureId }) => signatureId),
      this.now,
    );
  }
}

/** Every text at its signature once a night, for what no act has told: the job is the same. */
export async function writeToAllSignatories(db: SqlReader, post: Post): Promise<number> {
  let sent = 0;
  for (const { id } of await textsBeingSigned(db)) sent += await writeToSignatories(db, id, post);
  return sent;
}

/** Erases the addresses that have served, some days after. @returns how many */
export async function eraseServedAddresses(db: SqlReader, clock: Clock): Promise<number> {
  const { addressKeptDays } = await signingParameters(db);
  return eraseAddresses(db, `${addDays(clock.today(), -addressKeptDays)}T00:00:00Z`);
}

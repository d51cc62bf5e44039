import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import type { TextRef } from '../use-cases/text-ref.ts';
import { SignatureMethodEnum, SignatureSlotEnum, SignatureStateEnum, SigningLinkStateEnum } from './enums.ts';

@ObjectType('CircuitSignature', { description: 'A signature of a text that is being signed, in its circuit.' })
export class CircuitSignatureType {
  ref!: TextRef;
  uuid!: string;
  partyUuid!: string;
  declaredByUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => SignatureSlotEnum)
  slot!: string;

  @Field(() => Int, { description: 'Signatures of one step are given in any order, the steps one after the other.' })
  step!: number;

  @Field(() => SignatureStateEnum)
  state!: string;

  @Field(() => DateScalar, { nullable: true })
  signedOn!: string | null;

  @Field(() => SignatureMethodEnum, { nullable: true })
  method!: string | null;

  @Field(() => String, { nullable: true })
  signerName!: string | null;

  @Field(() => String, { nullable: true })
  signerQuality!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the canonical content that was signed.' })
  contentHash!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the signature on paper, as it is declared.' })
  declaredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the signed original is kept.' })
  keptAt!: string | null;

  @Field(() => Boolean, { description: 'Whether it was given by a link, by somebody without an account.' })
  byLink!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the last reminder.' })
  remindedOn!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('SigningLink', {
  description: 'A link mailed to somebody without an account, to give one signature; the newest one that stands.',
})
export class SigningLinkType {
  @Field(() => ID)
  id!: string;

  @Field(() => SigningLinkStateEnum)
  state!: string;

  @Field(() => String, { nullable: true, description: 'Null once erased with the address.' })
  signatoryName!: string | null;

  @Field(() => String, { description: "By what quality the person signs: 'Maire', 'Présidente'…" })
  quality!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the mandate, when it is known.' })
  qualityUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'The address, but for its domain reduced to a letter.' })
  address!: string | null;

  @Field(() => DateTimeScalar)
  invitedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a mail last carried it; null before the first.' })
  mailedAt!: string | null;

  @Field(() => DateScalar, { description: 'Last day on which it opens.' })
  expiresOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was opened first.' })
  openedAt!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('SignatureRefusal', { description: 'A refusal to sign, which sent the text back to negotiation.' })
export class SignatureRefusalType {
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  refusedAt!: string;
}

@InputType({ description: 'Which signature, as it was read.' })
class SignatureTarget {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  signatureId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('SignTextInput')
export class SignTextInput extends SignatureTarget {
  @Field(() => String)
  signerName!: string;

  @Field(() => String, { description: "By what quality: 'Présidente', 'Directeur, par délégation'…" })
  signerQuality!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the mandate or delegation, when it is limited.',
  })
  qualityUntil?: string | null;

  @Field(() => String, { description: "Hash of the text under the signatory's eyes." })
  contentHash!: string;
}

@InputType('DeclareOnPaperInput')
export class DeclareOnPaperInput extends SignatureTarget {
  @Field(() => String)
  signerName!: string;

  @Field(() => String)
  signerQuality!: string;

  @Field(() => DateScalar)
  signedOn!: string;

  @Field(() => String, { description: 'Where the signed original is kept.' })
  keptAt!: string;

  @Field(() => ID, { nullable: true, description: 'Its scan, sent as a file for a signature: refused without one.' })
  fileId?: string | null;
}

@InputType('AnswerPaperInput')
export class AnswerPaperInput extends SignatureTarget {
  @Field(() => Boolean, { description: 'True gives the signature; false contests it.' })
  confirmed!: boolean;
}

@InputType('DeclineToSignInput')
export class DeclineToSignInput extends SignatureTarget {
  @Field(() => String)
  reason!: string;
}

@InputType('InviteSignatoryInput')
export class InviteSignatoryInput extends SignatureTarget {
  @Field(() => String)
  signatoryName!: string;

  @Field(() => String)
  quality!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the mandate, when it is known.' })
  qualityUntil?: string | null;

  @Field(() => String, { description: 'Where the link is mailed. Erased some days after it has served.' })
  email!: string;
}

@InputType({ description: 'Which link to sign, as it was read.' })
class SigningLinkTarget {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  linkId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('SendLinkAgainInput')
export class SendLinkAgainInput extends SigningLinkTarget {}

@InputType('CorrectLinkAddressInput')
export class CorrectLinkAddressInput extends SigningLinkTarget {
  @Field(() => String)
  email!: string;
}

@InputType('WithdrawLinkInput')
export class WithdrawLinkInput extends SigningLinkTarget {}

@InputType('RemindSignatoryInput')
export class RemindSignatoryInput extends SignatureTarget {}

@InputType('CircuitStepInput')
class CircuitStepInput {
  @Field(() => ID)
  signatureId!: string;

  @Field(() => Int)
  step!: number;
}

@InputType('ArrangeCircuitInput')
export class ArrangeCircuitInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { nullable: true, description: 'The avenant that is meant; absent for the text itself.' })
  avenantId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of originals signed on paper.' })
  originals?: number | null;

  @Field(() => [CircuitStepInput])
  steps!: CircuitStepInput[];
}

@InputType('StateEnablingActInput')
export class StateEnablingActInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { nullable: true, description: 'The avenant that is meant; absent for the text itself.' })
  avenantId?: string | null;

  @Field(() => String)
  partyKey!: string;

  @Field(() => String, { description: "'Délibération du conseil', 'Décision du président'…" })
  kind!: string;

  @Field(() => String, { nullable: true })
  number?: string | null;

  @Field(() => DateScalar)
  date!: string;

  @Field(() => ID, { nullable: true, description: 'The act itself, sent as a file for an enabling act.' })
  fileId?: string | null;
}

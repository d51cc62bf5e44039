import { Column, Entity, PrimaryColumn } from 'typeorm';

// Aggregates are written through these; screens read plain SQL (*.queries.ts). No relation, cascade or lazy column:
// what is loaded and written is said where it happens.

@Entity({ schema: 'conventions', name: 'convention' })
export class ConventionEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text', nullable: true }) reference!: string | null;
  @Column({ type: 'text' }) object!: string;
  @Column({ type: 'uuid', name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'uuid', name: 'drafting_organisation_id' }) draftingOrganisationId!: string;
  @Column({ type: 'text', name: 'signed_at_place', nullable: true }) signedAtPlace!: string | null;
  @Column({ type: 'text', name: 'source_note', nullable: true }) sourceNote!: string | null;
  @Column({ type: 'date', name: 'starts_on', nullable: true }) startsOn!: string | null;
  @Column({ type: 'date', name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column({ type: 'date', name: 'renewal_opens_on', nullable: true }) renewalOpensOn!: string | null;
  @Column({ type: 'text', name: 'search_key' }) searchKey!: string;
  @Column({ type: 'timestamptz', name: 'changed_at' }) changedAt!: string;
  @Column({ type: 'integer' }) version!: number;
}

@Entity({ schema: 'conventions', name: 'instrument' })
export class InstrumentEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
  @Column({ type: 'integer' }) ordinal!: number;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'date', name: 'effective_on', nullable: true }) effectiveOn!: string | null;
}

/** Columns that every version of a part has; the initial text also has visas, which nothing ends. */
abstract class VersionColumns {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
  @Column({ type: 'uuid', name: 'instrument_id' }) instrumentId!: string;
  @Column({ type: 'date', name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column({ type: 'date', name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column({ type: 'integer' }) version!: number;
}

@Entity({ schema: 'conventions', name: 'visa' })
export class VisaEntity extends VersionColumns {
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'text', name: 'legal_reference', nullable: true }) legalReference!: string | null;
}

@Entity({ schema: 'conventions', name: 'article' })
export class ArticleEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
}

@Entity({ schema: 'conventions', name: 'article_version' })
export class ArticleVersionEntity extends VersionColumns {
  @Column({ type: 'uuid', name: 'article_id' }) articleId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'uuid', name: 'parent_article_id', nullable: true }) parentArticleId!: string | null;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) heading!: string;
  @Column({ type: 'text' }) body!: string;
}

@Entity({ schema: 'conventions', name: 'annex' })
export class AnnexEntity extends VersionColumns {
  @Column({ type: 'uuid', name: 'part_id' }) partId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'uuid', name: 'article_id', nullable: true }) articleId!: string | null;
  @Column({ type: 'date', name: 'received_on', nullable: true }) receivedOn!: string | null;
  @Column({ type: 'uuid', name: 'file_id', nullable: true }) fileId!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'integer' }) position!: number;
}

@Entity({ schema: 'conventions', name: 'party' })
export class PartyEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
  @Column({ type: 'text' }) key!: string;
}

@Entity({ schema: 'conventions', name: 'party_version' })
export class PartyVersionEntity extends VersionColumns {
  @Column({ type: 'uuid', name: 'party_id' }) partyId!: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId!: string;
  @Column({ type: 'text' }) role!: string;
  @Column({ type: 'uuid', name: 'acts_for_party_id', nullable: true }) actsForPartyId!: string | null;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text', nullable: true }) designation!: string | null;
  @Column({ type: 'text', name: 'representative_office', nullable: true }) representativeOffice!: string | null;
  @Column({ type: 'text', name: 'representative_quality', nullable: true }) representativeQuality!: string | null;
  @Column({ type: 'text', name: 'act_kind', nullable: true }) actKind!: string | null;
  @Column({ type: 'text', name: 'act_number', nullable: true }) actNumber!: string | null;
  @Column({ type: 'date', name: 'act_on', nullable: true }) actOn!: string | null;
  @Column({ type: 'text', array: true, name: 'signature_slots' }) signatureSlots!: string[];
}

@Entity({ schema: 'conventions', name: 'mandate' })
export class MandateEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
  @Column({ type: 'uuid', name: 'party_id' }) partyId!: string;
  @Column({ type: 'uuid', name: 'party_version_id' }) partyVersionId!: string;
  @Column({ type: 'uuid', name: 'mandator_organisation_id' }) mandatorOrganisationId!: string;
  @Column({ type: 'text', nullable: true }) resolution!: string | null;
  @Column({ type: 'date', name: 'resolved_on', nullable: true }) resolvedOn!: string | null;
}

@Entity({ schema: 'conventions', name: 'signature' })
export class SignatureEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
  @Column({ type: 'uuid', name: 'party_id' }) partyId!: string;
  @Column({ type: 'uuid', name: 'instrument_id' }) instrumentId!: string;
  @Column({ type: 'text' }) slot!: string;
  @Column({ type: 'text', nullable: true }) office!: string | null;
  @Column({ type: 'date', name: 'signed_on', nullable: true }) signedOn!: string | null;
}

@Entity({ schema: 'conventions', name: 'axis' })
export class AxisEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) scope!: string;
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column({ type: 'uuid', name: 'convention_id', nullable: true }) conventionId!: string | null;
  @Column({ type: 'text' }) list!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'uuid', name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'integer' }) version!: number;
}

@Entity({ schema: 'conventions', name: 'clause' })
export class ClauseEntity extends VersionColumns {
  @Column({ type: 'uuid', name: 'part_id' }) partId!: string;
  @Column({ type: 'uuid', name: 'article_id', nullable: true }) articleId!: string | null;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) scope!: string;
  @Column({ type: 'jsonb' }) value!: unknown;
  @Column({ type: 'text', name: 'rule_id', nullable: true }) ruleId!: string | null;
}

@Entity({ schema: 'conventions', name: 'commitment' })
export class CommitmentEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
}

@Entity({ schema: 'conventions', name: 'commitment_version' })
export class CommitmentVersionEntity extends VersionColumns {
  @Column({ type: 'uuid', name: 'commitment_id' }) commitmentId!: string;
  @Column({ type: 'uuid', name: 'party_id' }) partyId!: string;
  @Column({ type: 'uuid', array: true, name: 'beneficiary_party_ids' }) beneficiaryPartyIds!: string[];
  @Column({ type: 'uuid', name: 'article_id', nullable: true }) articleId!: string | null;
  @Column({ type: 'text', name: 'rule_id', nullable: true }) ruleId!: string | null;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) description!: string;
  @Column({ type: 'text' }) recurrence!: string;
  @Column({ type: 'jsonb', name: 'due_rule' }) dueRule!: unknown;
  @Column({ type: 'text', array: true, name: 'evidence_kinds' }) evidenceKinds!: string[];
  @Column({ type: 'boolean', name: 'survives_term' }) survivesTerm!: boolean;
}

@Entity({ schema: 'conventions', name: 'commitment_event' })
export class CommitmentEventEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid', name: 'convention_id' }) conventionId!: string;
  @Column({ type: 'uuid', name: 'commitment_id' }) commitmentId!: string;
  @Column({ type: 'date', name: 'occurrence_on', nullable: true }) occurrenceOn!: string | null;
  @Column({ type: 'text' }) status!: string;
  @Column({ type: 'date', name: 'happened_on' }) happenedOn!: string;
  @Column({ type: 'text', name: 'evidence_kind', nullable: true }) evidenceKind!: string | null;
  @Column({ type: 'text', nullable: true }) evidence!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId!: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId!: string;
}

export const conventionEntities = [
  ConventionEntity,
  InstrumentEntity,
  VisaEntity,
  ArticleEntity,
  ArticleVersionEntity,
  AnnexEntity,
  PartyEntity,
  PartyVersionEntity,
  MandateEntity,
  SignatureEntity,
  AxisEntity,
  ClauseEntity,
  CommitmentEntity,
  CommitmentVersionEntity,
  CommitmentEventEntity,
];

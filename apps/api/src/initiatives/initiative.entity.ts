import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan of a resident. What happened to it is stored as facts; its phase follows from them and the clock. */
@Entity('initiative')
export class Initiative {
  @PrimaryColumn('uuid')
  id: string;

  /** Made by the database; people refer to it. */
  @Column({ type: 'integer', insert: false, update: false })
  number: number;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text')
  description: string;

  @Column('text', { name: 'description_html' })
  descriptionHtml: string;

  @Column('text', { name: 'topic_key' })
  topicKey: string;

  @Column('text', { name: 'neighbourhood_key', nullable: true })
  neighbourhoodKey: string | null;

  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  @Column('uuid', { name: 'goal_id', nullable: true })
  goalId: string | null;

  @Column('uuid', { name: 'image_id', nullable: true })
  imageId: string | null;

  @Column('text', { name: 'image_alt', nullable: true })
  imageAlt: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { name: 'support_ends_at', nullable: true })
  supportEndsAt: Date | null;

  @Column('integer', { name: 'support_threshold', nullable: true })
  supportThreshold: number | null;

  @Column('integer', { name: 'supporter_count', default: 0 })
  supporterCount: number;

  @Column('timestamptz', { name: 'threshold_reached_at', nullable: true })
  thresholdReachedAt: Date | null;

  @Column('timestamptz', { name: 'decide_before', nullable: true })
  decideBefore: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** An earlier text, kept from the first support on. */
@Entity('initiative_version')
export class InitiativeVersion {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text')
  description: string;

  @Column('timestamptz', { name: 'replaced_at' })
  replacedAt: Date;
}

@Entity('initiative_document')
export class InitiativeDocument {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @PrimaryColumn('smallint')
  position: number;

  @Column('uuid', { name: 'file_id' })
  fileId: string;

  @Column('text')
  title: string;
}

@Entity('initiative_support')
export class InitiativeSupport {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('timestamptz', { name: 'supported_at' })
  supportedAt: Date;
}

@Entity('initiative_follow')
export class InitiativeFollow {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('timestamptz', { name: 'followed_at' })
  followedAt: Date;
}

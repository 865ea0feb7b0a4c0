import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the municipality promised when an initiative was honoured. Its status follows from what happened. */
@Entity('promise')
export class MunicipalPromise {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @Column('text')
  owner: string;

  /** Cents; PostgreSQL's bigint comes back as text. */
  @Column('bigint', { name: 'planned_cents' })
  plannedCents: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt: Date | null;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;

  @Column('text', { name: 'stopped_reason', nullable: true })
  stoppedReason: string | null;
}

@Entity('milestone')
export class Milestone {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('date', { name: 'planned_on' })
  plannedOn: string;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('date', { name: 'reached_on', nullable: true })
  reachedOn: string | null;

  @Column('uuid', { name: 'image_id', nullable: true })
  imageId: string | null;

  @Column('text', { name: 'image_alt', nullable: true })
  imageAlt: string | null;
}

@Entity('expense')
export class Expense {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('date', { name: 'spent_on' })
  spentOn: string;

  /** Cents; negative corrects an earlier one. */
  @Column('bigint')
  cents: string;

  @Column('text')
  description: string;
}

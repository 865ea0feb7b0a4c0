import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The clerk's answer to "does it meet the rules"; once per initiative. */
@Entity('admissibility')
export class Admissibility {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @Column('boolean', { name: 'is_admissible' })
  isAdmissible: boolean;

  /** The article of the by-law it fails on; required when refused. */
  @Column('text', { nullable: true })
  article: string | null;

  @Column('text')
  explanation: string;

  @Column('uuid', { name: 'assessed_by', nullable: true })
  assessedBy: string | null;

  @Column('timestamptz', { name: 'assessed_at' })
  assessedAt: Date;
}

@Entity('advice')
export class Advice {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'advised_by', nullable: true })
  advisedBy: string | null;

  @Column('timestamptz', { name: 'advised_at' })
  advisedAt: Date;
}

@Entity('council_decision')
export class CouncilDecision {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  initiativeId: string;

  @Column('boolean', { name: 'is_honoured' })
  isHonoured: boolean;

  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  @Column('text')
  reasons: string;

  @Column('text', { name: 'document_title' })
  documentTitle: string;

  @Column('text', { name: 'document_url' })
  documentUrl: string;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

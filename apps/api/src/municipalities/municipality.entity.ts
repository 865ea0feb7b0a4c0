import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface Contact {
  email: string;
  phone: string;
  address: string;
  openingHours: string;
}

export interface Palette {
  accent: Record<'50' | '100' | '200' | '300' | '400' | '500' | '600' | '700', string>;
  highlight: string;
  radius: string;
}

/** The one row that says whose schema this is, with its settings. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('boolean', { name: 'only_one', default: true })
  onlyOne: boolean;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'cbs_code' })
  cbsCode: string;

  @Column('double precision', { name: 'centre_latitude' })
  centreLatitude: number;

  @Column('double precision', { name: 'centre_longitude' })
  centreLongitude: number;

  @Column('integer', { name: 'map_zoom' })
  mapZoom: number;

  @Column('integer', { name: 'minimum_age' })
  minimumAge: number;

  @Column('integer', { name: 'support_threshold' })
  supportThreshold: number;

  @Column('integer', { name: 'support_period_days' })
  supportPeriodDays: number;

  @Column('integer', { name: 'decision_term_weeks' })
  decisionTermWeeks: number;

  @Column('jsonb')
  contact: Contact;

  @Column('jsonb')
  palette: Palette;

  @Column('text')
  mark: string;

  @Column('boolean', { name: 'has_demo_content', default: false })
  hasDemoContent: boolean;
}

@Entity('neighbourhood')
export class Neighbourhood {
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  name: string;

  @Column('double precision')
  latitude: number;

  @Column('double precision')
  longitude: number;
}

/** A subject a resident picks for an initiative. */
@Entity('topic')
export class Topic {
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text')
  icon: string;

  @Column('integer')
  position: number;
}

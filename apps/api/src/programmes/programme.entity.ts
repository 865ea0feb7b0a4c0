import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DocumentKind = 'interim-report' | 'budget' | 'annual-account';
export type EntryKind = 'ambition' | 'action' | 'result' | 'outlook' | 'context';
export type Light = 'green' | 'orange';

/** Words that stand, letter for letter, in the programme's document with that file name. */
export interface Quote {
  file: string;
  text: string;
}

export interface IndicatorValue {
  label: string;
  kind: string;
  unit: string;
  value: number;
}

export interface FinanceColumn {
  key: string;
  label: string;
  year: number;
  kind: string;
}

/** Amounts stand in the order of the columns, signed as the document prints them. */
export interface FinanceLine {
  name: string;
  group: string;
  isTotal: boolean;
  amountsCents: number[];
  quote: Quote;
}

/** A cell where the document prints something else than its own figures give; we keep what is printed. */
export interface FinanceRounding {
  line: string;
  group: string;
  column: string;
  printedCents: number;
  calculatedCents: number;
  reason: string;
}

export interface FinanceRemark {
  text: string;
  quote: Quote;
}

@Entity('programme')
export class Programme {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  key: string;

  @Column('text')
  number: string;

  @Column('text')
  name: string;

  @Column('text')
  summary: string;

  @Column('jsonb')
  quote: Quote;

  @Column('integer')
  position: number;
}

/** A council document with its full text, so that a quote can be read where it stands. */
@Entity('programme_document')
export class ProgrammeDocument {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  title: string;

  @Column('text')
  kind: DocumentKind;

  @Column('integer')
  year: number;

  @Column('text')
  text: string;

  @Column('integer')
  position: number;
}

@Entity('programme_theme')
export class ProgrammeTheme {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text')
  summary: string;

  @Column('jsonb')
  quote: Quote;

  @Column('integer')
  position: number;
}

@Entity('goal')
export class Goal {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'theme_id' })
  themeId: string;

  @Column('text')
  key: string;

  /** The number that the document gives it, such as 4.6.1. */
  @Column('text', { nullable: true })
  code: string | null;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('jsonb')
  quote: Quote;

  /** The earlier goal that this one takes over, where the document says so. */
  @Column('uuid', { name: 'continues_id', nullable: true })
  continuesId: string | null;

  @Column('integer')
  position: number;
}

/** One step in the story of a goal; `year` is the year it is about, not that of the document. */
@Entity('goal_entry')
export class GoalEntry {
  @PrimaryColumn('uuid', { name: 'goal_id' })
  goalId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: EntryKind;

  @Column('integer')
  year: number;

  @Column('text', { nullable: true })
  light: Light | null;

  @Column('text')
  text: string;

  @Column('jsonb')
  quote: Quote;
}

@Entity('indicator')
export class Indicator {
  @PrimaryColumn('uuid', { name: 'goal_id' })
  goalId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('integer')
  year: number;

  @Column('text')
  explanation: string;

  /** Why figures are missing. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('jsonb')
  quote: Quote;

  @Column('jsonb')
  values: IndicatorValue[];
}

@Entity('finance_table')
export class FinanceTable {
  @PrimaryColumn('uuid', { name: 'programme_id' })
  programmeId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  title: string;

  @Column('integer')
  year: number;

  /** The document prints its amounts in this many euros. */
  @Column('integer', { name: 'unit_euros' })
  unitEuros: number;

  @Column('jsonb')
  quote: Quote;

  @Column('jsonb')
  columns: FinanceColumn[];

  @Column('jsonb')
  lines: FinanceLine[];

  @Column('jsonb')
  roundings: FinanceRounding[];

  @Column('jsonb')
  analysis: FinanceRemark[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import type { DocumentKind, EntryKind, Light } from './programme.entity';

const DOCUMENT_KINDS: DocumentKind[] = ['interim-report', 'budget', 'annual-account'];
const ENTRY_KINDS: EntryKind[] = ['ambition', 'action', 'result', 'outlook', 'context'];
const LIGHTS: Light[] = ['green', 'orange'];
const VALUE_KINDS = ['measured', 'benchmark', 'target'] as const;
const VALUE_UNITS = ['percent', 'count', 'grade'] as const;
const COLUMN_KINDS = [
  'account',
  'budget',
  'budget-before',
  'budget-after',
  'realised',
  'deviation',
  'forecast',
] as const;
const LINE_GROUPS = ['costs', 'revenue', 'balance', 'reserves'] as const;

export class ProgrammesQueryDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 2000,
    maximum: 2100,
    description: 'Only goals told of in this year',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ type: String, maxLength: 80, description: 'Only the theme with this key' })
  @IsOptional()
  @MaxLength(80)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  theme?: string;
}

export class DocumentLinkDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  @ApiProperty({ type: 'integer' }) year: number;
}

export class QuoteDto {
  @ApiProperty({ description: 'Stands in the document, apart from line breaks and repeated spaces' })
  text: string;
  @ApiProperty() document: DocumentLinkDto;
}

export class GoalSummaryDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() key: string;
  @ApiProperty({ type: String, nullable: true, description: 'The number in the document' }) code:
    string | null;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({
    enum: LIGHTS,
    type: String,
    nullable: true,
    description: 'The latest status that a document gave',
  })
  light: Light | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The year of that status' }) lightYear:
    number | null;
  @ApiProperty({ type: 'integer', isArray: true, description: 'Years of its entries and indicators' })
  years: number[];
  @ApiProperty({ type: 'integer', description: 'Linked initiatives, submitted and not withdrawn' })
  initiativeCount: number;
}

export class ThemeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty() summary: string;
  @ApiProperty() quote: QuoteDto;
  @ApiProperty({ type: [GoalSummaryDto] }) goals: GoalSummaryDto[];
}

export class ProgrammeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() key: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty() summary: string;
  @ApiProperty() quote: QuoteDto;
  @ApiProperty({ type: [DocumentLinkDto] }) documents: DocumentLinkDto[];
  @ApiProperty({ type: [ThemeDto] }) themes: ThemeDto[];
}

export class ThemeLinkDto {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
}

export class ProgrammesDto {
  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Every year to filter by, whatever the filter',
  })
  years: number[];
  @ApiProperty({ type: [ThemeLinkDto], description: 'Every theme to filter by, whatever the filter' })
  themes: ThemeLinkDto[];
  @ApiProperty({ type: [ProgrammeDto], description: 'Only what the filter leaves; empty ones are left out' })
  programmes: ProgrammeDto[];
}

export class GoalChoiceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Name of its theme' }) theme: string;
}

export class GoalLinkDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  @ApiProperty() title: string;
}

export class ProgrammeLinkDto {
  @ApiProperty() key: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
}

export class GoalEntryDto {
  @ApiProperty({ enum: ENTRY_KINDS }) kind: EntryKind;
  @ApiProperty({ type: 'integer', description: 'The year it is about' }) year: number;
  @ApiProperty({ enum: LIGHTS, type: String, nullable: true }) light: Light | null;
  @ApiProperty() text: string;
  @ApiProperty() quote: QuoteDto;
}

export class IndicatorValueDto {
  @ApiProperty() label: string;
  @ApiProperty({ enum: VALUE_KINDS }) kind: (typeof VALUE_KINDS)[number];
  @ApiProperty({ enum: VALUE_UNITS }) unit: (typeof VALUE_UNITS)[number];
  @ApiProperty({ type: 'integer' }) value: number;
}

export class IndicatorDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty() explanation: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why figures are missing' }) note: string | null;
  @ApiProperty() quote: QuoteDto;
  @ApiProperty({ type: [IndicatorValueDto], description: 'Empty when the document gives no figures' })
  values: IndicatorValueDto[];
}

export class FinanceColumnDto {
  @ApiProperty() key: string;
  @ApiProperty() label: string;
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ enum: COLUMN_KINDS }) kind: (typeof COLUMN_KINDS)[number];
}

export class FinanceLineDto {
  @ApiProperty() name: string;
  @ApiProperty({ enum: LINE_GROUPS }) group: (typeof LINE_GROUPS)[number];
  @ApiProperty() isTotal: boolean;
  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'In the order of the columns, signed as printed',
  })
  amountsCents: number[];
  @ApiProperty() quote: QuoteDto;
}

export class FinanceRoundingDto {
  @ApiProperty({ description: 'Name of the line' }) line: string;
  @ApiProperty({ enum: LINE_GROUPS }) group: (typeof LINE_GROUPS)[number];
  @ApiProperty({ description: 'Key of the column' }) column: string;
  @ApiProperty({ type: 'integer' }) printedCents: number;
  @ApiProperty({ type: 'integer' }) calculatedCents: number;
  @ApiProperty() reason: string;
}

export class FinanceRemarkDto {
  @ApiProperty() text: string;
  @ApiProperty() quote: QuoteDto;
}

export class FinanceTableDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: 'integer', description: 'The document prints its amounts in this many euros' })
  unitEuros: number;
  @ApiProperty() quote: QuoteDto;
  @ApiProperty({ type: [FinanceColumnDto] }) columns: FinanceColumnDto[];
  @ApiProperty({ type: [FinanceLineDto] }) lines: FinanceLineDto[];
  @ApiProperty({
    type: [FinanceRoundingDto],
    description: 'Cells that the document prints otherwise than they add up',
  })
  roundings: FinanceRoundingDto[];
  @ApiProperty({ type: [FinanceRemarkDto] }) analysis: FinanceRemarkDto[];
}

export class LinkedInitiativeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) imageId: string | null;
  @ApiProperty({ type: String, nullable: true }) imageAlt: string | null;
  @ApiProperty({ type: 'integer' }) supporterCount: number;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: string;
}

export class GoalDto extends GoalSummaryDto {
  @ApiProperty() quote: QuoteDto;
  @ApiProperty() programme: ProgrammeLinkDto;
  @ApiProperty() theme: ThemeLinkDto;
  @ApiProperty({ type: [GoalEntryDto], description: 'By year, then as the documents tell it' })
  entries: GoalEntryDto[];
  @ApiProperty({ type: [IndicatorDto] }) indicators: IndicatorDto[];
  @ApiProperty({ type: GoalLinkDto, nullable: true, description: 'The earlier goal that it takes over' })
  continues: GoalLinkDto | null;
  @ApiProperty({ type: [GoalLinkDto], description: 'Later goals that take it over' })
  continuedBy: GoalLinkDto[];
  @ApiProperty({ type: [FinanceTableDto], description: 'Of its whole programme' })
  finances: FinanceTableDto[];
  @ApiProperty({ type: [LinkedInitiativeDto], description: 'The twelve newest' })
  initiatives: LinkedInitiativeDto[];
}

export class ProgrammeDocumentDto extends DocumentLinkDto {
  @ApiProperty({ description: 'Name of the programme it is a part of' }) programme: string;
  @ApiProperty({ description: 'The full text, as it is' }) text: string;
}

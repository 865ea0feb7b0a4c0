import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min, NotEquals } from 'class-validator';
import { Text } from '../shared/text/text.decorators';
import { type PromiseStatus, STATUSES } from './promises.rules';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MAX_CENTS = 100_000_000_00;

export class MakePromiseDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() initiativeId: string;
  @Text({ min: 2, max: 120, description: 'The team or person that does it' }) owner: string;
  @ApiProperty({ description: 'Planned budget in cents' })
  @IsInt()
  @Min(0)
  @Max(MAX_CENTS)
  plannedCents: number;
}

export class MovePromiseDto {
  @ApiProperty({ enum: STATUSES }) @IsIn(STATUSES) status: PromiseStatus;
  @Text({ max: 2000, multiline: true, optional: true, description: 'Required when the work stops' })
  reason?: string;
}

export class MilestoneInputDto {
  @ApiProperty({ format: 'date' }) @Matches(DATE) plannedOn: string;
  @Text({ min: 3, max: 120 }) title: string;
  @Text({ max: 2000, multiline: true }) text: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @Matches(DATE)
  reachedOn?: string | null;
}

export class ExpenseInputDto {
  @ApiProperty({ format: 'date' }) @Matches(DATE) spentOn: string;
  @ApiProperty({ description: 'Cents; negative corrects an earlier one' })
  @IsInt()
  @Min(-MAX_CENTS)
  @Max(MAX_CENTS)
  @NotEquals(0)
  cents: number;
  @Text({ min: 3, max: 200 }) description: string;
}

export class PromiseQuery {
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: PromiseStatus;
}

export class MilestoneDto {
  @ApiProperty() id: string;
  @ApiProperty({ format: 'date' }) plannedOn: string;
  @ApiProperty() title: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reachedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) imageId: string | null;
  @ApiProperty({ type: String, nullable: true }) imageAlt: string | null;
}

export class ExpenseDto {
  @ApiProperty() id: string;
  @ApiProperty({ format: 'date' }) spentOn: string;
  @ApiProperty() cents: number;
  @ApiProperty() description: string;
}

export class PromisedInitiativeDto {
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({ type: String, nullable: true }) imageId: string | null;
  @ApiProperty({ type: String, nullable: true }) imageAlt: string | null;
  @ApiProperty({ type: String, nullable: true }) neighbourhoodKey: string | null;
  @ApiProperty() topicKey: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: string;
  @ApiProperty() supporterCount: number;
  @ApiProperty() supportThreshold: number;
  @ApiProperty({ type: String, format: 'date-time' }) thresholdReachedAt: string;
  @ApiProperty({ type: String, nullable: true }) goalId: string | null;
  @ApiProperty({ type: String, nullable: true }) goalTitle: string | null;
  @ApiProperty({ format: 'date' }) decidedOn: string;
  @ApiProperty() documentTitle: string;
  @ApiProperty() documentUrl: string;
}

export class PromiseDto {
  @ApiProperty() id: string;
  @ApiProperty() initiativeId: string;
  @ApiProperty() owner: string;
  @ApiProperty() plannedCents: number;
  @ApiProperty() spentCents: number;
  @ApiProperty({ enum: STATUSES }) status: PromiseStatus;
  @ApiProperty({ type: String, format: 'date-time' }) madeAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) stoppedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) stoppedReason: string | null;
  @ApiProperty({ type: PromisedInitiativeDto }) initiative: PromisedInitiativeDto;
  @ApiProperty({ type: [MilestoneDto] }) milestones: MilestoneDto[];
  @ApiProperty({ type: [ExpenseDto] }) expenses: ExpenseDto[];
}

export class UnpromisedDto {
  @ApiProperty({ description: 'Of the initiative' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) decidedOn: string;
}

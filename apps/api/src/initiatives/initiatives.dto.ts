import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsLatitude, IsLongitude, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { PermissionDto } from '../shared/refusal/permission.dto';
import { Text } from '../shared/text/text.decorators';
import { type ListedPhase, PHASES, type Sort, SORTS } from './initiative-list.queries';

export const ALL_PHASES = ['draft', ...PHASES] as const;

function Key(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String }), IsOptional(), Matches(/^[a-z0-9-]{1,60}$/));
}

function Coordinate(check: PropertyDecorator): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: Number, nullable: true }), IsOptional(), check);
}

/** What an author writes. A draft may be incomplete; submitting asks for the rest. */
export class InitiativeInputDto {
  @Text({ min: 4, max: 80 }) title: string;
  @Text({ max: 280 }) summary: string;
  @Text({ max: 6000, multiline: true, description: 'Markdown' }) description: string;
  @ApiProperty() @Matches(/^[a-z0-9-]{1,60}$/) topicKey: string;
  @Text({ max: 60, optional: true }) neighbourhoodKey?: string;
  @Coordinate(IsLatitude()) latitude?: number | null;
  @Coordinate(IsLongitude()) longitude?: number | null;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true }) @IsOptional() @IsUUID() goalId?:
    string | null;
  @ApiPropertyOptional({ description: 'The version that was edited; another one since then is refused' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  version?: number;
}

export class ListQuery {
  @ApiPropertyOptional({ enum: SORTS }) @IsOptional() @IsIn(SORTS) sort?: Sort;
  @ApiPropertyOptional({ enum: PHASES }) @IsOptional() @IsIn(PHASES) phase?: ListedPhase;
  @Key() topic?: string;
  @Key() neighbourhood?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() goal?: string;
  @Text({ max: 100, optional: true }) search?: string;
  @ApiPropertyOptional({ description: 'From the answer before' })
  @IsOptional()
  @Matches(/^[\w-]{1,200}$/)
  after?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  size?: number;
}

export class SimilarQuery {
  @Text({ min: 3, max: 120 }) title: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() except?: string;
}

export class InitiativeCardDto {
  @ApiProperty() id: string;
  @ApiProperty() number: number;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({ type: String, nullable: true }) imageId: string | null;
  @ApiProperty({ type: String, nullable: true }) imageAlt: string | null;
  @ApiProperty() topicKey: string;
  @ApiProperty({ type: String, nullable: true }) neighbourhoodKey: string | null;
  @ApiProperty() supporterCount: number;
  @ApiProperty() supportThreshold: number;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) supportEndsAt: Date;
  @ApiProperty({ enum: PHASES }) phase: ListedPhase;
}

export class InitiativePageDto {
  @ApiProperty({ type: [InitiativeCardDto] }) items: InitiativeCardDto[];
  @ApiProperty({ type: String, nullable: true, description: 'For `after`; null on the last page' }) next:
    string | null;
}

export class SimilarDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty() supporterCount: number;
  @ApiProperty({ enum: PHASES }) phase: ListedPhase;
}

export class MapPointDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty() latitude: number;
  @ApiProperty() longitude: number;
  @ApiProperty({ enum: PHASES }) phase: ListedPhase;
  @ApiProperty() topicKey: string;
}

export class MyInitiativeDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({ enum: ALL_PHASES }) phase: (typeof ALL_PHASES)[number];
  @ApiProperty() supporterCount: number;
  @ApiProperty({ type: Number, nullable: true }) supportThreshold: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: Date | null;
  @ApiProperty({ enum: ['author', 'supporter', 'follower'] }) bond: 'author' | 'supporter' | 'follower';
}

export class DocumentDto {
  @ApiProperty({ description: 'Of the file' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() byteSize: number;
}

export class AdmissibilityDto {
  @ApiProperty() isAdmissible: boolean;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
  @ApiProperty() explanation: string;
  @ApiProperty({ type: String, format: 'date-time' }) assessedAt: Date;
}

export class AdviceDto {
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date-time' }) advisedAt: Date;
}

export class CouncilDecisionDto {
  @ApiProperty() isHonoured: boolean;
  @ApiProperty({ format: 'date' }) decidedOn: string;
  @ApiProperty() reasons: string;
  @ApiProperty() documentTitle: string;
  @ApiProperty() documentUrl: string;
}

export class InitiativePermissionsDto {
  @ApiProperty() support: PermissionDto;
  @ApiProperty() withdrawSupport: PermissionDto;
  @ApiProperty() edit: PermissionDto;
  @ApiProperty() submit: PermissionDto;
  @ApiProperty() withdraw: PermissionDto;
  @ApiProperty() assess: PermissionDto;
  @ApiProperty() advise: PermissionDto;
  @ApiProperty() decide: PermissionDto;
}

export class InitiativeDto {
  @ApiProperty() id: string;
  @ApiProperty() number: number;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({ description: 'Markdown, as the author wrote it' }) description: string;
  @ApiProperty({ description: 'Safe HTML of the description' }) descriptionHtml: string;
  @ApiProperty() topicKey: string;
  @ApiProperty() topicName: string;
  @ApiProperty() topicIcon: string;
  @ApiProperty({ type: String, nullable: true }) neighbourhoodKey: string | null;
  @ApiProperty({ type: String, nullable: true }) neighbourhoodName: string | null;
  @ApiProperty({ type: Number, nullable: true }) latitude: number | null;
  @ApiProperty({ type: Number, nullable: true }) longitude: number | null;
  @ApiProperty({ type: String, nullable: true }) goalId: string | null;
  @ApiProperty({ type: String, nullable: true }) goalTitle: string | null;
  @ApiProperty({ type: String, nullable: true }) imageId: string | null;
  @ApiProperty({ type: String, nullable: true }) imageAlt: string | null;
  @ApiProperty({ type: [DocumentDto] }) documents: DocumentDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Null after the account was deleted' })
  authorName: string | null;
  @ApiProperty({ enum: ALL_PHASES }) phase: (typeof ALL_PHASES)[number];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) supportEndsAt: Date | null;
  @ApiProperty({ type: Number, nullable: true }) supportThreshold: number | null;
  @ApiProperty() supporterCount: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) thresholdReachedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decideBefore: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) withdrawalReason: string | null;
  @ApiProperty({ type: AdmissibilityDto, nullable: true }) admissibility: AdmissibilityDto | null;
  @ApiProperty({ type: AdviceDto, nullable: true }) advice: AdviceDto | null;
  @ApiProperty({ type: CouncilDecisionDto, nullable: true }) decision: CouncilDecisionDto | null;
  @ApiProperty({ type: String, nullable: true }) promiseId: string | null;
  @ApiProperty() version: number;
  @ApiProperty() isAuthor: boolean;
  @ApiProperty() isSupporter: boolean;
  @ApiProperty() isFollower: boolean;
  @ApiProperty() can: InitiativePermissionsDto;
}

export class VersionDto {
  @ApiProperty() version: number;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty() description: string;
  @ApiProperty({ type: String, format: 'date-time' }) replacedAt: Date;
}

export class ReasonDto {
  @Text({ min: 3, max: 1000, multiline: true }) reason: string;
}

export class ShareCardDto {
  title: string;
  summary: string;
  imageId: string | null;
  imageAlt: string | null;
}

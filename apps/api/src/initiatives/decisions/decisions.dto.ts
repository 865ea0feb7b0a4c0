import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsUrl, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Text } from '../../shared/text/text.decorators';

export class AssessDto {
  @ApiProperty() @IsBoolean() isAdmissible: boolean;
  @ApiPropertyOptional({ type: String, description: 'Required when refused: the article of the by-law' })
  @ValidateIf((input: AssessDto) => input.isAdmissible === false || input.article !== undefined)
  @Text({ min: 3, max: 200 })
  article?: string;
  @Text({ min: 10, max: 4000, multiline: true, description: 'In plain words' }) explanation: string;
}

export class AdviseDto {
  @Text({ min: 10, max: 4000, multiline: true }) text: string;
}

export class DecideDto {
  @ApiProperty() @IsBoolean() isHonoured: boolean;
  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  decidedOn: string;
  @Text({ min: 10, max: 4000, multiline: true, description: 'In plain words' }) reasons: string;
  @Text({ min: 3, max: 200 }) documentTitle: string;
  @ApiProperty({ format: 'uri' })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: true })
  @MaxLength(500)
  documentUrl: string;
}

export class WorkItemDto {
  @ApiProperty() id: string;
  @ApiProperty() number: number;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty() supporterCount: number;
  @ApiProperty({ type: String, format: 'date-time' }) thresholdReachedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) decideBefore: Date;
  @ApiProperty() daysLeft: number;
  @ApiProperty({ enum: ['assess', 'advise', 'decide'] }) nextStep: 'assess' | 'advise' | 'decide';
}

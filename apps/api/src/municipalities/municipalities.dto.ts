import { ApiProperty } from '@nestjs/swagger';
import type { Contact, Palette } from './municipality.entity';

export class NeighbourhoodDto {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty() latitude: number;
  @ApiProperty() longitude: number;
}

export class TopicDto {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty() icon: string;
}

export class ContactDto implements Contact {
  @ApiProperty() email: string;
  @ApiProperty() phone: string;
  @ApiProperty() address: string;
  @ApiProperty() openingHours: string;
}

export class AccentDto {
  @ApiProperty() '50': string;
  @ApiProperty() '100': string;
  @ApiProperty() '200': string;
  @ApiProperty() '300': string;
  @ApiProperty() '400': string;
  @ApiProperty() '500': string;
  @ApiProperty() '600': string;
  @ApiProperty() '700': string;
}

export class PaletteDto implements Palette {
  @ApiProperty({ type: AccentDto }) accent: AccentDto;
  @ApiProperty() highlight: string;
  @ApiProperty() radius: string;
}

export class MunicipalityDto {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty() cbsCode: string;
  @ApiProperty() centreLatitude: number;
  @ApiProperty() centreLongitude: number;
  @ApiProperty() mapZoom: number;
  @ApiProperty() minimumAge: number;
  @ApiProperty() supportThreshold: number;
  @ApiProperty() supportPeriodDays: number;
  @ApiProperty() decisionTermWeeks: number;
  @ApiProperty() contact: ContactDto;
  @ApiProperty() palette: PaletteDto;
  @ApiProperty({ description: 'A neutral SVG mark; never an official logo' }) mark: string;
  @ApiProperty({ description: 'People and initiatives here are invented' }) hasDemoContent: boolean;
  @ApiProperty({ type: [NeighbourhoodDto] }) neighbourhoods: NeighbourhoodDto[];
  @ApiProperty({ type: [TopicDto] }) topics: TopicDto[];
}

export class MunicipalityLinkDto {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty() mark: string;
  @ApiProperty() palette: PaletteDto;
  @ApiProperty({ description: 'Path or address where this municipality is served' }) url: string;
}

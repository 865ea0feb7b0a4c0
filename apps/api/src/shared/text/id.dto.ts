import { ApiProperty } from '@nestjs/swagger';

export class IdDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}

import { ApiProperty } from '@nestjs/swagger';
import type { Permission } from './refusal';

export class PermissionDto implements Permission {
  @ApiProperty() allowed: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The code of the refusal' }) reason:
    string | null;
}

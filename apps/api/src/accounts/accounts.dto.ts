import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { STAFF_ROLES, type StaffRole } from '../shared/actor/actor';
import { Text } from '../shared/text/text.decorators';
import { normaliseEmail, PASSWORD_MAX, PASSWORD_MIN } from './accounts.rules';

function Email(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ format: 'email', maxLength: 254 }),
    Transform(({ value }) => (typeof value === 'string' ? normaliseEmail(value.slice(0, 400)) : value)),
    IsEmail(),
    MaxLength(254),
  );
}

function NewPassword(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX, format: 'password' }),
    IsString(),
    Length(PASSWORD_MIN, PASSWORD_MAX),
  );
}

function CurrentPassword(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: PASSWORD_MAX, format: 'password' }),
    IsString(),
    Length(1, PASSWORD_MAX),
  );
}

function Token(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description: 'From the mailed link' }),
    IsString(),
    Matches(/^[\w-]{43}$/),
  );
}

export class RegisterDto {
  @Email() email: string;
  @NewPassword() password: string;
  @Text({ min: 2, max: 60, description: 'Shown beside initiatives' }) displayName: string;
  @Text({ max: 60, optional: true }) neighbourhoodKey?: string;
  @ApiProperty({ description: 'Is at least the minimum age of the municipality' })
  @Equals(true)
  isOldEnough: boolean;
  @ApiPropertyOptional({ enum: ['nl', 'en'] }) @IsOptional() @IsIn(['nl', 'en']) language?: 'nl' | 'en';
}

export class TokenDto {
  @Token() token: string;
}

export class SignInDto {
  @Email() email: string;
  @CurrentPassword() password: string;
}

export class EmailDto {
  @Email() email: string;
}

export class NewPasswordDto {
  @Token() token: string;
  @NewPassword() password: string;
}

export class ChangePasswordDto {
  @CurrentPassword() currentPassword: string;
  @NewPassword() newPassword: string;
}

export class ChangeEmailDto {
  @Email() email: string;
  @CurrentPassword() password: string;
}

export class PasswordDto {
  @CurrentPassword() password: string;
}

export class ChangeProfileDto {
  @Text({ min: 2, max: 60, optional: true }) displayName?: string;
  @Text({ max: 60, optional: true, description: 'Empty: no neighbourhood' }) neighbourhoodKey?: string;
  @ApiPropertyOptional({ enum: ['nl', 'en'] }) @IsOptional() @IsIn(['nl', 'en']) language?: 'nl' | 'en';
  @ApiPropertyOptional() @IsOptional() @IsBoolean() wantsMail?: boolean;
}

export class AccountDto {
  @ApiProperty() id: string;
  @ApiProperty() email: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ type: String, nullable: true }) neighbourhoodKey: string | null;
  @ApiProperty({ enum: ['nl', 'en'] }) language: 'nl' | 'en';
  @ApiProperty() wantsMail: boolean;
  @ApiProperty({ enum: ['resident', ...STAFF_ROLES], isArray: true }) roles: string[];
}

export class WhoAmIDto {
  @ApiProperty({ type: AccountDto, nullable: true }) account: AccountDto | null;
}

export class SessionDto {
  @ApiProperty() device: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) seenAt: Date;
  @ApiProperty() isCurrent: boolean;
}

export class GrantRoleDto {
  @Email() email: string;
  @ApiProperty({ enum: STAFF_ROLES }) @IsIn(STAFF_ROLES) role: StaffRole;
}

export class RoleGrantDto {
  @ApiProperty() id: string;
  @ApiProperty() displayName: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: STAFF_ROLES }) role: StaffRole;
  @ApiProperty({ type: String, format: 'date-time' }) grantedAt: Date;
  @ApiProperty({ type: String, nullable: true }) grantedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) revokedByName: string | null;
}

import { Body, Controller, Get, Header, HttpCode, Ip, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { For } from '../../shared/access/access.guard';
import { RateLimits } from '../../shared/access/rate-limits';
import { type Actor, Who } from '../../shared/actor/actor';
import {
  ChangeEmailDto,
  ChangePasswordDto,
  ChangeProfileDto,
  PasswordDto,
  TokenDto,
  WhoAmIDto,
} from '../accounts.dto';
import { PasswordsService } from '../passwords/passwords.service';
import { clearSessionCookie } from '../sessions/session-cookie';
import { EmailChangesService } from './email-changes.service';
import { LeavingService } from './leaving.service';
import { ProfileService } from './profile.service';

@ApiTags('accounts')
@Controller('account')
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly passwords: PasswordsService,
    private readonly emailChanges: EmailChangesService,
    private readonly leaving: LeavingService,
    private readonly limits: RateLimits,
  ) {}

  @Patch()
  @For('resident')
  @ApiOperation({
    operationId: 'changeProfile',
    summary: 'Change name, neighbourhood, language or mail setting',
  })
  @ApiOkResponse({ type: WhoAmIDto })
  change(@Who() actor: Actor, @Body() body: ChangeProfileDto): Promise<WhoAmIDto> {
    return this.profiles.change(actor, body);
  }

  @Put('password')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword', summary: 'Choose another password; other sessions end' })
  @ApiNoContentResponse()
  changePassword(@Who() actor: Actor, @Body() body: ChangePasswordDto): Promise<void> {
    return this.passwords.change(actor, body.currentPassword, body.newPassword);
  }

  @Post('email-changes')
  @For('resident')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'askEmailChange',
    summary: 'Ask for another e-mail address; a link is mailed there',
  })
  @ApiResponse({ status: 202 })
  askEmailChange(@Who() actor: Actor, @Body() body: ChangeEmailDto): Promise<void> {
    return this.emailChanges.ask(actor, body.email, body.password);
  }

  @Post('email-changes/confirmations')
  @For('everyone')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmEmailChange', summary: 'Confirm the new e-mail address' })
  @ApiNoContentResponse()
  async confirmEmailChange(
    @Who() actor: Actor,
    @Ip() address: string,
    @Body() body: TokenDto,
  ): Promise<void> {
    await this.limits.take(actor, 'token', address);
    return this.emailChanges.confirm(actor, body.token);
  }

  @Get('export')
  @For('resident')
  @Header('content-disposition', 'attachment; filename="mijn-gegevens.json"')
  @ApiOperation({ operationId: 'exportMyData', summary: 'Everything the platform knows about me' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  export(@Who() actor: Actor): Promise<Record<string, unknown>> {
    return this.leaving.export(actor);
  }

  @Post('deletions')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteAccount', summary: 'Delete my account and what is personal in it' })
  @ApiNoContentResponse()
  async delete(
    @Who() actor: Actor,
    @Body() body: PasswordDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.leaving.delete(actor, body.password);
    clearSessionCookie(reply);
  }
}

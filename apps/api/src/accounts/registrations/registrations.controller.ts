import { Body, Controller, HttpCode, Ip, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { For } from '../../shared/access/access.guard';
import { RateLimits } from '../../shared/access/rate-limits';
import { type Actor, Who } from '../../shared/actor/actor';
import { EmailDto, NewPasswordDto, RegisterDto, TokenDto, WhoAmIDto } from '../accounts.dto';
import { PasswordsService } from '../passwords/passwords.service';
import { ProfileService } from '../profile/profile.service';
import { setSessionCookie } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import { RegistrationsService } from './registrations.service';

@ApiTags('accounts')
@Controller()
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly profiles: ProfileService,
    private readonly limits: RateLimits,
  ) {}

  @Post('registrations')
  @For('everyone')
  @HttpCode(202)
  @ApiOperation({ operationId: 'register', summary: 'Ask for an account; a link is mailed' })
  @ApiResponse({ status: 202, description: 'The same answer whether the address is known or not' })
  async register(@Who() actor: Actor, @Ip() address: string, @Body() body: RegisterDto): Promise<void> {
    await this.limits.take(actor, 'register', address);
    return this.registrations.register(actor, body);
  }

  @Post('registrations/confirmations')
  @For('everyone')
  @ApiOperation({
    operationId: 'confirmRegistration',
    summary: 'Open the mailed link: the account is made, and signed in',
  })
  @ApiCreatedResponse({ type: WhoAmIDto })
  async confirm(
    @Who() actor: Actor,
    @Body() body: TokenDto,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WhoAmIDto> {
    await this.limits.take(actor, 'token', address);
    const accountId = await this.registrations.confirm(actor, body.token);
    setSessionCookie(reply, await this.sessions.open(actor, accountId, request.headers['user-agent'] ?? ''));
    return this.profiles.whoAmI({ ...actor, accountId });
  }

  @Post('password-resets')
  @For('everyone')
  @HttpCode(202)
  @ApiOperation({ operationId: 'askPasswordReset', summary: 'Forgotten the password: a link is mailed' })
  @ApiResponse({ status: 202, description: 'The same answer whether the address is known or not' })
  async askReset(@Who() actor: Actor, @Ip() address: string, @Body() body: EmailDto): Promise<void> {
    await this.limits.take(actor, 'register', address);
    return this.passwords.askReset(actor, body.email);
  }

  @Put('password-resets')
  @For('everyone')
  @HttpCode(204)
  @ApiOperation({ operationId: 'resetPassword', summary: 'Choose a new password with the mailed link' })
  @ApiNoContentResponse()
  async reset(@Who() actor: Actor, @Ip() address: string, @Body() body: NewPasswordDto): Promise<void> {
    await this.limits.take(actor, 'token', address);
    return this.passwords.reset(actor, body.token, body.password);
  }
}

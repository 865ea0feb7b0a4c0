import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { For } from '../../shared/access/access.guard';
import { RateLimits } from '../../shared/access/rate-limits';
import { type Actor, Who } from '../../shared/actor/actor';
import { SessionDto, SignInDto, WhoAmIDto } from '../accounts.dto';
import { ProfileService } from '../profile/profile.service';
import { Passport } from './local.strategy';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import { SessionsService } from './sessions.service';

@ApiTags('accounts')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly passport: Passport,
    private readonly profiles: ProfileService,
    private readonly limits: RateLimits,
  ) {}

  @Post()
  @For('everyone')
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in with e-mail address and password' })
  @ApiCreatedResponse({ type: WhoAmIDto })
  async signIn(
    @Who() actor: Actor,
    @Body() body: SignInDto,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WhoAmIDto> {
    await this.limits.take(actor, 'sign-in-address', address);
    const accountId = await this.passport.authenticate('local', { body, headers: request.headers, actor });
    setSessionCookie(reply, await this.sessions.open(actor, accountId, request.headers['user-agent'] ?? ''));
    return this.profiles.whoAmI({ ...actor, accountId });
  }

  @Get()
  @For('resident')
  @ApiOperation({ operationId: 'listSessions', summary: 'Where am I signed in' })
  @ApiOkResponse({ type: [SessionDto] })
  list(@Who() actor: Actor): Promise<SessionDto[]> {
    return this.sessions.list(actor);
  }

  @Get('current')
  @For('everyone')
  @ApiOperation({ operationId: 'whoAmI', summary: 'Who is signed in here, if anybody' })
  @ApiOkResponse({ type: WhoAmIDto })
  current(@Who() actor: Actor): Promise<WhoAmIDto> {
    return this.profiles.whoAmI(actor);
  }

  @Delete('current')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out here' })
  @ApiNoContentResponse()
  async signOut(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(actor);
    clearSessionCookie(reply);
  }

  @Delete('others')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOutElsewhere', summary: 'Sign out everywhere else' })
  @ApiNoContentResponse()
  signOutElsewhere(@Who() actor: Actor): Promise<void> {
    return this.sessions.closeOthers(actor);
  }
}

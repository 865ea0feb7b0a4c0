import { Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { For } from '../../shared/access/access.guard';
import { type Actor, Who } from '../../shared/actor/actor';
import { SupportsService } from './supports.service';

@ApiTags('initiatives')
@Controller('initiatives/:id')
@For('resident')
export class SupportsController {
  constructor(private readonly supports: SupportsService) {}

  @Post('supporters')
  @HttpCode(204)
  @ApiOperation({ operationId: 'supportInitiative', summary: 'Support an initiative, once' })
  @ApiNoContentResponse()
  support(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.supports.support(actor, id);
  }

  @Delete('supporters/me')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawSupport', summary: 'Withdraw my support' })
  @ApiNoContentResponse()
  withdraw(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.supports.withdraw(actor, id);
  }

  @Post('followers')
  @HttpCode(204)
  @ApiOperation({ operationId: 'followInitiative', summary: 'Be told what happens to it' })
  @ApiNoContentResponse()
  follow(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.supports.follow(actor, id);
  }

  @Delete('followers/me')
  @HttpCode(204)
  @ApiOperation({ operationId: 'unfollowInitiative', summary: 'Stop following' })
  @ApiNoContentResponse()
  unfollow(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.supports.unfollow(actor, id);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { For } from '../../shared/access/access.guard';
import { type Actor, Who } from '../../shared/actor/actor';
import { IdDto } from '../../shared/text/id.dto';
import { GrantRoleDto, RoleGrantDto } from '../accounts.dto';
import { RolesService } from './roles.service';

@ApiTags('roles')
@Controller('role-grants')
@For('administrator')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get()
  @ApiOperation({ operationId: 'listRoleGrants', summary: 'Who has or had which role, given by whom' })
  @ApiOkResponse({ type: [RoleGrantDto] })
  list(@Who() actor: Actor): Promise<RoleGrantDto[]> {
    return this.roles.list(actor);
  }

  @Post()
  @ApiOperation({ operationId: 'grantRole', summary: 'Give a person with an account a role' })
  @ApiCreatedResponse({ type: IdDto })
  grant(@Who() actor: Actor, @Body() body: GrantRoleDto): Promise<IdDto> {
    return this.roles.grant(actor, body.email, body.role);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeRole', summary: 'Withdraw a role; it stays on record' })
  @ApiNoContentResponse()
  revoke(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.roles.revoke(actor, id);
  }
}

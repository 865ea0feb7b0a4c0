import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { For } from '../../shared/access/access.guard';
import { type Actor, Who } from '../../shared/actor/actor';
import { AdviseDto, AssessDto, DecideDto, WorkItemDto } from './decisions.dto';
import { DecisionsService } from './decisions.service';

@ApiTags('decisions')
@Controller()
@For('clerk')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get('work-items')
  @ApiOperation({
    operationId: 'listWorkItems',
    summary: 'Initiatives that wait for the clerk, the shortest term first',
  })
  @ApiOkResponse({ type: [WorkItemDto] })
  workList(@Who() actor: Actor): Promise<WorkItemDto[]> {
    return this.decisions.workList(actor);
  }

  @Put('initiatives/:id/admissibility')
  @HttpCode(204)
  @ApiOperation({ operationId: 'assessInitiative', summary: 'Record whether it meets the rules' })
  @ApiNoContentResponse()
  assess(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssessDto,
  ): Promise<void> {
    return this.decisions.assess(actor, id, body);
  }

  @Put('initiatives/:id/advice')
  @HttpCode(204)
  @ApiOperation({ operationId: 'adviseOnInitiative', summary: 'Publish the advice to the council' })
  @ApiNoContentResponse()
  advise(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AdviseDto,
  ): Promise<void> {
    return this.decisions.advise(actor, id, body);
  }

  @Put('initiatives/:id/decision')
  @HttpCode(204)
  @ApiOperation({ operationId: 'recordDecision', summary: 'Record what the council decided' })
  @ApiNoContentResponse()
  decide(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideDto,
  ): Promise<void> {
    return this.decisions.decide(actor, id, body);
  }
}

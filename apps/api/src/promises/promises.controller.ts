import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Cacheable, For } from '../shared/access/access.guard';
import { type Actor, Who } from '../shared/actor/actor';
import { UploadPipe } from '../shared/files/upload.pipe';
import { IdDto } from '../shared/text/id.dto';
import { Text } from '../shared/text/text.decorators';
import {
  ExpenseInputDto,
  MakePromiseDto,
  MilestoneInputDto,
  MovePromiseDto,
  PromiseDto,
  PromiseQuery,
  UnpromisedDto,
} from './promises.dto';
import { PromisesService } from './promises.service';

export class MilestoneImageQuery {
  @Text({ min: 3, max: 200 }) alt: string;
}

@ApiTags('promises')
@Controller()
@For('clerk', 'policy-officer')
export class PromisesController {
  constructor(private readonly promises: PromisesService) {}

  @Get('promises')
  @For('everyone')
  @Cacheable('everyone')
  @ApiOperation({ operationId: 'listPromises', summary: 'What was honoured, and how far it is' })
  @ApiOkResponse({ type: [PromiseDto] })
  list(@Who() actor: Actor, @Query() query: PromiseQuery): Promise<PromiseDto[]> {
    return this.promises.list(actor, query.status ?? null);
  }

  @Get('promises/unpromised')
  @ApiOperation({
    operationId: 'listUnpromised',
    summary: 'Honoured initiatives that nobody has taken up yet',
  })
  @ApiOkResponse({ type: [UnpromisedDto] })
  unpromised(@Who() actor: Actor): Promise<UnpromisedDto[]> {
    return this.promises.unpromised(actor);
  }

  @Get('promises/:id')
  @For('everyone')
  @Cacheable('everyone')
  @ApiOperation({ operationId: 'getPromise', summary: 'One promise: chain, milestones, money' })
  @ApiOkResponse({ type: PromiseDto })
  detail(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PromiseDto> {
    return this.promises.detail(actor, id);
  }

  @Get('initiatives/:id/promise')
  @For('everyone')
  @Cacheable('everyone')
  @ApiOperation({ operationId: 'getPromiseOfInitiative', summary: 'The promise that came of an initiative' })
  @ApiOkResponse({ type: PromiseDto })
  ofInitiative(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PromiseDto> {
    return this.promises.ofInitiative(actor, id);
  }

  @Post('promises')
  @ApiOperation({
    operationId: 'makePromise',
    summary: 'Say who does an honoured initiative, and for how much',
  })
  @ApiCreatedResponse({ type: IdDto })
  make(@Who() actor: Actor, @Body() body: MakePromiseDto): Promise<IdDto> {
    return this.promises.make(actor, body);
  }

  @Put('promises/:id/status')
  @HttpCode(204)
  @ApiOperation({ operationId: 'movePromise', summary: 'Start, deliver or stop; followers are told' })
  @ApiNoContentResponse()
  move(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MovePromiseDto,
  ): Promise<void> {
    return this.promises.move(actor, id, body);
  }

  @Post('promises/:id/milestones')
  @ApiOperation({ operationId: 'addMilestone', summary: 'Plan or report a milestone' })
  @ApiCreatedResponse({ type: IdDto })
  addMilestone(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MilestoneInputDto,
  ): Promise<IdDto> {
    return this.promises.addMilestone(actor, id, body);
  }

  @Put('milestones/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'editMilestone', summary: 'Change a milestone, or say it was reached' })
  @ApiNoContentResponse()
  editMilestone(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MilestoneInputDto,
  ): Promise<void> {
    return this.promises.editMilestone(actor, id, body);
  }

  @Put('milestones/:id/image')
  @ApiOperation({ operationId: 'setMilestoneImage', summary: 'A photo with a milestone' })
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: IdDto })
  setMilestoneImage(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MilestoneImageQuery,
    @Body(UploadPipe) upload: Buffer,
  ): Promise<IdDto> {
    return this.promises.setMilestoneImage(actor, id, upload, query.alt);
  }

  @Post('promises/:id/expenses')
  @ApiOperation({ operationId: 'addExpense', summary: 'Report money spent' })
  @ApiCreatedResponse({ type: IdDto })
  addExpense(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExpenseInputDto,
  ): Promise<IdDto> {
    return this.promises.addExpense(actor, id, body);
  }
}

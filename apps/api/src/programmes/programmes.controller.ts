import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cacheable, For } from '../shared/access/access.guard';
import { type Actor, Who } from '../shared/actor/actor';
import {
  GoalChoiceDto,
  GoalDto,
  ProgrammeDocumentDto,
  ProgrammesDto,
  ProgrammesQueryDto,
} from './programmes.dto';
import { ProgrammesService } from './programmes.service';

@ApiTags('programmes')
@Controller()
@For('everyone')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get('programmes')
  @Cacheable('everyone')
  @ApiOperation({ operationId: 'listProgrammes', summary: 'Programmes with their themes and goals' })
  @ApiOkResponse({ type: ProgrammesDto })
  tree(@Who() actor: Actor, @Query() query: ProgrammesQueryDto): Promise<ProgrammesDto> {
    return this.programmes.tree(actor, query);
  }

  @Get('goals')
  @Cacheable('everyone')
  @ApiOperation({ operationId: 'listGoalChoices', summary: 'Goals to link an initiative to' })
  @ApiOkResponse({ type: [GoalChoiceDto] })
  goalChoices(@Who() actor: Actor): Promise<GoalChoiceDto[]> {
    return this.programmes.goalChoices(actor);
  }

  @Get('goals/:id')
  @Cacheable('everyone')
  @ApiOperation({
    operationId: 'getGoal',
    summary: 'A goal with its story, figures, money and linked initiatives',
  })
  @ApiOkResponse({ type: GoalDto })
  goal(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalDto> {
    return this.programmes.goal(actor, id);
  }

  @Get('programme-documents/:id')
  @ApiOperation({
    operationId: 'getProgrammeDocument',
    summary: 'The full text of a document that quotes stand in',
  })
  @ApiOkResponse({ type: ProgrammeDocumentDto })
  document(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProgrammeDocumentDto> {
    return this.programmes.document(actor, id);
  }
}

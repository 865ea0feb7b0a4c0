import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Cacheable, For } from '../shared/access/access.guard';
import { type Actor, Who } from '../shared/actor/actor';
import { IdDto } from '../shared/text/id.dto';
import { DraftsService } from './drafts.service';
import {
  InitiativeDto,
  InitiativeInputDto,
  InitiativePageDto,
  ListQuery,
  MapPointDto,
  MyInitiativeDto,
  ReasonDto,
  SimilarDto,
  SimilarQuery,
  VersionDto,
} from './initiatives.dto';
import { InitiativesService } from './initiatives.service';
import { SubmissionsService } from './submissions.service';

@ApiTags('initiatives')
@Controller('initiatives')
export class InitiativesController {
  constructor(
    private readonly initiatives: InitiativesService,
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
  ) {}

  @Get()
  @For('everyone')
  @Cacheable('everyone')
  @ApiOperation({
    operationId: 'listInitiatives',
    summary: 'Published initiatives: search, filter, sort, page',
  })
  @ApiOkResponse({ type: InitiativePageDto })
  list(@Who() actor: Actor, @Query() query: ListQuery): Promise<InitiativePageDto> {
    return this.initiatives.list(actor, query);
  }

  @Get('map-points')
  @For('everyone')
  @Cacheable('everyone')
  @ApiOperation({ operationId: 'listMapPoints', summary: 'Where the initiatives are' })
  @ApiOkResponse({ type: [MapPointDto] })
  mapPoints(@Who() actor: Actor): Promise<MapPointDto[]> {
    return this.initiatives.mapPoints(actor);
  }

  @Get('similar')
  @For('everyone')
  @ApiOperation({ operationId: 'findSimilarInitiatives', summary: 'Is there something like it already' })
  @ApiOkResponse({ type: [SimilarDto] })
  similar(@Who() actor: Actor, @Query() query: SimilarQuery): Promise<SimilarDto[]> {
    return this.initiatives.similar(actor, query.title, query.except ?? null);
  }

  @Get('mine')
  @For('resident')
  @ApiOperation({ operationId: 'listMyInitiatives', summary: 'What I wrote, support or follow' })
  @ApiOkResponse({ type: [MyInitiativeDto] })
  mine(@Who() actor: Actor): Promise<MyInitiativeDto[]> {
    return this.initiatives.mine(actor);
  }

  @Post()
  @For('resident')
  @ApiOperation({ operationId: 'createInitiative', summary: 'Start a draft' })
  @ApiCreatedResponse({ type: IdDto })
  create(@Who() actor: Actor, @Body() body: InitiativeInputDto): Promise<IdDto> {
    return this.drafts.create(actor, body);
  }

  @Get(':id')
  @For('everyone')
  @Cacheable()
  @ApiOperation({ operationId: 'getInitiative', summary: 'One initiative, and what I may do with it' })
  @ApiOkResponse({ type: InitiativeDto })
  detail(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InitiativeDto> {
    return this.initiatives.detail(actor, id);
  }

  @Get(':id/versions')
  @For('everyone')
  @Cacheable()
  @ApiOperation({ operationId: 'listInitiativeVersions', summary: 'Earlier texts since the first support' })
  @ApiOkResponse({ type: [VersionDto] })
  versions(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VersionDto[]> {
    return this.initiatives.versions(actor, id);
  }

  @Put(':id')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({ operationId: 'editInitiative', summary: 'Change the text of my initiative' })
  @ApiNoContentResponse()
  edit(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InitiativeInputDto,
  ): Promise<void> {
    return this.drafts.edit(actor, id, body);
  }

  @Delete(':id')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({ operationId: 'discardDraft', summary: 'Throw away a draft that was never submitted' })
  @ApiNoContentResponse()
  discard(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.submissions.discard(actor, id);
  }

  @Put(':id/submission')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'submitInitiative',
    summary: 'Submit my draft: it is published and acknowledged by mail',
  })
  @ApiNoContentResponse()
  submit(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.submissions.submit(actor, id);
  }

  @Put(':id/withdrawal')
  @For('resident')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawInitiative', summary: 'Withdraw my initiative, with a reason' })
  @ApiNoContentResponse()
  withdraw(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<void> {
    return this.drafts.withdraw(actor, id, body.reason);
  }
}

import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnyHost, Cacheable, For } from '../shared/access/access.guard';
import { type Actor, Who } from '../shared/actor/actor';
import { MunicipalityDto, MunicipalityLinkDto } from './municipalities.dto';
import { MunicipalitiesService } from './municipalities.service';

@ApiTags('municipalities')
@Controller()
export class MunicipalitiesController {
  constructor(private readonly municipalities: MunicipalitiesService) {}

  @Get('municipality')
  @For('everyone')
  @Cacheable('everyone')
  @ApiOperation({
    operationId: 'getMunicipality',
    summary: 'The municipality whose site this is, with its settings',
  })
  @ApiOkResponse({ type: MunicipalityDto })
  current(@Who() actor: Actor): Promise<MunicipalityDto> {
    return this.municipalities.current(actor);
  }

  @Get('municipalities')
  @For('everyone')
  @AnyHost()
  @ApiOperation({
    operationId: 'listMunicipalities',
    summary: 'The municipalities that this installation serves',
  })
  @ApiOkResponse({ type: [MunicipalityLinkDto] })
  all(@Headers('host') host: string): Promise<MunicipalityLinkDto[]> {
    return this.municipalities.all(host);
  }
}

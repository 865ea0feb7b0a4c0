import { Controller, Get, Param, ParseIntPipe, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { For } from '../shared/access/access.guard';

const PDOK = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857';
const TIMEOUT_MS = 4_000;

/** Background map of PDOK through our own host: the visitor's address stays with us (T135). */
@ApiTags('maps')
@Controller('map-tiles')
export class MapTilesController {
  @Get(':zoom/:column/:row')
  @For('everyone')
  @ApiOperation({
    operationId: 'getMapTile',
    summary: 'A tile of the Dutch background map (PDOK, CC BY 4.0)',
  })
  @ApiProduces('image/png')
  async tile(
    @Param('zoom', ParseIntPipe) zoom: number,
    @Param('column', ParseIntPipe) column: number,
    @Param('row', ParseIntPipe) row: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const url = `${PDOK}/${zoom}/${column}/${row}.png`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' }).catch(
      () => null,
    );
    if (!answer?.ok) throw new ServiceUnavailableException();
    void reply
      .header('content-type', 'image/png')
      .header('cache-control', 'public, max-age=604800')
      .send(Buffer.from(await answer.arrayBuffer()));
  }
}

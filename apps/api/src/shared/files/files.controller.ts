import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { For } from '../access/access.guard';
import { type Actor, Who } from '../actor/actor';
import { Files } from './files';

export class FileQuery {
  @ApiPropertyOptional({ enum: ['full', 'small'] })
  @IsOptional()
  @IsIn(['full', 'small'])
  size?: 'full' | 'small';
}

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Get(':id')
  @For('everyone')
  @ApiOperation({ operationId: 'getFile', summary: 'An image, or a PDF as a download' })
  @ApiProduces('image/webp', 'application/pdf')
  async file(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.files.open(actor, id);
    const isImage = file.mediaType.startsWith('image/');
    void reply
      .header('content-type', file.mediaType)
      .header(
        'content-disposition',
        isImage ? 'inline' : `attachment; filename="document-${id.slice(0, 8)}.pdf"`,
      )
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', file.isPublic ? 'public, max-age=31536000, immutable' : 'no-store')
      .send(query.size === 'small' ? (file.thumbnail ?? file.bytes) : file.bytes);
  }
}

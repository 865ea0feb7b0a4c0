import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { For } from '../../shared/access/access.guard';
import { type Actor, Who } from '../../shared/actor/actor';
import { UploadPipe } from '../../shared/files/upload.pipe';
import { IdDto } from '../../shared/text/id.dto';
import { Text } from '../../shared/text/text.decorators';
import { AttachmentsService } from './attachments.service';

export class ImageQuery {
  @Text({ min: 3, max: 200, description: 'What the image shows, for people who cannot see it' }) alt: string;
}

export class DocumentQuery {
  @Text({ min: 1, max: 120 }) title: string;
}

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('initiatives')
@Controller('initiatives/:id')
@For('resident')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Put('image')
  @ApiOperation({
    operationId: 'setInitiativeImage',
    summary: 'Set the image (JPEG, PNG or WebP, at most 8 MB)',
  })
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody(BINARY)
  @ApiOkResponse({ type: IdDto })
  setImage(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImageQuery,
    @Body(UploadPipe) upload: Buffer,
  ): Promise<IdDto> {
    return this.attachments.setImage(actor, id, upload, query.alt);
  }

  @Delete('image')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeInitiativeImage', summary: 'Remove the image' })
  @ApiNoContentResponse()
  removeImage(@Who() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.attachments.removeImage(actor, id);
  }

  @Post('documents')
  @ApiOperation({ operationId: 'addInitiativeDocument', summary: 'Add a PDF (at most three, 8 MB each)' })
  @ApiConsumes('application/pdf')
  @ApiBody(BINARY)
  @ApiCreatedResponse({ type: IdDto })
  addDocument(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: DocumentQuery,
    @Body(UploadPipe) upload: Buffer,
  ): Promise<IdDto> {
    return this.attachments.addDocument(actor, id, upload, query.title);
  }

  @Delete('documents/:fileId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeInitiativeDocument', summary: 'Remove a PDF' })
  @ApiNoContentResponse()
  removeDocument(
    @Who() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<void> {
    return this.attachments.removeDocument(actor, id, fileId);
  }
}

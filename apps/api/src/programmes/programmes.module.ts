import { Global, Module } from '@nestjs/common';
export { loadProgrammes } from './programmes.loader';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesService } from './programmes.service';

@Global()
@Module({
  providers: [ProgrammesService],
  controllers: [ProgrammesController],
  exports: [ProgrammesService],
})
export class ProgrammesModule {}

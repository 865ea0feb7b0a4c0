import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module';
import { PromisesController } from './promises.controller';
import { PromisesService } from './promises.service';

@Module({
  imports: [InitiativesModule],
  providers: [PromisesService],
  controllers: [PromisesController],
  exports: [PromisesService],
})
export class PromisesModule {}

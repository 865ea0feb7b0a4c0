import { Global, Module } from '@nestjs/common';
export { Registry } from './registry';
import { MunicipalitiesController } from './municipalities.controller';
import { MunicipalitiesService } from './municipalities.service';
import { Registry } from './registry';

@Global()
@Module({
  providers: [MunicipalitiesService, Registry],
  controllers: [MunicipalitiesController],
  exports: [MunicipalitiesService, Registry],
})
export class MunicipalitiesModule {}

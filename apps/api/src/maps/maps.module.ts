import { Module } from '@nestjs/common';
import { MapTilesController } from './map-tiles.controller';

@Module({ controllers: [MapTilesController] })
export class MapsModule {}

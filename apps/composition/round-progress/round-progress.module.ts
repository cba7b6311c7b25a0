import { Module } from '@nestjs/common';
import { RoundProgressController } from './round-progress.controller.js';

@Module({ controllers: [RoundProgressController] })
export class RoundProgressModule {}

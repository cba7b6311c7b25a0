import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnounceRoundController } from './announce-round/announce-round.controller.js';
import { AnnounceRoundHandler } from './announce-round/announce-round.handler.js';
import { AuditRoundRow } from './audit-rounds/audit-round.entity.js';
import { AuditRoundReader } from './audit-rounds/audit-round.reader.js';
import { AuditRoundsController } from './audit-rounds/audit-rounds.controller.js';
import { AuditRoundsReader } from './audit-rounds/audit-rounds.reader.js';
import { CertificateController } from './certificate/certificate.controller.js';
import { CertificateReader } from './certificate/certificate.reader.js';
import { CloseRoundController } from './close-round/close-round.controller.js';
import { CloseRoundHandler } from './close-round/close-round.handler.js';
import { DetectionPowerController } from './detection-power/detection-power.controller.js';
import { DrawSampleController } from './draw-sample/draw-sample.controller.js';
import { DrawSampleHandler } from './draw-sample/draw-sample.handler.js';
import { SampleDrawer } from './draw-sample/sample.drawer.js';
import { CsvBodyParser } from './frame/csv-body.parser.js';
import { FrameClaims } from './frame/frame.claims.js';
import { FreezeFrameController } from './freeze-frame/freeze-frame.controller.js';
import { FreezeFrameHandler } from './freeze-frame/freeze-frame.handler.js';
import { PlanRoundController } from './plan-round/plan-round.controller.js';
import { PlanRoundHandler } from './plan-round/plan-round.handler.js';
import { AnnouncementPlanController } from './preview-announcement/announcement-plan.controller.js';
import { DrawPlanController } from './preview-draw/draw-plan.controller.js';
import { PreviewFrameController } from './preview-frame/preview-frame.controller.js';
import { ReportRegionController } from './report-region/report-region.controller.js';
import { ReportRegionHandler } from './report-region/report-region.handler.js';
import { ReportRoundController } from './report-round/report-round.controller.js';
import { ReportRoundHandler } from './report-round/report-round.handler.js';

/** Needs from outside: `EventLog`, `Sealer`, `CommandBus`, `FrameStore` and a TypeORM data source. */
@Module({
  imports: [CqrsModule, TypeOrmModule.forFeature([AuditRoundRow])],
  controllers: [
    PlanRoundController,
    FreezeFrameController,
    DrawSampleController,
    AnnounceRoundController,
    ReportRegionController,
    ReportRoundController,
    CloseRoundController,
    AuditRoundsController,
    PreviewFrameController,
    DrawPlanController,
    AnnouncementPlanController,
    DetectionPowerController,
    CertificateController,
  ],
  providers: [
    PlanRoundHandler,
    FreezeFrameHandler,
    DrawSampleHandler,
    AnnounceRoundHandler,
    ReportRegionHandler,
    ReportRoundHandler,
    CloseRoundHandler,
    AuditRoundReader,
    AuditRoundsReader,
    CertificateReader,
    CsvBodyParser,
    FrameClaims,
    SampleDrawer,
  ],
})
export class SampleAuditsModule {}

import { PassThrough, Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ACCESS_EXTENSION, ReadBy, type Reading } from '#platform/access-log';
import { Caller, Permitted, ReaderLanguage, Reads, readQuery } from '#platform/http';
import { Clock, viewedOn, type Actor, type Language } from '#platform/kernel';
import { listFilter } from '../check-list/list-question.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { consentStatusProjection } from '../consent-status/consent-status.projection.js';
import { CheckExporter, type ExportQuestion } from './check-exporter.reader.js';
import { writeWorkbook } from './check-workbook.writer.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import { ExportPlaces } from './export-places.service.js';
import { fileNameOf, headingOf, headsOf, type Exported } from './export-heading.js';
import { refuseExport } from './export.problems.js';

/** Rows of a workbook; it is put together in memory, and few people read more. */
const WORKBOOK_LIMIT = 100_000;
const CSV_TYPE = 'text/csv';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const query = readQuery(listFilter);
type Asked = z.infer<typeof query>;
type Wanted = ExportQuestion & Exported;

/** The working list to take along: exactly what is filtered, in its order, as of its dates. */
@ApiTags('consent checks')
@Controller('api/consent-checks')
export class CheckExportController {
  constructor(
    private readonly exporter: CheckExporter,
    private readonly places: ExportPlaces,
    private readonly clock: Clock,
  ) {}

  @Get('export.csv')
  @Permitted(consentChecksPolicy.ExportConsentChecks)
  @ApiExtension(ACCESS_EXTENSION, true)
  @Reads(consentStatusProjection.name)
  @ApiProduces(CSV_TYPE)
  @ApiOperation({ summary: 'The list as CSV for Danish Excel, however long' })
  csv(
    @Query({ schema: query }) asked: Asked,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
    @ReadBy() reading: Reading,
  ): StreamableFile {
    const wanted = this.wanted(asked, { reader, language, reading });
    const leave = this.places.take(reader.id);
    const body = Readable.from(csvLines(wanted, this.exporter.pages(wanted)), { highWaterMark: 2 });
    // It closes once it is read to its end or given up, and its connection is back by then.
    body.once('close', leave);
    return new StreamableFile(body, fileOf(wanted, 'csv', `${CSV_TYPE}; charset=utf-8`));
  }

  @Get('export.xlsx')
  @Permitted(consentChecksPolicy.ExportConsentChecks)
  @ApiExtension(ACCESS_EXTENSION, true)
  @Reads(consentStatusProjection.name)
  @ApiProduces(XLSX_TYPE)
  @ApiOperation({ summary: 'The list as a workbook, up to 100,000 checks' })
  async xlsx(
    @Query({ schema: query }) asked: Asked,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
    @ReadBy() reading: Reading,
  ): Promise<StreamableFile> {
    const wanted = this.wanted(asked, { reader, language, reading });
    if ((await this.exporter.count(wanted, WORKBOOK_LIMIT)) > WORKBOOK_LIMIT)
      throw refuseExport('consent-check.too-many-for-workbook', { limit: WORKBOOK_LIMIT });
    const body = new PassThrough();
    const leave = this.places.take(reader.id);
    writeWorkbook(body, wanted, this.exporter.pages(wanted))
      .catch((error: unknown) => body.destroy(error instanceof Error ? error : new Error(String(error))))
      .finally(leave);
    return new StreamableFile(body, fileOf(wanted, 'xlsx', XLSX_TYPE));
  }

  private wanted(asked: Asked, by: Pick<Wanted, 'reader' | 'language' | 'reading'>): Wanted {
    const { after: _waitedFor, asOf: _asOf, knownOn: _knownOn, ...filter } = asked;
    const dates = viewedOn(asked, this.clock.today());
    return { ...filter, ...dates, ...by, filter, dates };
  }
}

const fileOf = (wanted: Wanted, extension: 'csv' | 'xlsx', type: string) => ({
  type,
  disposition: `attachment; filename="${fileNameOf(wanted, extension)}"`,
});

async function* csvLines(wanted: Wanted, pages: ReturnType<CheckExporter['pages']>) {
  const heading = headingOf(wanted).map((line) => csvLine([line]));
  yield BYTE_ORDER_MARK + heading.join('') + csvLine(headsOf(wanted.language));
  for await (const page of pages) yield page.map((cells) => csvLine(cells)).join('');
}

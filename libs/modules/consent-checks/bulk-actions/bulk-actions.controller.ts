import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, IssuedBy, OtherRow, Permitted, ReaderLanguage, type RequireRow } from '#platform/http';
import type { Issued, Language } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { bulkAnswer, bulkInput, rowOfAction, type BulkAnswer, type BulkInput } from './bulk-actions.js';
import { BulkActionsDesk } from './bulk-actions.desk.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
export class BulkActionsController {
  constructor(private readonly desk: BulkActionsDesk) {}

  @Post('bulk')
  @HttpCode(200)
  @Permitted(consentChecksPolicy.HandleChecksInBulk)
  @ApiOperation({ summary: 'Do the same to up to 500 checks, each by itself, or see what would happen' })
  @Answers(bulkAnswer)
  async handle(
    @Body({ schema: bulkInput }) input: BulkInput,
    @IssuedBy() issued: Issued,
    @ReaderLanguage() language: Language,
    @OtherRow() requireRow: RequireRow,
  ): Promise<BulkAnswer> {
    await requireRow(rowOfAction[input.action]);
    return this.desk.handle(input, issued, language);
  }
}

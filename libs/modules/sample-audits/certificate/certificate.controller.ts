import { createHash } from 'node:crypto';
import { Controller, createParamDecorator, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AccessLog, ReadBy, type Reading } from '#platform/access-log';
import { callOf, languageOf, Permitted, readQuery } from '#platform/http';
import { streamId, viewedDates, type Actor, type Language } from '#platform/kernel';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { certificatePage, PAGE_STYLE } from './certificate-page.js';
import { CertificateReader } from './certificate.reader.js';

// The page carries its one style sheet within itself, and may use nothing else.
const styleHash = createHash('sha256').update(PAGE_STYLE).digest('base64');
const pagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const query = readQuery(viewedDates);

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  readonly reader: Actor;
}

/** Request and reply at once, for an answer of two kinds. */
const Call = createParamDecorator<never, Exchange>((_data, context) => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const language = languageOf(request.headers['accept-language']);
  return { request, reply: http.getResponse(), language, reader: callOf(request).actor };
});

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class CertificateController {
  constructor(
    private readonly certificates: CertificateReader,
    private readonly accesses: AccessLog,
  ) {}

  @Get(':id/certificate')
  @Permitted(sampleAuditsPolicy.ReadCertificate)
  @ApiOperation({ summary: 'The certificate of the draws: a page to print, or JSON when Accept asks for it' })
  @ApiProduces('text/html', 'application/json')
  async show(
    @Param('id', { schema: streamId }) id: string,
    @Query({ schema: query }) { asOf, knownOn }: z.infer<typeof query>,
    @ReadBy() reading: Reading,
    @Call() { request, reply, language, reader }: Exchange,
  ): Promise<unknown> {
    const { certificate, ownRegionOnly, regions } = await this.certificates.read({
      ...{ id, reader, asOf, knownOn },
    });
    // A page is text when it goes out, and no longer tells which samples are on it.
    const samples = certificate.samples.map(({ requisition }) => requisition);
    await this.accesses.record({ ...reading, samples });
    void reply.header('vary', 'accept, accept-language');
    if (wantsJson(request)) return certificate;
    const named = Object.values(regions).map(({ code, names }) => [code, names[language]] as const);
    void reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8');
    return certificatePage(certificate, { language, ownRegionOnly, regionNames: Object.fromEntries(named) });
  }
}

function wantsJson({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

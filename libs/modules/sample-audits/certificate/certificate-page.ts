import { formatDate } from '#platform/calendar';
import { canonicalJson, type Language } from '#platform/kernel';
import { originText, verificationSteps, word, type CertificateWord } from './certificate-words.js';
import type { Certificate, CertifiedDraw } from './certificate.js';

/** The page's one style sheet; the page's policy allows it by its hash. */
export const PAGE_STYLE = `
body{font:15px/1.5 "IBM Plex Sans",system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:left;font-weight:600}
th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #767676;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}code{font-size:.85em;overflow-wrap:anywhere}
@media print{body{max-width:none;margin:0;font-size:10pt}@page{size:A4;margin:18mm}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}}`;

/** For whom a certificate is printed. */
export interface Printing {
  readonly language: Language;
  /** Samples of other regions were left out. */
  readonly ownRegionOnly: boolean;
  /** Names of the regions by code, in the reader's language. */
  readonly regionNames: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string | number): string =>
  String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The certificate as a page that stands by itself and prints on A4. */
export function certificatePage(certificate: Certificate, printing: Printing): string {
  const { language } = printing;
  const say = (key: CertificateWord) => word(key, language);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${say('title')} ${text(certificate.round)}</title><style>${PAGE_STYLE}</style></head><body><main>
<h1>${say('title')}</h1>
${facts([
  [say('round'), text(certificate.round)],
  [say('programme'), text(certificate.programme)],
  [say('period'), `${day(certificate.periodFrom, language)} – ${day(certificate.periodTo, language)}`],
])}
${frameSection(certificate, printing)}
${certificate.draws.map((draw) => drawSection(draw, printing)).join('\n')}
<h2>${say('samples')}</h2>${printing.ownRegionOnly ? `<p>${say('ownRegion')}</p>` : ''}
${samplesTable(certificate, printing)}
<h2>${say('verify')}</h2><ol>${verificationSteps(language)
    .map((step) => `<li>${text(step)}</li>`)
    .join('')}</ol>
</main></body></html>
`;
}

const day = (date: string, language: Language): string => formatDate(date, language);
const code = (value: string): string => `<code>${text(value)}</code>`;

function facts(rows: readonly (readonly [string, string])[]): string {
  return `<table><tbody>${rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('')}</tbody></table>`;
}

function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<td class="n">${value}</td>` : `<td>${value}</td>`;
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
}

const regionName = (region: string, { regionNames }: Printing): string =>
  regionNames[region] === undefined ? text(region) : `${text(region)} ${text(regionNames[region])}`;

function frameSection({ frame }: Certificate, printing: Printing): string {
  const { language } = printing;
  const say = (key: CertificateWord) => word(key, language);
  return `<h2>${say('frame')}</h2>${facts([
    [say('frameHash'), code(frame.sha256)],
    [say('format'), code(frame.format)],
    [say('fileHash'), code(frame.file.sha256)],
    [say('requisitions'), text(frame.requisitions)],
    [say('frozenOn'), `${day(frame.frozenOn, language)} (${say('recorded')} ${text(frame.recordedAt)})`],
  ])}${table(
    [say('stratum'), say('units'), say('requisitions')],
    frame.strata.map(({ region, units, requisitions }) => [
      regionName(region, printing),
      units,
      requisitions,
    ]),
  )}`;
}

function drawSection(draw: CertifiedDraw, printing: Printing): string {
  const { language } = printing;
  const say = (key: CertificateWord) => word(key, language);
  return `<h2>${say('draw')} ${draw.draw}</h2>${facts([
    [say('algorithm'), code(draw.algorithm)],
    [say('seed'), code(draw.seed)],
    [say('seedOrigin'), text(originText(draw.seedOrigin, language))],
    [say('seedFixedOn'), day(draw.seedFixedOn, language)],
    [say('allocation'), code(canonicalJson(draw.allocation))],
    [say('drawnOn'), `${day(draw.drawnOn, language)} (${say('recorded')} ${text(draw.recordedAt)})`],
    [say('drawnBy'), code(draw.drawnBy.account)],
  ])}${table(
    [say('stratum'), say('units'), say('before'), say('now')],
    draw.strata.map(({ region, units, drawnBefore, drawnNow }) => [
      regionName(region, printing),
      units,
      drawnBefore,
      drawnNow,
    ]),
  )}`;
}

function samplesTable({ samples }: Certificate, printing: Printing): string {
  const say = (key: CertificateWord) => word(key, printing.language);
  return table(
    [
      say('draw'),
      say('stratum'),
      say('rank'),
      say('unit'),
      say('requisition'),
      say('region'),
      say('rankKey'),
    ],
    samples.map((sample) => [
      sample.draw,
      text(sample.stratum),
      sample.rank,
      code(sample.unit),
      code(sample.requisition),
      text(sample.region),
      code(sample.rankKey),
    ]),
  );
}

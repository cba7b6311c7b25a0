import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import * as cast from '../sample-audits.fixtures.js';
import { certificateClaim } from '../verify-draw/draw-claim.js';
import { certificatePage } from './certificate-page.js';
import { certificateOf } from './certificate.js';

const recorded = (events: readonly AuditRoundEvent[]) =>
  events.map(
    (event) =>
      ({
        ...event,
        recordedAt: '2023-03-17T09:00:00.000Z',
        metadata: { actor: cast.auditor },
      }) as unknown as Recorded<AuditRoundEvent>,
  );
const certificate = certificateOf(cast.R2, recorded(cast.announcedRound));
const printing = {
  language: 'da',
  ownRegionOnly: false,
  regionNames: { '1084': 'Region Hovedstaden' },
} as const;

describe('a certificate', () => {
  it('holds all that is needed to draw again', () => {
    expect(certificateClaim.safeParse(certificate).success).toBe(true);
    expect(certificate).toMatchObject({
      frame: { sha256: cast.FRAME_SHA256, format: 'tilsyn-frame/1', requisitions: 150 },
      draws: [
        {
          draw: 1,
          algorithm: 'tilsyn-draw/1',
          seed: cast.SEED,
          seedFixedOn: '2023-03-17',
          drawnBy: { account: 'auditor-1' },
        },
      ],
      samples: [{ draw: 1, stratum: '1084', rank: 1, requisition: 'R-1', unit: 'family:F-1' }],
    });
  });
  it('is not given before anything was drawn', () => {
    expect(certificateOf(cast.R2, recorded(cast.frozenRound))).toBeUndefined();
    expect(certificateOf(cast.R2, [])).toBeUndefined();
  });
  it('prints in Danish and in English, with the way to verify it', () => {
    if (!certificate) throw new Error('nothing was drawn');
    const page = certificatePage(certificate, printing);
    expect(page).toContain('<html lang="da">');
    expect(page).toContain('Certifikat for udtræk');
    expect(page).toContain('1084 Region Hovedstaden');
    expect(page).toContain('16. marts 2023');
    expect(page).toContain('@media print');
    for (const fact of [cast.FRAME_SHA256, cast.SEED, 'tilsyn-draw/1', 'b'.repeat(64), 'sha256sum'])
      expect(page).toContain(fact);
    expect(certificatePage(certificate, { ...printing, language: 'en' })).toContain(
      'How to verify the draw without Tilsyn',
    );
  });
  it('prints what looks like markup as text', () => {
    if (!certificate) throw new Error('nothing was drawn');
    const page = certificatePage(
      { ...certificate, draws: certificate.draws.map((draw) => ({ ...draw, seed: '<script>&' })) },
      printing,
    );
    expect(page).toContain('&lt;script&gt;&amp;');
    expect(page).not.toContain('<script>');
  });
});

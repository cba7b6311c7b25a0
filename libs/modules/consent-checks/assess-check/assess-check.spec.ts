import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform/kernel';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import * as cast from '../consent-check.fixtures.js';
import { AssessCheck, assessCheck, assessCheckInput } from './assess-check.js';

const { given } = specify(consentChecks, assessCheck, cast.terms);
const assess = (input: object, actor: Actor = cast.auditor) =>
  new AssessCheck(
    'R1-SJ-1',
    assessCheckInput.parse({ occurredOn: '2022-12-16', ...input }),
    cast.issuedBy(actor),
  );
const missing = { type: 'consent-missing', weight: 'nonconformity' };
const nonconforming = { complianceAtAnalysis: 'nonconforming', deviations: [missing] };
const compliant = {
  complianceAtAnalysis: 'compliant',
  deviations: [{ type: 'misfiled', weight: 'observation' }],
};

const answeredWith = (change: Partial<(typeof cast.answeredNotObtained)['data']>): ConsentCheckEvent[] => [
  cast.checkOpened,
  cast.answerRequested,
  { ...cast.answeredNotObtained, data: { ...cast.answeredNotObtained.data, ...change } },
];
const notObtained = answeredWith({});
const written = (more: object = {}) => answeredWith({ consent: 'written', ...more });
const form = { sha256: cast.FORM_SHA256, bytes: 1, filedIn: 'patient-record' } as const;
const all = {
  writtenForm: 'yes',
  dated: 'yes',
  formVersionStated: 'yes',
  stanceOnSecondaryFindings: 'yes',
  stanceOnNewKnowledge: 'yes',
  toldOfStorageAtCentre: 'yes',
  toldOfTissueUseRegister: 'yes',
  patientInformationHandedOut: 'yes',
} as const;

describe('assess a check', () => {
  it('has the patient contacted at once when consent is missing', () =>
    given(...notObtained)
      .when(assess(nonconforming))
      .then(cast.assessedNonconforming));

  it('asks for no contact that has taken place', () => {
    const {
      patientContactDueOn: _due,
      patientContactConfirmationDueOn: _until,
      ...data
    } = cast.assessedNonconforming.data;
    const contacted = {
      ...cast.patientContacted,
      data: { ...cast.patientContacted.data, occurredOn: '2022-12-15' },
    };
    given(...notObtained, contacted)
      .when(assess(nonconforming))
      .then({ type: 'CheckAssessed', data });
  });

  it('closes a compliant check at once, whatever the observations', () =>
    given(cast.hs2Opened, cast.hs2Requested, cast.foundInRelativesRecord)
      .when(assess({ ...compliant, occurredOn: '2023-02-03' }))
      .then(cast.assessedCompliant, cast.closedAsCompliant));

  it('closes an exempt check at once', () =>
    given(...answeredWith({ consent: 'not-applicable', exemption: 'diagnostic-sample' }))
      .when(assess({ complianceAtAnalysis: 'not-applicable' }))
      .then(
        {
          type: 'CheckAssessed',
          data: {
            region: cast.SJAELLAND,
            assessedBy: cast.auditor.id,
            complianceAtAnalysis: 'not-applicable',
            deviations: [],
            occurredOn: '2022-12-16',
          },
        },
        {
          type: 'CheckClosed',
          data: { region: cast.SJAELLAND, because: 'not-applicable', occurredOn: '2022-12-16' },
        },
      ));

  it.each([
    ['compliant without written consent', notObtained, compliant, 'consent-check.consent-not-shown'],
    [
      'compliant on an oral consent',
      written({ checklist: { ...all, writtenForm: 'no' } }),
      compliant,
      'consent-check.consent-not-shown',
    ],
    [
      'compliant without a stance on secondary findings',
      written({ checklist: { ...all, stanceOnSecondaryFindings: 'no' } }),
      compliant,
      'consent-check.stance-missing',
    ],
    [
      'compliant when signed after the analysis',
      written({ evidence: [{ ...form, signedOn: '2022-09-02' }] }),
      compliant,
      'consent-check.signed-after-analysis',
    ],
    [
      'exempt when the region did not say so',
      notObtained,
      { complianceAtAnalysis: 'not-applicable' },
      'consent-check.exemption-not-claimed',
    ],
    [
      'nonconforming without a nonconformity',
      notObtained,
      { complianceAtAnalysis: 'nonconforming' },
      'consent-check.nonconformity-missing',
    ],
    [
      'compliant with a nonconformity',
      written(),
      { ...nonconforming, complianceAtAnalysis: 'compliant' },
      'consent-check.deviations-contradict-verdict',
    ],
    [
      'a missing consent as an observation',
      notObtained,
      { ...nonconforming, deviations: [{ ...missing, weight: 'observation' }] },
      'consent-check.deviation-not-an-observation',
    ],
  ] as const)('refuses %s', (_what, past, input, code) =>
    given(...past)
      .when(assess(input))
      .thenRefused(code),
  );

  it('lets an earlier form bear out one signed later', () =>
    expect(() =>
      given(
        ...written({
          evidence: [
            { ...form, signedOn: '2022-11-01' },
            { ...form, signedOn: '2022-08-31' },
          ],
        }),
      )
        .when(assess(compliant))
        .thenNothing(),
    ).toThrow(/CheckClosed/));

  it('refuses whoever answered, an administrator too', () => {
    given(...answeredWith({ answeredBy: cast.auditor.id }))
      .when(assess(nonconforming))
      .thenRefused('access.same-person');
    given(...answeredWith({ answeredBy: cast.administrator.id }))
      .when(assess(nonconforming, cast.administrator))
      .thenRefused('access.same-person');
  });

  it('refuses a regional contact', () =>
    given(...notObtained)
      .when(assess(nonconforming, cast.sjaelland))
      .thenRefused('access.role-not-allowed'));

  it('refuses before there is an answer', () =>
    given(cast.checkOpened, cast.answerRequested)
      .when(assess(nonconforming))
      .thenRefused('consent-check.not-answered'));

  it('refuses while the centre is investigating', () =>
    given(...notObtained, {
      ...cast.investigationStarted,
      data: { region: cast.SJAELLAND, occurredOn: '2022-12-15' },
    })
      .when(assess(nonconforming))
      .thenRefused('consent-check.under-investigation'));

  it('stays quiet when the same verdict stands', () =>
    given(...notObtained, cast.assessedNonconforming)
      .when(assess(nonconforming))
      .thenNothing());

  it('takes each deviation once', () =>
    expect(assessCheckInput.safeParse({ ...nonconforming, deviations: [missing, missing] }).success).toBe(
      false,
    ));
});

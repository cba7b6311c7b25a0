import { describe, expect, it } from '@jest/globals';
import { answerBody, needsOf, valuesOf } from './answer-values.js';

const form = { sha256: 'a'.repeat(64), bytes: 4, signedOn: '2022-08-01', filedIn: 'patient-record' };
const blank = valuesOf(null, []);
const unmet = (values: Partial<typeof blank>) =>
  needsOf({ ...blank, ...values })
    .filter(({ isMet }) => !isMet)
    .map(({ name }) => name);

describe('an answer as it is sent', () => {
  it('says nothing that nobody said', () =>
    expect(answerBody({ ...blank, consent: 'not-found' })).toEqual({
      consent: 'not-found',
      information: { given: 'unknown', certainty: 'unknown' },
    }));

  it('holds checklist and fingerprints only where there is a form', () => {
    const typed = { ...blank, checklist: { ...blank.checklist, dated: 'yes' }, evidence: [form] };
    expect(answerBody({ ...typed, consent: 'not-found' })).not.toHaveProperty('evidence');
    const body = answerBody({ ...typed, consent: 'written' });
    expect(body.evidence).toEqual([form]);
    expect(body.checklist).toMatchObject({ dated: 'yes', writtenForm: 'unknown' });
  });

  it('holds a reason only where the requirement does not apply', () => {
    const typed = { ...blank, exemption: 'diagnostic-sample' };
    expect(answerBody({ ...typed, consent: 'written' })).not.toHaveProperty('exemption');
    expect(answerBody({ ...typed, consent: 'not-applicable' }).exemption).toBe('diagnostic-sample');
  });

  it('leaves the checklist out while nobody has touched it', () =>
    expect(answerBody({ ...blank, consent: 'written' })).not.toHaveProperty('checklist'));

  it('begins a correction with what was said', () => {
    const said = {
      answeredBy: 'contact-1085',
      consent: 'written',
      exemption: null as never,
      checklist: null,
      information: { given: 'yes', certainty: 'probable' },
      occurredOn: '2022-12-14',
      revision: 2,
    } as const;
    expect(answerBody(valuesOf(said, [form]))).toEqual({
      consent: 'written',
      information: { given: 'yes', certainty: 'probable' },
      evidence: [form],
    });
  });
});

describe('what an answer needs', () => {
  it('is a choice and the information at first', () => expect(unmet({})).toEqual(['consent', 'information']));
  it('is the form by its fingerprint, its date and its checklist where there is one', () => {
    const { signedOn: _day, ...undated } = form;
    expect(unmet({ consent: 'written', given: 'yes', evidence: [undated] })).toEqual([
      'signedOn',
      'checklist',
    ]);
  });
  it('is a reason where the requirement does not apply', () =>
    expect(unmet({ consent: 'not-applicable', given: 'no' })).toEqual(['exemption']));
});

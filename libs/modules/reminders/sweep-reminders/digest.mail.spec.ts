import { describe, expect, it } from '@jest/globals';
import { renderMail } from '#platform/mail';
import { subjectLine } from '../digest-groups.js';
import type { MailItem } from '../reminder-events.js';
import { dunningItem } from '../reminders.fixtures.js';
import { digestContent, type DigestWords } from './digest.mail.js';
import { mailLink, messageIdOf, pageLink, pagePath } from './reminder-links.js';

const words = (language: 'da' | 'en'): DigestWords => ({
  language,
  day: '2023-01-03',
  linkOf: ({ subject }) => `https://tilsyn.example.org/m/${subject}`,
  kinds: { answer: { da: 'Svar på kontrol af samtykke', en: 'Answer to the consent audit' } },
  regionName: () => 'Region Hovedstaden',
});
const request: MailItem = {
  ...dunningItem,
  subject: 'r1-hs-4',
  label: 'P-2222-3333-4',
  step: 'request',
  rule: { ...dunningItem.rule, from: 'opened', businessDays: 0 },
  dueOn: '2023-01-17',
  businessDaysLate: -10,
};
const headline = { day: '2023-01-03', part: 1, parts: 1 };

describe('a digest', () => {
  it('counts in its subject, in Danish', () =>
    expect(subjectLine([dunningItem, request, request], { ...headline, language: 'da' })).toBe(
      'Tilsyn: 1 overskredet frist, 2 nye anmodninger',
    ));
  it('counts in its subject, in English', () =>
    expect(subjectLine([dunningItem], { ...headline, language: 'en', part: 2, parts: 3 })).toBe(
      'Tilsyn: 1 overdue (2 of 3)',
    ));
  it('says how late, why and where, in Danish', async () => {
    const { text, html } = await renderMail(digestContent([dunningItem, request], words('da')));
    expect(text).toContain('Overskredet med 1 arbejdsdag');
    expect(text).toContain('Om 10 arbejdsdage');
    expect(text).toContain(
      'Overskredet: Du får den som samtykkekontakt for Region Hovedstaden: første rykker går ud 1 arbejdsdag efter fristen.',
    );
    expect(text).toContain('P-7K3F-9QWD-2 <https://tilsyn.example.org/m/r1-hs-3>');
    expect(text).toContain('Svar på kontrol af samtykke');
    expect(html).toContain('lang="da"');
  });
  it('says the same in English', async () => {
    const { text } = await renderMail(digestContent([{ ...dunningItem, businessDaysLate: 3 }], words('en')));
    expect(text).toContain('3 business days overdue');
    expect(text).toContain('2 January 2023');
  });
  it('goes without links when the instance has no public address', async () => {
    const { text } = await renderMail(
      digestContent([dunningItem], { ...words('da'), linkOf: () => undefined }),
    );
    expect(text).not.toContain('http');
  });
});

describe('links and ids', () => {
  it('lead to a page that shows, by a token', () => {
    expect(mailLink('https://x.dk', 'consent-check', () => '0a1b')).toBe('https://x.dk/m/0a1b');
    expect(mailLink('https://x.dk', 'meeting', () => '0a1b')).toBeUndefined();
    expect(mailLink(undefined, 'consent-check', () => '0a1b')).toBeUndefined();
  });
  it('lead to the check in a preview', () => {
    expect(pageLink('https://x.dk', 'consent-check', 'a/b')).toBe('https://x.dk/consent-checks/a%2Fb');
    expect(pageLink('https://x.dk', 'meeting', 'a')).toBeUndefined();
    expect(pagePath('consent-check', 'a')).toBe('/consent-checks/a');
  });
  it('take the host of the public address', () => {
    expect(messageIdOf('m', 'http://user@tilsyn.example.org:8080/x')).toBe('<m@tilsyn.example.org>');
    expect(messageIdOf('m', undefined)).toBe('<m@tilsyn.invalid>');
  });
});

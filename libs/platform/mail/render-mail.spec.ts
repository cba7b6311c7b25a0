import { describe, expect, it } from '@jest/globals';
import type { MailContent } from './mail-content.js';
import { renderMail } from './render-mail.js';

const overdue: MailContent = {
  language: 'da',
  preheader: 'To prøver afventer svar',
  heading: 'Påmindelse om kontrol af samtykke',
  paragraphs: ['Kære modtager', 'To prøver <mangler> svar & handling.'],
  table: {
    caption: 'Prøver, der mangler svar',
    columns: ['Prøve', 'Frist'],
    rows: [
      [{ text: 'P-7K3F-9QWD-2', href: 'https://tilsyn.example.org/samples/1?a=1&b=2' }, '30. september 2026'],
      [{ text: 'P-0000-0001-1', href: 'https://tilsyn.example.org/samples/2' }, '1. oktober 2026'],
    ],
  },
  action: { text: 'Åbn arbejdslisten', href: 'https://tilsyn.example.org/worklist' },
  footer: 'Sendt automatisk af Tilsyn. Svar læses ikke.',
};

describe('a rendered mail', () => {
  it('says its language, titles itself and names what the table holds', async () => {
    const { html } = await renderMail(overdue);
    expect(html).toMatch(/<html[^>]* lang="da"/);
    expect(html).toContain('<title>Påmindelse om kontrol af samtykke</title>');
    expect(html).toMatch(/<caption[^>]*>Prøver, der mangler svar<\/caption>/);
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('fetches nothing from anywhere', async () => {
    const { html } = await renderMail(overdue);
    expect(html).not.toMatch(/<(img|script|link|iframe|object)\b|url\(|@import|\ssrc=/i);
  });

  it('follows the reader into the dark', async () => {
    const { html } = await renderMail(overdue);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
  });

  it('lets words be words', async () => {
    const { html } = await renderMail(overdue);
    expect(html).toContain('To prøver &lt;mangler&gt; svar &amp; handling.');
    expect(html).toContain('href="https://tilsyn.example.org/samples/1?a=1&amp;b=2"');
  });

  it('says all of it in plain text, links included', async () => {
    const { text } = await renderMail(overdue);
    expect(text).toBe(`Påmindelse om kontrol af samtykke

Kære modtager

To prøver <mangler> svar & handling.

Prøver, der mangler svar:

* Prøve: P-7K3F-9QWD-2 <https://tilsyn.example.org/samples/1?a=1&b=2>
  Frist: 30. september 2026

* Prøve: P-0000-0001-1 <https://tilsyn.example.org/samples/2>
  Frist: 1. oktober 2026

Åbn arbejdslisten:
https://tilsyn.example.org/worklist

-- 
Sendt automatisk af Tilsyn. Svar læses ikke.
`);
  });

  it('is the same each time', async () => {
    expect(await renderMail(overdue)).toEqual(await renderMail(overdue));
  });

  it('does without a table and a button', async () => {
    const { table: _table, action: _action, ...plain } = overdue;
    const { html } = await renderMail({ ...plain, language: 'en' });
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).not.toMatch(/<table|<a /);
  });

  it.each(['javascript:alert(1)', '/worklist', 'data:text/html,x'])('refuses a link to %s', async (href) => {
    await expect(renderMail({ ...overdue, action: { text: 'x', href } })).rejects.toThrow(/no web address/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { mailParts } from './mail-parts.js';

const mail =
  '<html lang="da"><head><style>.page { color: red; }</style></head><body class="page" style="margin:0">' +
  '<p>Skriv style=&quot;x&quot;</p><a href="https://tilsyn.example.org/x" style="color:blue">P-1</a></body></html>';

describe('a mail taken apart', () => {
  const { html, css } = mailParts(mail);

  it('has nothing inline left', () => {
    expect(html).not.toMatch(/ style="|<style| href="/);
    expect(html).toContain('<body class="page" data-style="margin:0">');
  });

  it('keeps its style sheet', () => expect(css).toBe('.page { color: red; }'));

  it('keeps its words and where its links lead', () => {
    expect(html).toContain('<p>Skriv style=&quot;x&quot;</p>');
    expect(html).toContain('data-href="https://tilsyn.example.org/x"');
  });
});

import type { CSSProperties, ReactElement } from 'react';
import type { MailCell, MailContent, MailTable } from './mail-content.js';

const ink = '#1a1a1a';
const link = '#004f9e';
const line = '#6b6b6b';

const page: CSSProperties = { margin: 0, padding: '16px', backgroundColor: '#ffffff', color: ink };
const sheet: CSSProperties = {
  maxWidth: '640px',
  margin: '0 auto',
  font: '16px/1.5 Arial, Helvetica, sans-serif',
};
const hidden: CSSProperties = { display: 'none', maxHeight: 0, overflow: 'hidden' };
const cell: CSSProperties = {
  padding: '8px 12px 8px 0',
  borderBottom: `1px solid ${line}`,
  textAlign: 'left',
  verticalAlign: 'top',
};
const caption: CSSProperties = { textAlign: 'left', fontWeight: 'bold', padding: '8px 0' };
const foot: CSSProperties = {
  marginTop: '32px',
  paddingTop: '12px',
  borderTop: `1px solid ${line}`,
  fontSize: '14px',
};

// Programs that know dark mode take these; the others keep the inline colours, which hold a contrast of 7:1 on white.
const darkMode = `@media (prefers-color-scheme: dark) {
  .page { background-color: #161616 !important; color: #f2f2f2 !important; }
  .page a { color: #9ecbff !important; }
}`;

/** The one look of every mail: no pictures, nothing fetched from anywhere, readable without styles. */
export function MailLayout({ content }: { readonly content: MailContent }): ReactElement {
  return (
    <html lang={content.language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{content.heading}</title>
        <style>{darkMode}</style>
      </head>
      <body className="page" style={page}>
        <div style={hidden}>{content.preheader}</div>
        <main style={sheet} lang={content.language}>
          <h1 style={{ fontSize: '22px', lineHeight: 1.3 }}>{content.heading}</h1>
          {content.paragraphs.map((words, at) => (
            <p key={at}>{words}</p>
          ))}
          {content.table ? <Rows table={content.table} /> : null}
          {content.action ? (
            <p style={{ marginTop: '24px' }}>
              <Link {...content.action} />
            </p>
          ) : null}
          <p style={foot}>{content.footer}</p>
        </main>
      </body>
    </html>
  );
}

function Rows({ table }: { readonly table: MailTable }): ReactElement {
  return (
    <table style={{ width: '100%', borderCollapse: 'collapse' }}>
      <caption style={caption}>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((words) => (
            <th key={words} scope="col" style={cell}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((each, column) =>
              column === 0 ? (
                <th key={column} scope="row" style={{ ...cell, fontWeight: 'normal' }}>
                  <Words words={each} />
                </th>
              ) : (
                <td key={column} style={cell}>
                  <Words words={each} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ words }: { readonly words: MailCell }): ReactElement {
  return typeof words === 'string' ? <>{words}</> : <Link {...words} />;
}

function Link({ text, href }: { readonly text: string; readonly href: string }): ReactElement {
  return (
    <a href={href} style={{ color: link }}>
      {text}
    </a>
  );
}

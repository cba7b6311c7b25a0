import { useMemo, useState } from 'react';
import { mailParts } from './mail-parts.js';
import styles from './mail-preview.module.css';

interface MailFrameProps {
  readonly title: string;
  readonly html: string;
}

/**
 * A mail as its reader sees it. No script can run within and no link leads out. It is of our own origin only so that
 * the page may set the styles, which the mail's own attributes may not.
 */
export function MailFrame({ title, html }: MailFrameProps) {
  const parts = useMemo(() => mailParts(html), [html]);
  const [height, setHeight] = useState(400);
  return (
    <iframe
      title={title}
      className={styles.frame}
      sandbox="allow-same-origin"
      srcDoc={parts.html}
      height={height}
      onLoad={({ currentTarget: frame }) => {
        const mail = frame.contentDocument;
        if (!mail) return;
        dress(mail, parts.css);
        setHeight(mail.documentElement.scrollHeight + 2);
      }}
    />
  );
}

function dress(mail: Document, css: string): void {
  for (const element of mail.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
  const Sheet = mail.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  mail.adoptedStyleSheets = [sheet];
}

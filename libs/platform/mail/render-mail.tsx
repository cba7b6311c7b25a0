import { requireWebLinks, type MailContent } from './mail-content.js';
import { MailLayout } from './mail-layout.js';
import { mailText } from './mail-text.js';

/** Both bodies of a mail. The same content gives the same bodies, byte for byte. */
export async function renderMail(
  content: MailContent,
): Promise<{ readonly html: string; readonly text: string }> {
  requireWebLinks(content);
  // The renderer brings a formatter along that costs its loading time: whoever sends no mail does not pay for it.
  const { render } = await import('@react-email/render');
  return { html: await render(<MailLayout content={content} />), text: mailText(content) };
}

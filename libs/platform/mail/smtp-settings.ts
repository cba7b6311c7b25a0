import type { SMTPPoolOptions } from 'nodemailer';

/** How long each step may take, in milliseconds. */
export interface SmtpTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Silence of the server after that. */
  readonly socketMs: number;
  /** The whole of one mail, waiting for a free connection included. */
  readonly totalMs: number;
}

/** Patient with a slow relay, never endless. */
export const defaultSmtpTimeouts: SmtpTimeouts = {
  connectMs: 10_000,
  greetingMs: 10_000,
  socketMs: 30_000,
  totalMs: 90_000,
};

/**
 * The settings in an SMTP URL: `smtps://user:password@host`, or `smtp://…` where TLS begins by STARTTLS. TLS is
 * required unless the host is this machine; `?tls=never` goes without, `?tls=required` insists on it on this machine
 * too. A password is never sent to another machine in clear.
 */
export function smtpSettings(smtpUrl: string, timeouts: SmtpTimeouts): SMTPPoolOptions & { pool: true } {
  const url = parse(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const encrypted = secure || needsTls(url);
  return {
    pool: true,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? defaultPort(secure) : Number(url.port),
    secure,
    requireTLS: !secure && encrypted,
    ignoreTLS: !encrypted,
    ...credentials(url, encrypted),
    connectionTimeout: timeouts.connectMs,
    dnsTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.socketMs,
    maxConnections: 3,
    maxMessages: 100,
    maxRequeues: 0,
    idleTimeout: 30_000,
  };
}

function defaultPort(secure: boolean): number {
  return secure ? 465 : 587;
}

function parse(smtpUrl: string): URL {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new Error('SMTP_URL must read smtp://[user:password@]host[:port] or smtps://….');
  }
  return url;
}

function needsTls(url: URL): boolean {
  const wish = url.searchParams.get('tls');
  if (wish === 'never') return false;
  if (wish !== null && wish !== 'required')
    throw new Error('The tls of SMTP_URL is either "required" or "never".');
  return wish === 'required' || !isLoopback(url.hostname);
}

function credentials(url: URL, encrypted: boolean): Pick<SMTPPoolOptions, 'auth'> {
  if (url.username === '') return {};
  if (!encrypted && !isLoopback(url.hostname)) {
    throw new Error('SMTP_URL sends a password without TLS to another machine; leave out tls=never.');
  }
  return { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

import { describe, expect, it } from '@jest/globals';
import { defaultSmtpTimeouts, smtpSettings } from './smtp-settings.js';

const settings = (url: string) => smtpSettings(url, defaultSmtpTimeouts);

describe('the SMTP URL', () => {
  it('requires STARTTLS of another machine', () => {
    expect(settings('smtp://mail.example.org')).toMatchObject({
      port: 587,
      secure: false,
      requireTLS: true,
      ignoreTLS: false,
    });
  });

  it('speaks TLS from the first byte by smtps', () => {
    expect(settings('smtps://u:p@mail.example.org')).toMatchObject({
      port: 465,
      secure: true,
      auth: { user: 'u', pass: 'p' },
    });
  });

  it.each([
    'smtp://localhost:1025',
    'smtp://127.0.0.1:1025',
    'smtp://[::1]:1025',
    'smtp://mail.example.org?tls=never',
  ])('goes without TLS to %s', (url) => {
    expect(settings(url)).toMatchObject({ requireTLS: false, ignoreTLS: true });
  });

  it('takes no name that only looks like this machine', () => {
    expect(settings('smtp://127.0.0.1.example.org')).toMatchObject({ requireTLS: true });
  });

  it('sends no password in clear to another machine', () => {
    expect(() => settings('smtp://u:p@mail.example.org?tls=never')).toThrow(/password/);
  });

  it.each(['mail.example.org', 'http://mail.example.org', 'smtp://', 'smtp://mail.example.org?tls=maybe'])(
    'refuses "%s"',
    (url) => {
      expect(() => settings(url)).toThrow(/SMTP_URL/);
    },
  );

  it('quotes no password when it refuses', () => {
    expect(() => settings('smtpx://u:secret@host')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});

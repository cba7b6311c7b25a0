import { describe, expect, it } from '@jest/globals';
import {
  ConfigInvalid,
  describeConfig,
  isLoopback,
  loadConfig,
  nearest,
  publicUrlOf,
  redact,
} from './index.js';

const errorsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.errors.map(({ name, message }) => `${name} ${message}`);
    throw error;
  }
};

describe('loadConfig', () => {
  it('needs nothing set', () => {
    const config = loadConfig({ PATH: '/bin', DATABASE_URL: '' });
    expect(config).toMatchObject({
      mode: 'production',
      http: { host: '127.0.0.1', port: 3000, bodyLimit: 1_048_576 },
      sweep: { at: '07:00', everyMs: 900_000 },
      databaseUrl: undefined,
    });
  });

  it('is frozen to the bottom', () => {
    const config = loadConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.http)).toBe(true);
  });

  it('says everything that is wrong at once, and repeats no value', () => {
    const errors = errorsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://me:hunter2@db/x',
      TILSYN_MODE: 'prod',
      SWEEP_AT: '25:00',
      BODY_LIMIT: 'lots',
      TILSYN_DATTA: '/tmp',
    });
    expect(errors).toHaveLength(6);
    expect(errors).toContainEqual('TILSYN_DATTA is no setting of Tilsyn. Did you mean TILSYN_DATA?');
    expect(errors.join('\n')).not.toContain('hunter2');
  });

  it('refuses to be reachable by others where anybody may be anybody', () => {
    for (const TILSYN_MODE of ['test', 'demo'])
      for (const HOST of ['0.0.0.0', '::', '10.1.2.3', 'tilsyn.example'])
        expect(errorsOf({ TILSYN_MODE, HOST, PUBLIC_URL: 'https://tilsyn.example' })).toEqual([
          expect.stringContaining('anybody may be anybody'),
        ]);
    for (const HOST of ['localhost', '::1', '[::1]', '127.0.0.2']) expect(errorsOf({ HOST })).toEqual([]);
  });

  it('is reachable by others over TLS only', () => {
    const HOST = '0.0.0.0';
    for (const PUBLIC_URL of ['', 'http://tilsyn.example'])
      expect(errorsOf({ HOST, PUBLIC_URL })).toEqual([expect.stringContaining('in clear')]);
    expect(errorsOf({ HOST, PUBLIC_URL: 'https://tilsyn.example' })).toEqual([]);
    expect(errorsOf({ HOST, TRUSTED_PROXY: '10.0.0.2, 10.1.0.0/16,::1' })).toEqual([]);
    expect(errorsOf({ TRUSTED_PROXY: '10.0.0.2/33' })).toEqual([expect.stringContaining('10.0.0.0/24')]);
  });

  it('wants a whole provider or none', () => {
    expect(errorsOf({ OIDC_CLIENT_SECRET: 'hunter2' })).toEqual([
      'OIDC_ISSUER must be set when another OIDC setting is',
      'OIDC_CLIENT_ID must be set when another OIDC setting is',
    ]);
    const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'tilsyn' };
    expect(loadConfig(provider).login.oidc).toMatchObject({
      issuer: 'https://id.example',
      clientId: 'tilsyn',
    });
    expect(loadConfig({}).login.oidc).toBeUndefined();
  });

  it('reads what a provider calls the roles, in order', () => {
    const rolesOf = (OIDC_ROLE_MAP: string) =>
      loadConfig({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'tilsyn', OIDC_ROLE_MAP }).login.oidc
        ?.roleMap;
    expect(rolesOf('CN=audit=auditor, boss=administrator')).toEqual([
      ['CN=audit', 'auditor'],
      ['boss', 'administrator'],
    ]);
    expect(rolesOf('{"genome audit":"auditor"}')).toEqual([['genome audit', 'auditor']]);
    for (const OIDC_ROLE_MAP of ['a=king', 'auditor', '{"a":1}', '{', 'a=system', '=auditor'])
      expect(
        errorsOf({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'tilsyn', OIDC_ROLE_MAP }),
      ).toEqual([expect.stringContaining('must name roles')]);
  });

  it('keeps who read what for 13 months at least, but in tests', () => {
    expect(loadConfig({}).accessLog.months).toBe(13);
    expect(errorsOf({ ACCESS_LOG_MONTHS: '12' })).toEqual([expect.stringContaining('at least 13')]);
    expect(errorsOf({ ACCESS_LOG_MONTHS: '24' })).toEqual([]);
    expect(loadConfig({ TILSYN_MODE: 'test', ACCESS_LOG_MONTHS: '1' }).accessLog.months).toBe(1);
  });

  it('reads sizes, spans and trims the public address', () => {
    const config = loadConfig({
      BODY_LIMIT: '2MiB',
      SHUTDOWN_GRACE: '500ms',
      PUBLIC_URL: 'https://tilsyn.example/',
    });
    expect([config.http.bodyLimit, config.shutdownGraceMs, config.publicUrl]).toEqual([
      2_097_152,
      500,
      'https://tilsyn.example',
    ]);
  });
});

describe('the table of settings', () => {
  it('has a meaning for each and the default as one would write it', () => {
    const rows = describeConfig();
    expect(rows.every(({ meaning }) => meaning.endsWith('.'))).toBe(true);
    expect(rows.find(({ name }) => name === 'BODY_LIMIT')?.default).toBe('1 MiB');
  });

  it('hides what is secret', () => {
    const rows = redact({
      DATABASE_URL: 'postgres://me:hunter2@db/x',
      TILSYN_KEY_ENCRYPTION_KEY: 'abc',
      PORT: '1',
    });
    const value = (name: string) => rows.find((row) => row.name === name)?.value;
    expect([value('DATABASE_URL'), value('TILSYN_KEY_ENCRYPTION_KEY'), value('PORT')]).toEqual([
      'postgres://db/x',
      '***',
      '1',
    ]);
  });
});

it('knows which addresses are its own', () => {
  expect(['127.0.0.1', '::ffff:127.0.0.1', '::1', 'LOCALHOST'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '128.0.0.1', '127.evil.example', '::', ''].some(isLoopback)).toBe(false);
});

it('guesses a near word and no far one', () => {
  expect(nearest('TILSYN_MODUS', ['TILSYN_MODE', 'TILSYN_DATA'])).toBe('TILSYN_MODE');
  expect(nearest('TILSYN_SOMETHING_ELSE', ['TILSYN_MODE'])).toBeUndefined();
});

it('leads links to the public address, else to where it listens', () => {
  const to = (env: Record<string, string>) => publicUrlOf(loadConfig(env));
  expect(to({ PUBLIC_URL: 'https://tilsyn.example/', PORT: '0' })).toBe('https://tilsyn.example');
  expect([to({}), to({ HOST: '::1', PORT: '80' }), to({ PORT: '0' })]).toEqual([
    'http://127.0.0.1:3000',
    'http://[::1]:80',
    undefined,
  ]);
});

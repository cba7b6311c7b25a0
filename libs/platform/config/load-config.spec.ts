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

  it('refuses to be reachable by others while there is no login, in every mode', () => {
    for (const TILSYN_MODE of ['production', 'test', 'demo'])
      for (const HOST of ['0.0.0.0', '::', '10.1.2.3', 'tilsyn.example'])
        expect(errorsOf({ TILSYN_MODE, HOST })).toEqual([expect.stringContaining('no login')]);
    for (const HOST of ['localhost', '::1', '[::1]', '127.0.0.2']) expect(errorsOf({ HOST })).toEqual([]);
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

import { toConfig, type Config } from './config.js';
import { isLoopback } from './fields.js';
import { nearest } from './nearest.js';
import { settings } from './settings.js';

/** The variables a process is started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One thing wrong with the environment. */
export interface ConfigError {
  readonly name: string;
  readonly message: string;
}

/** Everything wrong with the environment, at once: nobody likes to correct one line per start. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';

  constructor(readonly errors: readonly ConfigError[]) {
    super(
      ['The configuration is not valid:', ...errors.map(({ name, message }) => `  ${name} ${message}`)].join(
        '\n',
      ),
    );
  }
}

const names = Object.keys(settings.shape);
const LEAST_MONTHS = 13;

/**
 * Reads the settings from the environment; an empty variable counts as unset.
 * @throws ConfigInvalid with all errors at once. Values are never repeated in them, since some are secrets.
 */
export function loadConfig(env: Environment): Config {
  const present = names.filter((name) => env[name] !== undefined && env[name] !== '');
  const parsed = settings.safeParse(Object.fromEntries(present.map((name) => [name, env[name]])));
  const errors = [
    ...unknownSettings(env),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({
      name: path.join('.'),
      message: lowerFirst(message),
    })),
    ...contradictions(env),
  ];
  if (!parsed.success || errors.length > 0) throw new ConfigInvalid(errors);
  return deepFreeze(toConfig(parsed.data));
}

function unknownSettings(env: Environment): ConfigError[] {
  const unknown = Object.keys(env).filter((name) => name.startsWith('TILSYN_') && !names.includes(name));
  return unknown.sort().map((name) => {
    const likely = nearest(name, names);
    return { name, message: `is no setting of Tilsyn.${likely ? ` Did you mean ${likely}?` : ''}` };
  });
}

// Looked at apart from the rest, so that another error does not hide these.
function contradictions(env: Environment): ConfigError[] {
  return [...unsafeHost(env), ...halfAProvider(env), ...forgetfulLog(env)];
}

function unsafeHost(env: Environment): ConfigError[] {
  const { data: host = '127.0.0.1' } = settings.shape.HOST.safeParse(env['HOST'] || undefined);
  const why = isLoopback(host) ? undefined : whyNotReachable(env);
  return why === undefined
    ? []
    : [{ name: 'HOST', message: `is ${host}, which others can reach, and ${why}` }];
}

function whyNotReachable({ TILSYN_MODE: mode, PUBLIC_URL, TRUSTED_PROXY }: Environment): string | undefined {
  if (mode === 'test' || mode === 'demo')
    return `in mode ${mode} anybody may be anybody. Leave it at 127.0.0.1.`;
  if (PUBLIC_URL?.startsWith('https://') || TRUSTED_PROXY) return undefined;
  return 'passwords would cross the network in clear. Set PUBLIC_URL to https, or TRUSTED_PROXY to what ends TLS.';
}

function halfAProvider(env: Environment): ConfigError[] {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  const needed = names.some((name) => name.startsWith('OIDC_') && isSet(name));
  return ['OIDC_ISSUER', 'OIDC_CLIENT_ID']
    .filter((name) => needed && !isSet(name))
    .map((name) => ({ name, message: 'must be set when another OIDC setting is' }));
}

function forgetfulLog({ TILSYN_MODE: mode, ACCESS_LOG_MONTHS: months }: Environment): ConfigError[] {
  if (mode === 'test' || !months || !(Number(months) < LEAST_MONTHS)) return [];
  const message = `must be at least ${LEAST_MONTHS}: who read what about a sample can be asked for that long.`;
  return [{ name: 'ACCESS_LOG_MONTHS', message }];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value) as unknown[]) {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  }
  return Object.freeze(value);
}

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

// Looked at apart from the rest, so that another error does not hide this one.
function contradictions({ HOST }: Environment): ConfigError[] {
  const { data: host = '127.0.0.1' } = settings.shape.HOST.safeParse(HOST === '' ? undefined : HOST);
  if (isLoopback(host)) return [];
  const message = `is ${host}, which others can reach, and this release has no login. Leave it at 127.0.0.1.`;
  return [{ name: 'HOST', message }];
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

import { z } from 'zod';
import type { Environment } from './load-config.js';
import { settings, type SettingName } from './settings.js';

/** One line of the table of settings. */
export interface SettingRow {
  readonly name: string;
  /** Empty when unset by default. */
  readonly default: string;
  readonly meaning: string;
  readonly secret: boolean;
}

interface Described {
  readonly default?: unknown;
  readonly description?: string;
  readonly secret?: boolean;
}

/** The settings as a table, for README and `config check`. */
export function describeConfig(): readonly SettingRow[] {
  const { properties = {} } = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties as Record<string, Described>).map(([name, described]) => ({
    name,
    default: described.default === undefined ? '' : String(described.default as string | number),
    meaning: described.description ?? '',
    secret: described.secret === true,
  }));
}

/** A setting with where its value comes from; secrets hidden. */
export interface RedactedRow extends SettingRow {
  readonly value: string;
  readonly source: 'set' | 'default';
}

/** The settings in force, safe to print: secrets are hidden, a URL keeps its host. */
export function redact(env: Environment): readonly RedactedRow[] {
  return describeConfig().map((row) => {
    const given = env[row.name as SettingName] ?? '';
    if (given === '') return { ...row, value: row.default, source: 'default' };
    return { ...row, value: row.secret ? hidden(given) : given, source: 'set' };
  });
}

function hidden(value: string): string {
  if (!URL.canParse(value)) return '***';
  const { protocol, host, pathname } = new URL(value);
  return host === '' ? '***' : `${protocol}//${host}${pathname}`;
}

import type { DestinationStream } from 'pino';

interface Line {
  readonly time: string;
  readonly level: string;
  readonly msg?: string;
  readonly err?: { readonly stack?: string };
}

/** Turns pino's lines into ones for people: time, level, message, and the rest as `key=value`. */
export function prettyTo(sink: DestinationStream): DestinationStream {
  return { write: (text) => sink.write(`${prettyLine(text)}\n`) };
}

function prettyLine(text: string): string {
  const { time, level, msg = '', err, ...rest } = JSON.parse(text) as Line;
  const details = Object.entries(rest).map(([key, value]) => ` ${key}=${shown(value)}`);
  const stack = err?.stack ? `\n${err.stack}` : '';
  return `${time.slice(11, 23)} ${level.toUpperCase().padEnd(5)} ${msg}${details.join('')}${stack}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { containsCprLike } from '#platform/kernel';

export const HIDDEN = '[hidden]';

const personalNames =
  /^(authorization|proxy-authorization|cookie|set-cookie|password|secret|token|key|e-?mail|mail|address|name|given-?name|family-?name|note|text|title|subject|body|html|parameters)$/i;

const DEEPEST = 8;

/** A copy fit for the log: fields that may name a person or open a door are hidden, whatever they are nested in. */
export function hidePersonal(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return hideCprLike(value);
  if (typeof value !== 'object' || value === null) return value;
  return depth === DEEPEST ? '[deep]' : hideWithin(value, depth);
}

function hideWithin(value: object, depth: number): unknown {
  if (value instanceof Error) return describeError(value);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.map((item) => hidePersonal(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, hideField(key, inner, depth + 1)]),
  );
}

function hideField(key: string, value: unknown, depth: number): unknown {
  return personalNames.test(key) ? HIDDEN : hidePersonal(value, depth);
}

/** Drivers hang rows and parameters on their errors; only these four fields are known to be ours. */
export function describeError(error: Error): object {
  const { code } = error as { readonly code?: unknown };
  return {
    type: error.name,
    message: hideCprLike(error.message),
    stack: hideCprLike(error.stack ?? ''),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function hideCprLike(text: string): string {
  return containsCprLike(text)
    ? text
        .split('\n')
        .map((line) => (containsCprLike(line) ? HIDDEN : line))
        .join('\n')
    : text;
}

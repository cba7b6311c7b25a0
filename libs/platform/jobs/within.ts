/** Raised when something took longer than it was given. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** The outcome of a promise, or `TookTooLong` after so many milliseconds. A later failure of it stays quiet. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`${what} took longer than ${ms} ms.`)), ms);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

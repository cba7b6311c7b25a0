/** Asks for the next item before the current one is done with, so that reading and writing overlap. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const items = source[Symbol.asyncIterator]();
  const ask = () => {
    const next = items.next();
    // Awaited one turn later; a failure in between must not count as unhandled.
    next.catch(() => undefined);
    return next;
  };
  for (let next = ask(); ;) {
    const item = await next;
    if (item.done) return;
    next = ask();
    yield item.value;
  }
}

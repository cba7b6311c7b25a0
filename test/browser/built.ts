import { readFile } from 'node:fs/promises';

const dist = new URL('../../dist/', import.meta.url);

/** A module as it was built: the runner of these tests does not compile the server's decorators. */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(new URL(path, dist).href)) as Module;
}

/** Tells one build from another. */
built.stamp = (): Promise<string> => readFile(new URL('.built', dist), 'utf8');

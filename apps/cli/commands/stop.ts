import { locateDataDirectory, stopEmbeddedPostgres } from '#platform/embedded';
import { say } from './output.js';

/** Stops the embedded server that a killed process left behind. */
export async function stop(): Promise<void> {
  const folder = locateDataDirectory(process.env, process.cwd());
  const stopped = await stopEmbeddedPostgres(folder);
  say(stopped ? `The server of ${folder} is stopped.` : `No server is running in ${folder}.`);
}

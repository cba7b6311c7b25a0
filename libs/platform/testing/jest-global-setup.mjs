import { createHash, randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/** Names this run and the folder of the cluster its workers share; workers inherit both. */
export default function setup() {
  const checkout = realpathSync(path.resolve(import.meta.dirname, '../../..'));
  const digest = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  const user = process.getuid?.() ?? userInfo().username;
  process.env.TILSYN_TEST_FOLDER ??= path.join(tmpdir(), `tilsyn-test-${user}-${digest}`);
  process.env.TILSYN_TEST_RUN ??= `${process.pid}_${randomBytes(3).toString('hex')}`;
}

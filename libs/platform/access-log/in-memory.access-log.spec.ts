import { accessLogContract } from './access-log.contract.js';
import { InMemoryAccessLog } from './in-memory.access-log.js';

accessLogContract('InMemoryAccessLog', async () => {
  const log = new InMemoryAccessLog();
  return { log, close: () => log.close() };
});

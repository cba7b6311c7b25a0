import { runUntilSignal, startWorker } from '../composition/index.js';

process.exitCode = await runUntilSignal(startWorker);

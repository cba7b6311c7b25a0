import { runUntilSignal, startApi } from '../composition/index.js';

process.exitCode = await runUntilSignal(startApi);

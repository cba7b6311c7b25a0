export { SandboxClock } from './sandbox-clock.js';
export { SystemClock } from './system-clock.js';

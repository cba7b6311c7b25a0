export type { PoisonPolicy, Projection, Reaction, ReadModelTransaction } from './projection.js';

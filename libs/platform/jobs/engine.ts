import type { BackendFactory, IQueueBackend, Queue, Worker } from 'bullmq';
import type { JobData } from './jobs.js';

/** A queue whose backend is decided elsewhere. */
export type JobQueue = Queue<JobData, void, string, JobData, void, string, IQueueBackend, unknown>;

/** A worker whose backend is decided elsewhere. */
export type JobWorker = Worker<JobData, void, string, IQueueBackend, object, unknown>;

/** One place to keep jobs in: how BullMQ reaches it, and what is asked of it besides. */
export interface Engine {
  readonly kind: 'postgres' | 'redis';
  /** Namespace of the queues; read by the Redis backend, the PostgreSQL backend has its schema. */
  readonly prefix: string;
  /** Given to BullMQ's constructors; it knows its own connection and ignores the one in the options. */
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  ready(): Promise<void>;
  ping(): Promise<void>;
  /** Cuts every connection at once, whatever it waits for. */
  close(): Promise<void>;
}

import { createHash } from 'node:crypto';
import type { StoredEvent } from '../event-store.js';
import { numberOf } from '../dense-position.js';

const LEAF_PREFIX = Buffer.of(0);

/**
 * The leaf of an event in the tree over the log (RFC 6962): SHA-256 over one zero byte and the canonical record.
 *
 * The record is, one after the other and all numbers big-endian and signed:
 * position (8 bytes), revision (8), event id (the 16 bytes of the UUID), recordedAt in milliseconds since
 * 1970-01-01T00:00:00Z (8), then stream, type, data and metadata, each as its length in bytes (4) and the bytes
 * themselves. Names are UTF-8; data and metadata are the stored bytes, so sealed text is hashed sealed and an
 * erasure changes no hash.
 */
export function leafHash(event: StoredEvent): Buffer {
  const fixed = Buffer.alloc(40);
  fixed.writeBigInt64BE(numberOf(event.position), 0);
  fixed.writeBigInt64BE(BigInt(event.revision), 8);
  Buffer.from(event.id.replaceAll('-', ''), 'hex').copy(fixed, 16);
  fixed.writeBigInt64BE(BigInt(Date.parse(event.recordedAt)), 32);
  const hash = createHash('sha256').update(LEAF_PREFIX).update(fixed);
  const fields = [Buffer.from(event.stream), Buffer.from(event.type), event.data, event.metadata];
  for (const field of fields) hash.update(lengthOf(field)).update(field);
  return hash.digest();
}

function lengthOf(field: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(field.byteLength);
  return length;
}

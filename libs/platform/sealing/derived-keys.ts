import { hkdfSync } from 'node:crypto';

/**
 * Keys of other purposes, derived from the key-encryption key by HKDF-SHA256 (RFC 5869): the same for every process of
 * an instance, with nothing to store, and telling nothing of the key they come from. The class is also the token.
 */
export class DerivedKeys {
  constructor(private readonly keyEncryptionKey: Uint8Array) {}

  /** 32 bytes for a purpose, as `mail-links`: never the same for two. */
  for(purpose: string): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.keyEncryptionKey, '', `tilsyn:${purpose}`, 32));
  }
}

export { SealMoved, assertSealsInPlace } from './assert-seals-in-place.js';
export { KeyStore, type SubjectKey } from './key-store.js';
export { Sealer } from './sealer.js';

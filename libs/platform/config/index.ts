export { Config, publicUrlOf, type OidcConfig } from './config.js';
export { describeConfig, redact, type RedactedRow, type SettingRow } from './describe-config.js';
export { isLoopback } from './fields.js';
export { ConfigInvalid, loadConfig, type ConfigError, type Environment } from './load-config.js';
export { nearest } from './nearest.js';

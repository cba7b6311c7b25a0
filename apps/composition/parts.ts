import type { DynamicModule } from '@nestjs/common';
import { SystemClock } from '#platform/clock';
import type { Config } from '#platform/config';
import type { Clock } from '#platform/kernel';
import { createLogger, type ProcessLogger } from '#platform/logging';
import { LoginModule } from '#platform/login';
import type { Room } from '#platform/room';
import { DerivedKeys } from '#platform/sealing';
import { openInfrastructure, type Infrastructure } from './infrastructure.js';
import { PlatformModule } from './platform.module.js';
import { ReadModelsModule } from './read-models.module.js';
import { rooms as allRooms } from './rooms/index.js';
import { builtWebFolder } from './web/web-folder.js';

/** What may be exchanged when a process is started; everything follows from the configuration unless told. */
export interface StartOptions {
  readonly clock?: Clock;
  readonly logger?: ProcessLogger;
  readonly rooms?: readonly Room[];
  /** Where the built web application lies. */
  readonly webFolder?: string;
}

/** What every process is made of. */
export interface Parts {
  readonly logger: ProcessLogger;
  readonly rooms: readonly Room[];
  readonly infrastructure: Infrastructure;
  /** Modules for a Nest application: the platform, the login, the read models and the rooms. */
  readonly modules: readonly DynamicModule[];
  readonly webFolder: string;
}

/** Opens what a process stands on and puts its modules together. */
export async function openParts(config: Config, options: StartOptions = {}): Promise<Parts> {
  const { clock = new SystemClock(), logger = createLogger(config.log), rooms = allRooms } = options;
  const infrastructure = await openInfrastructure(config, { rooms, logger });
  const platform = PlatformModule.register({ config, clock, logger, infrastructure, rooms });
  const { databaseUrl, keyEncryptionKey } = infrastructure;
  const secret = new DerivedKeys(keyEncryptionKey).for('login');
  const login = LoginModule.register({ mode: config.mode, databaseUrl, secret });
  const modules = [platform, login, ReadModelsModule.register(rooms, logger)];
  return { logger, rooms, infrastructure, modules, webFolder: options.webFolder ?? builtWebFolder() };
}

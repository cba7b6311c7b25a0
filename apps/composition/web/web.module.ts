import { Module, type DynamicModule } from '@nestjs/common';
import { WebFolder } from './web-folder.js';
import { WebServer } from './web.server.js';

/** The web application at `/`. */
@Module({})
export class WebModule {
  static register(folder: string): DynamicModule {
    const providers = [{ provide: WebFolder, useValue: new WebFolder(folder) }, WebServer];
    return { module: WebModule, providers };
  }
}

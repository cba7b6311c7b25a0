import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AcceptedInterceptor } from './commands/accepted.interceptor.js';
import { CurrentStateInterceptor } from './commands/current-state.interceptor.js';
import { ProblemsController } from './documentation/problems.controller.js';
import { HealthController } from './health/health.controller.js';
import { HttpParts } from './http-parts.js';
import { CrossSiteGuard } from './identity/cross-site.guard.js';
import { HeaderIdentity } from './identity/header.identity.js';
import { Identity } from './identity/identity.js';
import { IdentityGuard } from './identity/identity.guard.js';
import { NoLogin } from './identity/no-login.identity.js';
import { CprGuard } from './input/cpr.guard.js';
import { RequestSchemaPipe } from './input/request-schema.pipe.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ReadAnswerInterceptor } from './reading/read-answer.interceptor.js';
import { ReadYourWritesInterceptor } from './reading/read-your-writes.interceptor.js';

/** The manners of the edge. Needs `Clock`, `ReadYourWrites` and `ReadinessChecks` from a global module. */
@Module({})
export class HttpModule {
  static register(parts: HttpParts): DynamicModule {
    return {
      module: HttpModule,
      // Who keeps a caller waiting for long asks once more who that is.
      global: true,
      exports: [Identity],
      controllers: [HealthController, ProblemsController],
      providers: [
        { provide: HttpParts, useValue: parts },
        identityOf(parts),
        {
          provide: APP_FILTER,
          useFactory: (given: HttpParts) => new ProblemFilter(given),
          inject: [HttpParts],
        },
        { provide: APP_GUARD, useClass: CrossSiteGuard },
        { provide: APP_GUARD, useClass: IdentityGuard },
        { provide: APP_GUARD, useClass: CprGuard },
        { provide: APP_INTERCEPTOR, useClass: CurrentStateInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AcceptedInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ReadAnswerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ReadYourWritesInterceptor },
        { provide: APP_PIPE, useClass: RequestSchemaPipe },
      ],
    };
  }
}

/** The login's word on who is asking; without a login the headers' word, in tests only. */
function identityOf({ identity, config }: HttpParts): Provider {
  if (identity) return { provide: Identity, useExisting: identity };
  return { provide: Identity, useClass: config.mode === 'test' ? HeaderIdentity : NoLogin };
}

import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AcceptedInterceptor } from './commands/accepted.interceptor.js';
import { CurrentStateInterceptor } from './commands/current-state.interceptor.js';
import { ProblemsController } from './documentation/problems.controller.js';
import { HealthController } from './health/health.controller.js';
import { HttpParts } from './http-parts.js';
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
    const identity = parts.config.mode === 'production' ? NoLogin : HeaderIdentity;
    return {
      module: HttpModule,
      controllers: [HealthController, ProblemsController],
      providers: [
        { provide: HttpParts, useValue: parts },
        { provide: Identity, useClass: identity },
        {
          provide: APP_FILTER,
          useFactory: (given: HttpParts) => new ProblemFilter(given),
          inject: [HttpParts],
        },
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

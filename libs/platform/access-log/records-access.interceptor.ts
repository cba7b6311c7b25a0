import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { mergeMap, type Observable } from 'rxjs';
import { AccessLog } from './access-log.js';
import { readingOf } from './reading.decorator.js';

const SAMPLES_OF = 'tilsyn:samples-of';

type SamplesOf = (answer: unknown) => readonly string[];

/** Keeps who read what before the answer goes out. */
@Injectable()
export class RecordsAccessInterceptor implements NestInterceptor {
  constructor(private readonly accesses: AccessLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const samplesOf = Reflect.getMetadata(SAMPLES_OF, context.getHandler()) as SamplesOf;
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.accesses.record({ ...readingOf(context), samples: samplesOf(answer) });
        return answer;
      }),
    );
  }
}

/** Tells in the API's document that a read leaves a trace. */
export const ACCESS_EXTENSION = 'x-tilsyn-leaves-a-trace';

/**
 * A read that leaves a trace: the answer goes out only after the log keeps which samples' facts are in it.
 * `@RecordsAccess((page: Page<Listed>) => page.items.map(({ sample }) => sample))`
 */
export const RecordsAccess = <Answer>(samplesOf: (answer: Answer) => readonly string[]) =>
  applyDecorators(
    SetMetadata(SAMPLES_OF, samplesOf),
    UseInterceptors(RecordsAccessInterceptor),
    ApiExtension(ACCESS_EXTENSION, true),
  );

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { refuseHttp } from '../problems/http.problems.js';
import { parsePart } from '../problems/invalid-request.js';
import { afterQuery } from './list-query.js';
import { ReadYourWrites } from './read-your-writes.js';
import { projectionsOf } from './reads.decorator.js';

/** Has a question with `?after=` wait for the read models its route names. */
@Injectable()
export class ReadYourWritesInterceptor implements NestInterceptor {
  constructor(private readonly readYourWrites: ReadYourWrites) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const projections = projectionsOf(context.getHandler());
    if (projections.length === 0) return next.handle();
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const { after } = parsePart(afterQuery, query, 'query');
    if (after !== undefined)
      await Promise.all(projections.map((projection) => this.waitFor(after, projection)));
    return next.handle();
  }

  private async waitFor(position: string, projection: string): Promise<void> {
    if (!(await this.readYourWrites.wait(position, projection)))
      throw refuseHttp('read-model.behind', { projection });
  }
}

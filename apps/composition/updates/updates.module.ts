import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { EventStore } from '#platform/event-store';
import { Identity } from '#platform/http';
import { ProjectionRunner } from '#platform/projections';
import { Followers, FOLLOW_LIMITS } from './followers.service.js';
import { MoveWatch } from './move.watch.js';
import { UpdatesController } from './updates.controller.js';

const LOOK_EVERY_MS = 500;

/** Tells pages what moved. */
@Module({
  controllers: [UpdatesController],
  providers: [
    {
      provide: Followers,
      inject: [ProjectionRunner, EventStore, Identity],
      useFactory: (runner: ProjectionRunner, store: EventStore, identity: Identity) =>
        new Followers({
          watch: new MoveWatch({ runner, store, everyMs: LOOK_EVERY_MS }),
          identity,
          compare: (a, b) => store.compare(a, b),
          limits: FOLLOW_LIMITS,
        }),
    },
  ],
})
export class UpdatesModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly followers: Followers,
  ) {}

  /** A stream that stays open would hold up the closing of the server for as long as its page likes. */
  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('preClose', (done) => {
      this.followers.close();
      done();
    });
  }
}

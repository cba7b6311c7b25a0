import type { ServerResponse } from 'node:http';
import type { Position } from '#platform/event-store';
import type { Move } from './move.js';

/** A reader that leaves this much unread is no longer there. */
const UNREAD_BYTES = 64 * 1024;
const RETRY_MS = 3_000;

/** One page that follows, as server-sent events. */
export class UpdateStream {
  constructor(private readonly response: ServerResponse) {}

  /** Calls back once the page is gone, at once when it is already. */
  onGone(leave: () => void): void {
    if (this.response.destroyed) leave();
    else this.response.once('close', leave);
  }

  open(headers: Readonly<Record<string, string | number | readonly string[] | undefined>>): void {
    if (this.response.destroyed) return;
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) this.response.setHeader(name, value);
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Whatever stands in between must pass each event on as it comes.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    this.#write(`retry: ${RETRY_MS}\n: following\n\n`);
  }

  moved(move: Move, id: Position): void {
    this.#write(`id: ${id}\nevent: moved\ndata: ${JSON.stringify(move)}\n\n`);
  }

  /** Keeps the line open through whatever closes silent ones. */
  beat(): void {
    this.#write(': beat\n\n');
  }

  /** Tells that nothing further comes until somebody signs in again, and hangs up. */
  endSession(): void {
    this.response.end('event: signed-out\ndata: {}\n\n');
  }

  end(): void {
    this.response.end();
  }

  #write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > UNREAD_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}

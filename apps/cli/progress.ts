import { Presets, SingleBar } from 'cli-progress';

/** Progress of long work: a bar on a terminal, now and then a line elsewhere; always on stderr. */
export interface Progress {
  at(done: number, total: number): void;
  end(): void;
}

const LINE_EVERY_MS = 10_000;

export function progressOf(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(what, stream) : lines(what, stream);
}

function bar(what: string, stream: NodeJS.WriteStream): Progress {
  const single = new SingleBar(
    {
      stream,
      format: `${what} {bar} {percentage} % | {value} of {total} | {eta_formatted}`,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    at(done, total) {
      if (!started) single.start(total, done);
      started = true;
      single.setTotal(total);
      single.update(done);
    },
    end: () => single.stop(),
  };
}

function lines(what: string, stream: NodeJS.WriteStream): Progress {
  let last = performance.now();
  return {
    at(done, total) {
      if (performance.now() - last < LINE_EVERY_MS) return;
      last = performance.now();
      stream.write(`${what}: ${done} of ${total}\n`);
    },
    end: () => undefined,
  };
}

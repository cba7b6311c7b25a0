import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { receiveFile } from '#platform/http';
import { csvBodyOf } from './csv-body.parser.js';
import { MAX_FILE_MIB, openFrameFile } from './frame-file.reader.js';
import type { FrameFile } from './frame-file.js';
import { refuseFrame } from './frame.problems.js';

interface Upload {
  readonly name: string;
  readonly stream: Readable;
  /** Fields of the form before the file, or of the query. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ReceivedFrame {
  readonly file: FrameFile;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Takes in the frame file of a request, works on it and removes it. It lies in a folder of its own, readable by this
 * process only, so that a slow sender holds no transaction open and the file's hash is known before it is read.
 */
export async function withReceivedFrame<T>(
  request: FastifyRequest,
  work: (frame: ReceivedFrame) => Promise<T>,
): Promise<T> {
  const upload = await uploadOf(request);
  const folder = await mkdtemp(join(tmpdir(), 'tilsyn-frame-'));
  try {
    const path = join(folder, 'frame');
    await pipeline(upload.stream, withinLimit, createWriteStream(path, { mode: 0o600 }));
    return await work({ file: await openFrameFile(path, upload.name), fields: upload.fields });
  } finally {
    upload.stream.resume();
    await rm(folder, { recursive: true, force: true });
  }
}

async function* withinLimit(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = MAX_FILE_MIB * 1024 * 1024;
  for await (const chunk of chunks) {
    left -= chunk.length;
    if (left < 0) throw refuseFrame('frame.oversize', { limit: MAX_FILE_MIB });
    yield chunk;
  }
}

async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const body = csvBodyOf(request);
  if (body) {
    const fields = request.query as Readonly<Record<string, string>>;
    // A name may come along in a header; it is looked at like any other, and kept by none.
    return { name: request.headers['content-disposition'] ?? 'body.csv', stream: body, fields };
  }
  if (!request.isMultipart()) throw refuseFrame('frame.file-missing');
  const { filename, stream, fields } = await receiveFile(request);
  return {
    name: filename,
    stream,
    fields: { ...(request.query as Readonly<Record<string, string>>), ...fields },
  };
}

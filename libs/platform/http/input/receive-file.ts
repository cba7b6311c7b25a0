import { basename } from 'node:path/posix';
import { pipeline, Transform, type Readable } from 'node:stream';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { refuseHttp } from '../problems/http.problems.js';
import { refuseCprLike } from './cpr.guard.js';

/** A file on its way in. The stream fails at its end with `Refused` when the file was over the limit or cut short. */
export interface ReceivedFile {
  /** The last part of the name as the sender gave it; no folder, nothing that looks like a CPR number. */
  readonly filename: string;
  readonly mimeType: string;
  readonly stream: Readable;
  /** The text fields that came before the file. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the file was over the limit, once the stream has ended. */
  readonly truncated: () => boolean;
}

/**
 * The one file of a multipart request.
 * @throws Refused when there is none, InvalidRequest when its name or a field looks like a CPR number.
 */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw refuseHttp('body.unsupported-type');
  const part = await request.file().catch(explain);
  if (!part) throw refuseHttp('file.missing');
  try {
    const filename = basename(part.filename.replaceAll('\\', '/'));
    refuseCprLike('file', { filename: part.filename });
    const fields = fieldsOf(part);
    refuseCprLike('body', fields);
    return {
      filename,
      mimeType: part.mimetype,
      stream: whole(part.file),
      fields,
      truncated: () => part.file.truncated,
    };
  } catch (error) {
    part.file.resume();
    throw error;
  }
}

/** The parser's own errors carry no code; those of the limits do, and are named by the filter. */
function explain(error: unknown): never {
  if (typeof (error as { readonly code?: unknown }).code === 'string') throw error;
  throw refuseHttp('multipart.malformed');
}

function whole(file: MultipartFile['file']): Readable {
  let bytes = 0;
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      done(file.truncated ? refuseHttp('file.too-large', { limit: bytes }) : null);
    },
  });
  file.once('error', () => checked.destroy(refuseHttp('multipart.malformed')));
  // Whoever reads the stream hears its errors; here there is nobody to tell.
  pipeline(file, checked, () => undefined);
  return checked;
}

function fieldsOf(part: MultipartFile): Record<string, string> {
  const values = Object.entries(part.fields).flatMap(([name, field]) => {
    const [value] = [field].flat().filter((one): one is MultipartValue<string> => one?.type === 'field');
    return value ? [[name, String(value.value)] as const] : [];
  });
  return Object.fromEntries(values);
}

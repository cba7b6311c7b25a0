import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Names that a build gives; whatever else is asked for cannot lead out of the folder, since it is not looked for. */
const NAME = /^\/(assets\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** What lies beside a file, packed beforehand, in the order in which it is preferred. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export interface WebFile {
  readonly type: string;
  /** Another one once the file is another. */
  readonly etag: string;
  readonly encoding: 'br' | 'gzip' | undefined;
  readonly content: Buffer;
}

/** The file of the build under an address, as small as the reader takes it; nothing when there is none. */
export async function readWebFile(
  folder: string,
  address: string,
  acceptEncoding: string,
): Promise<WebFile | undefined> {
  const type = TYPES[extname(address)];
  if (!NAME.test(address) || type === undefined) return undefined;
  const path = join(folder, address);
  const taken = PACKED.filter(([encoding]) => takes(acceptEncoding, encoding));
  for (const [encoding, ending] of [...taken, [undefined, ''] as const]) {
    const found = await readIfThere(`${path}${ending}`);
    if (found) return { ...found, type, encoding };
  }
  return undefined;
}

const takes = (acceptEncoding: string, encoding: string): boolean =>
  acceptEncoding.split(',').some((each) => {
    const [name, quality = ''] = each.trim().split(';');
    return name === encoding && !/q=0(\.0*)?$/.test(quality.trim());
  });

async function readIfThere(path: string): Promise<Pick<WebFile, 'etag' | 'content'> | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    const content = await readFile(path);
    return { content, etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"` };
  } catch (error) {
    const { code = '' } = error as { readonly code?: string };
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return undefined;
    throw error;
  }
}

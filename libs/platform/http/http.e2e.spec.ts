import { createConnection } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { send, type Sent } from './http-client.fixtures.js';
import { auditor, contact, kettleServer } from './http.fixtures.js';
import { listen } from './index.js';

type Server = Awaited<ReturnType<typeof serve>>;
async function serve(env: Record<string, string> = {}) {
  const made = await kettleServer({ PORT: '0', ...env });
  return { ...made, url: await listen(made.app, made.config) };
}

let server: Server;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.app.close());
beforeEach(() => {
  server.reached.behind = false;
});

const fill = { region: '1084', litres: 3, occurredOn: '2023-03-15' };

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Record<string, unknown> & {
    errors?: { in: string; pointer: string; code: string; message: string }[];
  };
}

async function ask(sent: Sent, on: Server = server): Promise<Answer> {
  const { status, headers, text } = await send(on.url, { ...sent, headers: { ...auditor, ...sent.headers } });
  const isJson = /json/.test(headers['content-type'] ?? '');
  return { status, headers, body: isJson ? (JSON.parse(text) as Answer['body']) : {} };
}
const get = (url: string, headers: Record<string, string> = {}) => ask({ method: 'GET', url, headers });
const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  ask({ method: 'POST', url, payload: payload as object, headers });
const filled = async () => String((await post('/api/kettles', fill)).body['id']);
const problem = ({ status, body }: Answer) => [status, body['code']];
const fields = ({ body }: Answer) =>
  body.errors?.map(({ in: part, pointer, code }) => `${part} ${pointer} ${code}`);

function form(parts: readonly (readonly [name: string, value: string, filename?: string])[]): Sent {
  const boundary = 'xxKETTLExx';
  const body = parts.map(([name, value, filename]) => {
    const file = filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: text/csv`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  });
  return {
    method: 'POST',
    url: '/api/kettles/import',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${body.join('')}--${boundary}--\r\n`,
  };
}

describe('a command', () => {
  it('answers where the item stands', async () => {
    const answer = await post('/api/kettles', fill);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      revision: 0,
      position: expect.any(String),
      events: ['KettleFilled'],
    });
    expect(answer.headers['etag']).toBe('"0"');
    expect(answer.headers['location']).toBe(`/api/kettles/${String(answer.body['id'])}`);
  });

  it('is answered as the first time when its key comes again', async () => {
    const headers = { 'idempotency-key': 'tea-at-five' };
    const [first, again] = [
      await post('/api/kettles', fill, headers),
      await post('/api/kettles', fill, headers),
    ];
    expect(again).toMatchObject({ status: 201, body: first.body });
    const other = await post('/api/kettles', { ...fill, litres: 4 }, headers);
    expect(problem(other)).toEqual([422, 'idempotency-key.reused']);
    const another = await post('/api/kettles', fill, { ...headers, 'x-tilsyn-user': 'au-2' });
    expect(another.body['id']).not.toBe(first.body['id']);
  });

  it('refuses a key nobody could read', async () => {
    for (const key of ['x'.repeat(129), 'a b', 'é'])
      expect(fields(await post('/api/kettles', fill, { 'idempotency-key': key }))).toEqual([
        'header /idempotency-key key.malformed',
      ]);
  });

  it('is made on the revision the caller has read', async () => {
    const id = await filled();
    const boil = (headers: Record<string, string>) =>
      post(`/api/kettles/${id}/boil`, { occurredOn: '2023-03-15' }, headers);
    expect(await boil({ 'if-match': '"0"' })).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    const stale = await boil({ 'if-match': '"0"' });
    expect(problem(stale)).toEqual([412, 'revision.stale']);
    expect(stale.body['current']).toMatchObject({
      id,
      revision: 1,
      events: ['KettleFilled', 'KettleBoiled'],
    });
    expect((await boil({ 'if-match': '*' })).status).toBe(200);
    expect((await boil({})).status).toBe(200);
  });

  it('shows the current state only to who may see it', async () => {
    const id = await filled();
    const answer = await post(
      `/api/kettles/${id}/boil`,
      { occurredOn: '2023-03-15' },
      { ...contact('1085'), 'if-match': '"7"' },
    );
    expect(problem(answer)).toEqual([403, 'access.other-region']);
    expect(JSON.stringify(answer.body)).not.toContain('KettleFilled');
  });

  it('tells a condition it cannot read from one that does not hold', async () => {
    const boil = (headers: Record<string, string>) =>
      post('/api/kettles/k/boil', { occurredOn: '2023-03-15' }, headers);
    for (const tag of ['0', '"x"', '"-1"', '"00"', '"0", "1"', ''])
      expect(problem(await boil({ 'if-match': tag }))).toEqual([400, 'if-match.malformed']);
    expect(problem(await boil({ 'if-none-match': '"0"' }))).toEqual([400, 'if-none-match.malformed']);
    const id = await filled();
    const weak = await post(`/api/kettles/${id}/boil`, { occurredOn: '2023-03-15' }, { 'if-match': 'W/"0"' });
    expect(problem(weak)).toEqual([412, 'if-match.weak']);
    const exists = await post(
      `/api/kettles/${id}/boil`,
      { occurredOn: '2023-03-15' },
      { 'if-none-match': '*' },
    );
    expect(problem(exists)).toEqual([412, 'revision.stale']);
  });

  it('passes on what a room refuses', async () => {
    expect(problem(await post('/api/kettles/k/boil', { occurredOn: '2023-03-15' }))).toEqual([
      404,
      'kettle.unknown',
    ]);
    expect(problem(await post('/api/kettles', { ...fill, occurredOn: '2024-01-01' }))).toEqual([
      422,
      'date.in-the-future',
    ]);
    expect(problem(await post('/api/kettles', fill, contact('1085')))).toEqual([403, 'access.other-region']);
    const secretary = { 'x-tilsyn-role': 'committee-secretariat' };
    expect(problem(await post('/api/kettles', fill, secretary))).toEqual([403, 'access.role-not-allowed']);
    expect(problem(await post('/api/kettles', {}, secretary))).toEqual([403, 'access.role-not-allowed']);
  });

  it('lets nobody in where the policy table says nothing', async () => {
    expect(problem(await get('/api/kettles/unlisted'))).toEqual([403, 'access.no-policy']);
    const administrator = { 'x-tilsyn-role': 'administrator' };
    expect(problem(await get('/api/kettles/unlisted', administrator))).toEqual([403, 'access.no-policy']);
  });
});

describe('a problem', () => {
  it('is one of RFC 9457, in Danish unless English is asked for', async () => {
    const headers = { 'x-request-id': 'from-the-gateway-1' };
    const danish = await get('/api/kettles/nothing', headers);
    expect(danish.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'da',
      'x-request-id': 'from-the-gateway-1',
      'cache-control': 'no-store',
    });
    expect(danish.body).toEqual({
      type: '/problems/kettle.unknown',
      title: 'Findes ikke',
      status: 404,
      detail: 'Kedlen nothing findes ikke.',
      code: 'kettle.unknown',
      instance: 'from-the-gateway-1',
    });
    for (const wish of ['en', 'sv, en-GB;q=0.8, da;q=0.3'])
      expect((await get('/api/kettles/nothing', { 'accept-language': wish })).body['detail']).toBe(
        'There is no kettle nothing.',
      );
    for (const wish of ['', 'sv', 'da, en', '*;q=0.5', 'en;q=x'])
      expect((await get('/api/kettles/nothing', { 'accept-language': wish })).body['title']).toBe(
        'Findes ikke',
      );
  });

  it('lists every field to correct, in words', async () => {
    const answer = await post(
      '/api/kettles',
      {
        litres: 2.5,
        occurredOn: '2023-02-30',
        remark: 'x'.repeat(41),
        boiledBy: [{ name: 'sun' }],
        colour: 'red',
      },
      { 'accept-language': 'en' },
    );
    expect(problem(answer)).toEqual([422, 'request.invalid']);
    expect(fields(answer)).toEqual([
      'body /region field.required',
      'body /litres type.wrong',
      'body /occurredOn date.not-a-date',
      'body /remark text.too-long',
      'body /boiledBy/0/name value.not-allowed',
      'body /colour field.unknown',
    ]);
    expect(answer.body.errors?.map(({ message }) => message)).toEqual([
      'Is required.',
      'Must be a whole number.',
      'Is no date. Write 2023-03-15.',
      'May have at most 40 characters.',
      'Must be one of: gas, power.',
      'There is no such field here.',
    ]);
    expect(fields(await post('/api/kettles', { ...fill, litres: 0 }))).toEqual([
      'body /litres number.too-small',
    ]);
    expect(fields(await post('/api/kettles', []))).toEqual(['body  type.wrong']);
    expect(fields(await ask({ method: 'POST', url: '/api/kettles' }))).toEqual(['body  field.required']);
    expect(fields(await get('/api/kettles/-x'))).toEqual(['path /id id.malformed']);
  });

  it('says nothing of what nobody foresaw, but an incident to ask about', async () => {
    const answer = await get('/api/kettles/broken');
    expect(problem(answer)).toEqual([500, 'server.unexpected']);
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|10\.0|ida@|Error/);
    const line = server.lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ incident }) => incident !== undefined);
    expect(line).toMatchObject({
      incident: answer.body['incident'],
      requestId: answer.body['instance'],
      level: 'error',
    });
    expect(JSON.stringify(line)).not.toContain('ida@');
  });

  it('tells a wrong method from a path that leads nowhere', async () => {
    expect(problem(await get('/api/kettels'))).toEqual([404, 'route.unknown']);
    const wrong = await ask({ method: 'DELETE', url: '/api/kettles/k-1' });
    expect(problem(wrong)).toEqual([405, 'method.not-allowed']);
    expect(wrong.headers['allow']).toBe('GET, HEAD');
    expect(problem(await get('/api/kettles/%zz'))).toEqual([400, 'url.malformed']);
    expect(problem(await get(`/api/kettles/${'x'.repeat(300)}`))).toEqual([400, 'url.malformed']);
  });

  it('names what is wrong with a body that cannot be read', async () => {
    const raw = (payload: string, type = 'application/json') =>
      ask({ method: 'POST', url: '/api/kettles', payload, headers: { 'content-type': type } });
    expect(problem(await raw('{"region":'))).toEqual([400, 'body.malformed-json']);
    expect(problem(await raw(''))).toEqual([400, 'body.empty']);
    expect(problem(await raw('{"__proto__":{"x":1}}'))).toEqual([400, 'body.malformed-json']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])
      expect(problem(await raw('region=1', type))).toEqual([415, 'body.unsupported-type']);
    const large = await raw(JSON.stringify({ remark: 'x'.repeat(5000) }));
    expect([...problem(large), large.body['detail']]).toEqual([
      413,
      'body.too-large',
      expect.stringContaining('4096'),
    ]);
    expect(problem(await raw(`${'['.repeat(1900)}${']'.repeat(1900)}`))).toEqual([422, 'request.invalid']);
  });

  it('is answered to bytes that never became a request', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = createConnection(Number(new URL(server.url).port), '127.0.0.1', () =>
        socket.write('NONSENSE\r\n\r\n'),
      );
      socket.on('data', (data) => resolve(String(data)));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json.*request\.malformed/s);
    expect(problem(await get('/healthz', { 'x-long': 'x'.repeat(20_000) }))).toEqual([
      431,
      'request.headers-too-large',
    ]);
  });

  it('has a place that explains its code', async () => {
    const known = await ask({
      method: 'GET',
      url: '/problems/body.too-large',
      headers: { 'accept-language': 'en' },
    });
    expect(known.body).toMatchObject({ status: 413, meaning: expect.stringContaining('larger') });
    expect((await get('/problems/kettle.unknown')).status).toBe(200);
    expect((await get('/problems/-')).status).toBe(422);
  });
});

describe('a CPR number', () => {
  const cpr = '010190-1234';

  it('is refused in any field, name of a field, address or query', async () => {
    expect(fields(await post('/api/kettles', { ...fill, remark: `on ${cpr}` }))).toEqual([
      'body /remark text.cpr-like',
    ]);
    expect(problem(await post('/api/kettles', { ...fill, remark: cpr }))).toEqual([422, 'text.cpr-like']);
    expect(fields(await post('/api/kettles', { [cpr]: 1 }))).toEqual(['body /… text.cpr-like']);
    expect(fields(await post('/api/kettles', { a: { b: [cpr] } }))).toEqual(['body /a/b/0 text.cpr-like']);
    expect(problem(await get(`/api/kettles/${cpr}`))).toEqual([422, 'text.cpr-like']);
    expect(problem(await get(`/api/kettles?region=${cpr}`))).toEqual([422, 'text.cpr-like']);
    expect(problem(await get(`/api/kettles?${cpr}=1`))).toEqual([422, 'text.cpr-like']);
    expect(problem(await post('/api/kettles', fill, { 'idempotency-key': cpr }))).toEqual([
      422,
      'text.cpr-like',
    ]);
    expect(problem(await get('/api/kettles', { 'x-tilsyn-user': '0101901234' }))).toEqual([
      422,
      'text.cpr-like',
    ]);
  });

  it('is refused in the name of a file and in the fields before it', async () => {
    const named = await ask(form([['file', 'a;b', `${cpr}.csv`]]));
    expect([problem(named), fields(named)]).toEqual([
      [422, 'text.cpr-like'],
      ['file /filename text.cpr-like'],
    ]);
    expect(
      problem(
        await ask(
          form([
            ['remark', cpr],
            ['file', 'a', 'a.csv'],
          ]),
        ),
      ),
    ).toEqual([422, 'text.cpr-like']);
  });

  it('is never repeated, in an answer or in the log', async () => {
    const echo = '020290-4321';
    await post('/api/kettles', { ...fill, remark: echo, region: echo });
    await get(`/api/unknown/${echo}`, { 'x-request-id': `id-${echo}` });
    const answer = await get(`/nowhere/${echo}`, { 'x-request-id': `id-${echo}` });
    expect(JSON.stringify([answer.body, answer.headers])).not.toContain(echo);
    expect(server.lines.join()).not.toContain(echo);
  });

  it('is not seen in a hash, a UUID or a position', async () => {
    const chance = { ...fill, remark: 'aa010190-1234-4aaa-8aaa-aaaaaaaaaaaa' };
    expect((await post('/api/kettles', chance)).status).toBe(201);
    expect(fields(await post('/api/kettles', { ...fill, sha256: `a0101901234${'b'.repeat(53)}` }))).toEqual([
      'body /sha256 field.unknown',
    ]);
    expect((await get('/api/kettles?after=0101901234')).status).toBe(200);
  });
});

describe('the caller', () => {
  const whoami = async (headers: Record<string, string>) => {
    const {
      status,
      headers: answered,
      text,
    } = await send(server.url, { url: '/api/kettles/whoami', headers });
    return { status, headers: answered, body: JSON.parse(text) as Answer['body'] };
  };

  it('is named by headers', async () => {
    expect((await whoami(contact('1084'))).body).toEqual({
      id: 'rc-1',
      role: 'regional-contact',
      region: '1084',
    });
    expect((await whoami(auditor)).body).toEqual({ id: 'au-1', role: 'auditor' });
  });

  it('must be somebody', async () => {
    const partly: Record<string, string>[] = [
      {},
      { 'x-tilsyn-user': 'au-1' },
      { 'x-tilsyn-role': 'auditor' },
    ];
    for (const headers of partly) {
      const answer = await whoami(headers);
      expect(problem(answer)).toEqual([401, 'identity.headers-missing']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="tilsyn"');
    }
  });

  it('must be well named', async () => {
    const codes = async (headers: Record<string, string>) => {
      const answer = await whoami({ ...auditor, ...headers });
      return [answer.status, ...(answer.body.errors ?? []).map(({ code }) => code)];
    };
    expect(await codes({ 'x-tilsyn-user': 'ida@region.example' })).toEqual([422, 'account.malformed']);
    expect(await codes({ 'x-tilsyn-user': 'a'.repeat(65) })).toEqual([422, 'account.malformed']);
    expect(await codes({ 'x-tilsyn-role': 'king' })).toEqual([422, 'value.not-allowed']);
    expect(await codes({ 'x-tilsyn-role': 'system' })).toEqual([422, 'role.system-claimed']);
    expect(await codes({ 'x-tilsyn-role': 'regional-contact' })).toEqual([422, 'region.required']);
    expect(await codes({ 'x-tilsyn-region': '1084' })).toEqual([422, 'region.not-expected']);
    expect(await codes({ ...contact('10 84') })).toEqual([422, 'code.malformed']);
  });

  it('must have asked for this machine by a name of its own', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', '10.1.2.3:3000'])
      expect(problem(await whoami({ ...auditor, host }))).toEqual([401, 'identity.not-local']);
    for (const host of ['localhost', '127.0.0.1:80', '[::1]:3000'])
      expect((await whoami({ ...auditor, host })).status).toBe(200);
  });

  it('is not asked on an open route', async () => {
    expect((await send(server.url, { url: '/api/kettles/open' })).status).toBe(200);
  });

  it('is nobody in a real instance before there is a login', async () => {
    const production = await serve({ TILSYN_MODE: 'production' });
    const at = async (url: string) =>
      problem(await ask({ method: 'GET', url, headers: auditor }, production));
    expect(await at('/api/kettles')).toEqual([401, 'identity.required']);
    for (const url of ['/healthz', '/readyz', '/api/version', '/api/docs', '/api/openapi.json'])
      expect((await at(url))[0]).toBe(200);
    await production.app.close();
  });
});

describe('a question', () => {
  it('is answered page by page', async () => {
    const first = await get('/api/kettles?limit=2');
    expect(first.body['items']).toHaveLength(2);
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(first.headers['link'] ?? '') ?? [];
    const second = await get(next);
    expect(second.body['items']).toEqual([
      { id: 'k-2', litres: 3 },
      { id: 'k-3', litres: 4 },
    ]);
    const last = await get(`/api/kettles?limit=2&cursor=${String(second.body['nextCursor'])}`);
    expect(last.body).toEqual({ items: [{ id: 'k-4', litres: 5 }], nextCursor: null });
    expect(last.headers['link']).toBeUndefined();
  });

  it('has a query that is read to the letter', async () => {
    expect(fields(await get('/api/kettles?limit=0'))).toEqual(['query /limit number.too-small']);
    expect(fields(await get('/api/kettles?limit=201'))).toEqual(['query /limit number.too-large']);
    expect(fields(await get('/api/kettles?limit=x'))).toEqual(['query /limit type.wrong']);
    expect(fields(await get('/api/kettles?limit=1&limit=2'))).toEqual(['query /limit type.wrong']);
    expect(fields(await get('/api/kettles?regoin=1084'))).toEqual(['query /regoin field.unknown']);
    for (const cursor of ['x', '!', 'WzFd', Buffer.from('["a","b"]').toString('base64url'), ''])
      expect(fields(await get(`/api/kettles?cursor=${cursor}`))).toEqual(['query /cursor cursor.malformed']);
  });

  it('waits for what the caller wrote', async () => {
    expect((await get('/api/kettles?after=42')).status).toBe(200);
    expect(server.reached.asked.at(-1)).toBe('kettle-list@42');
    server.reached.behind = true;
    const behind = await get('/api/kettles?after=43');
    expect([...problem(behind), behind.headers['retry-after']]).toEqual([503, 'read-model.behind', '2']);
    expect((await get('/api/kettles')).status).toBe(200);
    expect(fields(await get('/api/kettles?after=%00'))).toEqual(['query /after position.malformed']);
    expect(fields(await get('/api/kettles?after='))).toEqual(['query /after position.malformed']);
  });

  it('is not answered twice alike', async () => {
    const id = await filled();
    const first = await get(`/api/kettles/${id}`);
    expect(first.headers['etag']).toBe('"0"');
    expect(first.body['events']).toEqual(['KettleFilled']);
    for (const tag of ['"0"', 'W/"0"', '"9", "0"', '*']) {
      const again = await get(`/api/kettles/${id}`, { 'if-none-match': tag });
      expect([again.status, again.headers['etag']]).toEqual([304, '"0"']);
    }
    expect((await get(`/api/kettles/${id}`, { 'if-none-match': '"1"' })).status).toBe(200);
  });
});

describe('a file', () => {
  it('comes in with the fields before it', async () => {
    const answer = await ask(
      form([
        ['sheet', 'first'],
        ['file', 'a;b\r\n1;2', 'C:\\frames\\ramme.csv'],
      ]),
    );
    expect(answer.body).toEqual({ filename: 'ramme.csv', fields: { sheet: 'first' }, bytes: 8 });
  });

  it('is refused when it is too large, missing, one of several or no file at all', async () => {
    expect(problem(await ask(form([['file', 'x'.repeat(9000), 'a.csv']])))).toEqual([413, 'file.too-large']);
    expect(problem(await ask(form([['sheet', 'first']])))).toEqual([422, 'file.missing']);
    expect(problem(await post('/api/kettles/import', {}))).toEqual([415, 'body.unsupported-type']);
    const cut = form([['file', 'abc', 'a.csv']]);
    const answer = await ask({ ...cut, payload: (cut.payload as string).slice(0, 80) });
    expect(problem(answer)).toEqual([400, 'multipart.malformed']);
    const unbounded = { ...cut, headers: { 'content-type': 'multipart/form-data' } };
    expect(problem(await ask(unbounded))).toEqual([400, 'multipart.malformed']);
    const many = form(Array.from({ length: 25 }, (_, index) => [`f${index}`, 'x'] as const));
    expect(problem(await ask(many))).toEqual([413, 'multipart.too-many-parts']);
  });
});

describe('the server', () => {
  it('tells that it is alive, ready, and which release it is', async () => {
    expect((await get('/healthz')).body).toEqual({ status: 'alive' });
    expect((await get('/readyz')).body).toEqual({
      status: 'ready',
      checks: [{ name: 'boiler', ready: true, figures: { lag: 3 } }],
    });
    expect((await get('/api/version')).body).toMatchObject({
      name: 'tilsyn',
      version: expect.stringMatching(/^\d/),
      mode: 'test',
    });
  });

  it('names the part that is not ready, and no more than is fit to be told', async () => {
    server.boiler.reason = 'halted at 7';
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: { status: 'not-ready', checks: [{ name: 'boiler', ready: false, reason: 'halted at 7' }] },
    });
    server.boiler.reason = 'secret';
    expect((await get('/readyz')).body['checks']).toEqual([
      { name: 'boiler', ready: false, reason: 'failed' },
    ]);
    server.boiler.reason = undefined;
  });

  it('lets nothing from outside in', async () => {
    const { headers } = await get('/api/docs');
    expect(headers['content-security-policy']).toMatch(/default-src 'none';script-src 'self'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    for (const id of ['short', 'x'.repeat(65), 'with space 123'])
      expect((await get('/healthz', { 'x-request-id': id })).headers['x-request-id']).not.toBe(id);
  });

  it('serves its documentation from its own shelves', async () => {
    const { text } = await send(server.url, { url: '/api/docs' });
    expect(text).not.toMatch(/(src|href)="https?:/);
    for (const [, asset = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect([asset, (await send(server.url, { url: asset })).status]).toEqual([asset, 200]);
    expect((await get('/api/docs/assets/package.json')).status).toBe(404);
  });

  it('logs a request once, by its route and not its address', async () => {
    await get('/api/kettles/k-77?x=1', { 'x-request-id': 'log-me-please' });
    const lines = server.lines.filter((line) => line.includes('log-me-please'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      method: 'GET',
      route: '/api/kettles/:id',
      status: 404,
    });
    expect(lines[0]).not.toContain('k-77');
  });

  it('finishes what it is doing before it closes', async () => {
    const lone = await serve();
    const slow = new Promise<void>((resolve) => {
      lone.boiler.check = async () => {
        resolve();
        await new Promise((wake) => setTimeout(wake, 200));
        return { lag: 0 };
      };
    });
    const running = fetch(`${lone.url}/readyz`);
    await slow;
    const closing = lone.app.close();
    const answer = await running;
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    await closing;
    await expect(fetch(`${lone.url}/healthz`)).rejects.toThrow();
  });

  it('listens on this machine only while anybody may be anybody', async () => {
    const elsewhere = { mode: 'test', http: { ...server.config.http, host: '0.0.0.0' } } as const;
    await expect(listen(server.app, elsewhere)).rejects.toThrow('anybody may be anybody');
  });
});

describe('the description of the API', () => {
  it('is derived from the schemas the routes parse with', async () => {
    const { body } = await get('/api/openapi.json');
    const paths = body['paths'] as Record<string, Record<string, Record<string, unknown>>>;
    expect(body['openapi']).toMatch(/^3\./);
    const fillKettle = paths['/api/kettles']?.['post'];
    expect(fillKettle).toMatchObject({
      operationId: 'kettle.fill',
      summary: 'Fill a kettle',
      description: 'Allowed: auditor (everywhere), regional-contact (own region).',
      'x-tilsyn-policy': { name: 'FillKettle', room: 'kettles', kind: 'command' },
      requestBody: {
        content: {
          'application/json': {
            schema: {
              required: ['region', 'litres', 'occurredOn'],
              properties: { occurredOn: { type: 'string', format: 'date' }, litres: { maximum: 20 } },
            },
          },
        },
      },
      responses: {
        '201': { content: { 'application/json': { schema: expect.objectContaining({ type: 'object' }) } } },
        '412': { content: { 'application/problem+json': {} } },
        default: { content: { 'application/problem+json': {} } },
      },
    });
    const names = (operation: unknown) =>
      (operation as { parameters: { name: string; in: string }[] }).parameters.map(
        (parameter) => `${parameter.in} ${parameter.name}`,
      );
    expect(names(fillKettle)).toEqual([
      'header Idempotency-Key',
      'header If-Match',
      'header Accept-Language',
      'header X-Request-Id',
    ]);
    const list = paths['/api/kettles']?.['get'];
    expect(names(list)).toEqual(
      expect.arrayContaining(['query limit', 'query cursor', 'query after', 'query region']),
    );
    expect(list).toMatchObject({
      responses: {
        '200': { content: { 'application/json': { schema: { required: ['items', 'nextCursor'] } } } },
      },
    });
    expect(list?.['security']).toEqual([
      { session: [] },
      { token: [] },
      { 'x-tilsyn-user': [], 'x-tilsyn-role': [], 'x-tilsyn-region': [] },
    ]);
    expect(paths['/api/kettles/open']?.['get']?.['security']).toBeUndefined();
    expect(JSON.stringify(body)).not.toMatch(/x-tilsyn-public|\$defs/);
  });
});

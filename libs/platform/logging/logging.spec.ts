import { describe, expect, it } from '@jest/globals';
import { createLogger, NestLogger, withRequestId } from './index.js';

function logInto(format: 'json' | 'pretty' = 'json') {
  const lines: string[] = [];
  const logger = createLogger({ level: 'trace', format, destination: { write: (line) => lines.push(line) } });
  const last = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
  return { logger, lines, last };
}

describe('the log', () => {
  it('carries the request id wherever the work goes', async () => {
    const { logger, last } = logInto();
    await withRequestId('r-1', async () => {
      await Promise.resolve();
      logger.info({ rows: 3 }, 'rows were read');
    });
    expect(last()).toMatchObject({ requestId: 'r-1', rows: 3, msg: 'rows were read', level: 'info' });
  });

  it('hides whoever is named, however deep', () => {
    const { logger, lines } = logInto();
    logger.info(
      { contact: { email: 'ida@region.example', of: [{ name: 'Ida', note: 'moved' }] }, authorization: 'x' },
      'm',
    );
    expect(lines.join()).not.toMatch(/ida@|Ida|moved|"x"/);
  });

  it('hides what looks like a CPR number in a message of an error', () => {
    const { logger, lines } = logInto();
    logger.error({ err: new Error('no such sample 010190-1234') }, 'failed');
    expect(lines.join()).not.toContain('010190');
    expect(lines.join()).toContain('logging.spec');
  });

  it('leaves out the rows and parameters that drivers hang on their errors', () => {
    const { logger, lines, last } = logInto();
    const error = Object.assign(new Error('duplicate key'), {
      detail: 'Key (email)=(ida@x)',
      parameters: ['ida'],
      code: '23505',
    });
    logger.error({ err: error }, 'failed');
    expect(lines.join()).not.toContain('ida');
    expect(last()['err']).toMatchObject({ message: 'duplicate key', code: '23505' });
  });

  it('is readable when asked to be', () => {
    const { logger, lines } = logInto('pretty');
    logger.warn({ pool: 'read' }, 'a connection broke');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} WARN {2}a connection broke pool=read\n$/);
  });

  it('takes what Nest says', () => {
    const { logger, last } = logInto();
    const nest = new NestLogger(logger);
    nest.error(new Error('broke'), 'RoutesResolver');
    expect(last()).toMatchObject({ level: 'error', msg: 'broke', context: 'RoutesResolver' });
    nest.log('started', 'Nest');
    expect(last()).toMatchObject({ level: 'debug', context: 'Nest' });
  });
});

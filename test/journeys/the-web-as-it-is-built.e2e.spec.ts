import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(180_000);

const run = (script: string, ...flags: string[]) =>
  spawnSync(process.execPath, [`infra/scripts/${script}.mjs`, ...flags], { encoding: 'utf8' });

describe('the web application as it is built', () => {
  it('speaks with the API as it is', () => {
    const { status, stderr } = run('make-client', '--check');
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('is not the API')]);
  });

  it('loads less than 200 kB of gzipped script for the overview', () => {
    const { status, stdout } = run('report-bundle');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/The overview takes [\d.]+ kB of its 200 kB/),
    ]);
  });

  it('keeps scripts and styles out of its one page, as the content security policy wants', () => {
    const page = readFileSync('dist/apps/web/index.html', 'utf8');
    expect(page).toContain('<script type="module"');
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
  });
});

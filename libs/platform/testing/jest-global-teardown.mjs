import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stops the shared cluster when no other run uses it: the last one out turns off the light. */
export default async function teardown() {
  const { TILSYN_TEST_FOLDER: folder, TILSYN_TEST_RUN: run } = process.env;
  const registration = path.join(folder ?? '', 'runs', run ?? '');
  if (!folder || !run || !existsSync(registration)) return;
  const directory = readFileSync(registration, 'utf8');
  rmSync(registration, { force: true });
  if (!directory) return;
  // The launcher takes the same lock, so a run that begins now waits and then starts a server of its own.
  const lock = path.join(directory, 'start.lock');
  if (!(await taken(lock))) return;
  try {
    if (!othersIn(path.join(folder, 'runs')))
      await stopServer(path.join(directory, 'pgdata', 'postmaster.pid'));
  } finally {
    rmSync(lock, { force: true });
  }
}

function othersIn(runs) {
  const going = readdirSync(runs).filter((run) => {
    if (isAlive(Number(run.split('_')[0]))) return true;
    rmSync(path.join(runs, run), { force: true });
    return false;
  });
  return going.length > 0;
}

// Another run that starts or stops right now knows better than we do what becomes of the server.
async function taken(lock) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) rmSync(lock, { force: true });
      await sleep(50);
    }
  }
  return false;
}

async function stopServer(pidFile) {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!pid || !isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; existsSync(pidFile) && tries < 500; tries += 1) await sleep(20);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT, endingOf, terminalLanguage } from './exit-codes.js';
import { tilsyn } from './tilsyn.js';

try {
  await tilsyn().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  } else {
    const { code, line } = endingOf(error, terminalLanguage(process.env));
    process.stderr.write(`tilsyn: ${line}\n`);
    process.exitCode = code;
  }
}

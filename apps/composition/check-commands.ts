import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

// Where @CommandHandler keeps its command; @nestjs/cqrs does not export the name.
const COMMAND_OF_HANDLER = '__commandHandler__';

/** A command that two handlers wait for: which of them gets it would be chance. */
export class HandlersMisdeclared extends Error {
  override readonly name = 'HandlersMisdeclared';
}

/** Every command of an application's modules, with the names of its handlers. */
export function commandsOf(
  modules: ModulesContainer,
): ReadonlyMap<{ readonly name: string }, ReadonlySet<string>> {
  const handlers = new Map<{ readonly name: string }, Set<string>>();
  for (const module of modules.values()) {
    for (const { metatype } of module.providers.values()) {
      const command =
        metatype && (Reflect.getMetadata(COMMAND_OF_HANDLER, metatype) as { name: string } | undefined);
      if (command) handlers.set(command, (handlers.get(command) ?? new Set()).add(metatype.name));
    }
  }
  return handlers;
}

/** @throws HandlersMisdeclared when a command has two handlers. */
export function checkCommands(app: INestApplicationContext): void {
  const doubled = [...commandsOf(app.get(ModulesContainer))].filter(([, names]) => names.size > 1);
  if (doubled.length === 0) return;
  const lines = doubled.map(([command, names]) => `${command.name}: ${[...names].join(', ')}`);
  throw new HandlersMisdeclared(`commands with two handlers: ${lines.join('; ')}`);
}

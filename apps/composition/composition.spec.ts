import { describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { DomainCommand } from '#platform/kernel';
import { checkCommands } from './check-commands.js';
import { senderOf } from './mailer-of.js';
import { closeInOrder } from './running.js';

class Boil extends DomainCommand {}
@CommandHandler(Boil)
class BoilHandler {}
@CommandHandler(Boil)
class OtherBoilHandler {}

/** An application as far as the check looks at it: its modules and their providers. */
const appOf = (...metatypes: readonly object[]) => {
  const providers = new Map(metatypes.map((metatype, index) => [index, { metatype }]));
  const modules = new Map([['m', { providers }]]);
  return { get: () => modules } as unknown as INestApplicationContext;
};

describe('a process', () => {
  it('does not start with two handlers for a command', () => {
    expect(() => checkCommands(appOf(BoilHandler))).not.toThrow();
    expect(() => checkCommands(appOf(BoilHandler, BoilHandler))).not.toThrow();
    expect(() => checkCommands(appOf(BoilHandler, OtherBoilHandler))).toThrow(
      'Boil: BoilHandler, OtherBoilHandler',
    );
  });

  it('closes in order, once, and to the end', async () => {
    const closed: string[] = [];
    const step =
      (name: string, fails = false) =>
      async () => {
        closed.push(name);
        if (fails) throw new Error(name);
      };
    const close = closeInOrder(step('server'), step('work', true), step('ground'));
    await expect(Promise.all([close(), close()])).rejects.toThrow('work');
    expect(closed).toEqual(['server', 'work', 'ground']);
  });

  it('reads its sender with or without a name', () => {
    expect(senderOf('Tilsyn <tilsyn@region.example>')).toEqual({
      name: 'Tilsyn',
      address: 'tilsyn@region.example',
    });
    expect(senderOf('"Tilsyn, NGC" <t@x.example>')).toEqual({ name: 'Tilsyn, NGC', address: 't@x.example' });
    expect([senderOf('t@x.example'), senderOf('<t@x.example>')]).toEqual([
      { address: 't@x.example' },
      { address: 't@x.example' },
    ]);
  });
});

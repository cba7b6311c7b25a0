import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Post, type INestApplicationContext } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { Permitted, Public } from '#platform/http';
import { definePolicy, DomainCommand } from '#platform/kernel';
import type { Room } from '#platform/room';
import { checkCommands } from './check-commands.js';
import { checkPolicy } from './check-policy.js';
import { senderOf } from './mailer-of.js';
import { PolicyTable } from './policy/policy-table.js';
import { closeInOrder } from './running.js';

class Boil extends DomainCommand {}
@CommandHandler(Boil)
class BoilHandler {}
@CommandHandler(Boil)
class OtherBoilHandler {}

const kettles = definePolicy('kettles', {
  Boil: { kind: 'command', allow: { auditor: 'everywhere' } },
  Peep: { kind: 'question', allow: { auditor: 'everywhere', 'regional-director': 'own-region' } },
});
const pots = definePolicy('pots', { Boil: { kind: 'command', allow: {} } });

@Controller('api/kettles')
class KettleController {
  @Get('open')
  @Public()
  open(): void {}
  @Get()
  @Permitted(kettles.Peep)
  peep(): void {}
}
@Controller('api/kettles')
class ForgottenController {
  @Post(':id/boil')
  boil(): void {}
  helper(): void {}
}
@Controller('api/pots')
class PotController {
  @Post()
  @Permitted(pots.Boil)
  boil(): void {}
}

/** An application as far as the checks look at it: its modules, their providers and their controllers. */
const appOf = (...metatypes: readonly { readonly name: string }[]) => {
  const entries = metatypes.map((metatype, index) => [index, { metatype }] as const);
  const isController = ([, { metatype }]: (typeof entries)[number]) => metatype.name.endsWith('Controller');
  const [controllers, providers] = [
    entries.filter(isController),
    entries.filter((entry) => !isController(entry)),
  ];
  const modules = new Map([['m', { controllers: new Map(controllers), providers: new Map(providers) }]]);
  return { get: () => modules } as unknown as INestApplicationContext;
};
const roomOf = (policy: Room['policy']) => ({ name: 'kettles', policy }) as unknown as Room;

describe('a process', () => {
  it('does not start with two handlers for a command', () => {
    expect(() => checkCommands(appOf(BoilHandler))).not.toThrow();
    expect(() => checkCommands(appOf(BoilHandler, BoilHandler))).not.toThrow();
    expect(() => checkCommands(appOf(BoilHandler, OtherBoilHandler))).toThrow(
      'Boil: BoilHandler, OtherBoilHandler',
    );
  });

  it('does not start with a route or a command outside the policy table', () => {
    const room = roomOf(kettles);
    expect(() => checkPolicy(appOf(BoilHandler, KettleController), [room])).not.toThrow();
    expect(() => checkPolicy(appOf(KettleController, ForgottenController), [room])).toThrow(
      'the policy table has routes without a row: POST api/kettles/:id/boil (ForgottenController.boil)',
    );
    expect(() => checkPolicy(appOf(BoilHandler, KettleController), [])).toThrow(
      'the policy table has commands without a row: Boil',
    );
  });

  it('takes no question’s row for a command’s, and no two rows of one name', () => {
    const asked = definePolicy('kettles', { Boil: { kind: 'question', allow: {} } });
    expect(() => checkPolicy(appOf(BoilHandler), [roomOf(asked)])).toThrow('commands without a row: Boil');
    expect(() => checkPolicy(appOf(BoilHandler, PotController), [roomOf(kettles)])).toThrow(
      'rows of one name: Boil (kettles, pots)',
    );
  });

  it('tells everybody what they may do', () => {
    const table = new PolicyTable([kettles.Peep, kettles.Boil, kettles.Peep]);
    expect(table.rows.map(({ name }) => name)).toEqual(['Boil', 'Peep']);
    expect(table.allowedTo({ id: 'd-1', role: 'regional-director', region: '1084' })).toEqual([
      { name: 'Peep', scope: 'own-region' },
    ]);
    expect(table.allowedTo({ id: 's-1', role: 'committee-secretariat' })).toEqual([]);
    expect(table.allowedTo({ id: 'sweep', role: 'system' })).toHaveLength(2);
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

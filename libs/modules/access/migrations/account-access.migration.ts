import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of who has which role, and of the tokens. */
export class AccountAccess1700000700000 implements MigrationInterface {
  readonly name = 'AccountAccess1700000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rm.account_access (
        account text collate "C" primary key,
        revision integer not null,
        grants jsonb not null
      )`);
    await runner.query(`
      create table rm.api_token (
        token text collate "C" primary key,
        account text collate "C" not null,
        hash text collate "C" not null,
        label jsonb not null,
        role text not null,
        region text collate "C",
        rows jsonb not null,
        expires_at timestamptz not null,
        issued_at timestamptz not null,
        revoked_at timestamptz
      )`);
    await runner.query('create index api_token_hash on rm.api_token (hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rm.api_token, rm.account_access');
  }
}

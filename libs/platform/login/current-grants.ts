import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { UnknownElementException } from '@nestjs/core/errors/exceptions/unknown-element.exception.js';
import type { Actor } from '#platform/kernel';
import { Grants, type TokenActor } from './grants.js';
import { NoGrants } from './no-grants.js';

/**
 * The grants, wherever in the process they are provided: who grants needs accounts, and who signs in needs grants, so
 * that neither module can come before the other.
 */
@Injectable()
export class CurrentGrants extends Grants {
  #found: Grants | undefined;

  constructor(private readonly modules: ModuleRef) {
    super();
  }

  override actorOf(account: string): Promise<Actor | undefined> {
    return this.found.actorOf(account);
  }

  override actorOfToken(hash: string): Promise<TokenActor | undefined> {
    return this.found.actorOfToken(hash);
  }

  override grantFromClaims(account: string, claimed: Pick<Actor, 'role' | 'region'>): Promise<void> {
    return this.found.grantFromClaims(account, claimed);
  }

  override withdrawClaims(account: string): Promise<boolean> {
    return this.found.withdrawClaims(account);
  }

  override grantFirstAdministrator(account: string): Promise<void> {
    return this.found.grantFirstAdministrator(account);
  }

  override hasHadAdministrator(): Promise<boolean> {
    return this.found.hasHadAdministrator();
  }

  private get found(): Grants {
    return (this.#found ??= this.find());
  }

  private find(): Grants {
    try {
      return this.modules.get<Grants>(Grants, { strict: false });
    } catch (error) {
      if (error instanceof UnknownElementException) return new NoGrants();
      throw error;
    }
  }
}

import {
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { Config } from '#platform/config';
import { Log } from '#platform/logging';
import { AccountDirectory } from './account-directory.js';
import { Accounts } from './accounts.js';
import { AuthEngine } from './auth/auth-engine.js';
import { Library } from './auth/library.js';
import { CurrentGrants } from './current-grants.js';
import { FirstRun } from './first-run.js';
import { Invitations } from './invitations.js';
import { FirstRunController } from './join/first-run.controller.js';
import { InvitationController } from './join/invitation.controller.js';
import { Lockout } from './lockout.js';
import { LoginIdentity } from './login-identity.js';
import { LoginJournal } from './login-journal.js';
import { LoginParts } from './login-parts.js';
import { createLoginPool } from './login-pool.js';
import { PasswordCheck } from './password-check.js';
import { PersonaController } from './play/persona.controller.js';
import { SecondFactor } from './second-factor.js';
import { SessionIdentity } from './session-identity.js';
import { SessionController } from './session/session.controller.js';
import { SessionsController } from './session/sessions.controller.js';
import { WhoIsSignedIn } from './session/who-is-signed-in.js';
import { Sessions } from './sessions.js';
import { PasswordController } from './sign-in/password.controller.js';
import { SecondFactorController } from './sign-in/second-factor.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOnController } from './sign-in/sign-on.controller.js';
import { SignOnReturn } from './sign-on-return.js';

/** What the login stands on. */
export interface LoginOptions {
  readonly mode: Config['mode'];
  readonly databaseUrl: string;
  /** 32 bytes for the login alone, the same in every process and after every start. */
  readonly secret: Uint8Array;
}

const services = [
  ...[
    Accounts,
    AuthEngine,
    CurrentGrants,
    FirstRun,
    Invitations,
    Library,
    Lockout,
    LoginIdentity,
    LoginJournal,
  ],
  ...[PasswordCheck, SecondFactor, SessionIdentity, Sessions, SignOnReturn, WhoIsSignedIn],
];
const controllers = [
  ...[FirstRunController, InvitationController, PasswordController, SecondFactorController],
  ...[SessionController, SessionsController, SignInController, SignOnController],
];

@Injectable()
class ClosesPool implements OnApplicationShutdown {
  constructor(private readonly parts: LoginParts) {}

  onApplicationShutdown(): Promise<void> {
    return this.parts.pool.end();
  }
}

/** Accounts, sessions and signing in. Wants `Config` and `Log` from a global module, and `Grants` from any. */
@Module({})
export class LoginModule {
  static register(options: LoginOptions): DynamicModule {
    return {
      module: LoginModule,
      global: true,
      controllers: options.mode === 'production' ? controllers : [...controllers, PersonaController],
      providers: [
        partsOf(options),
        ClosesPool,
        ...services,
        { provide: AccountDirectory, useExisting: Accounts },
      ],
      exports: [AccountDirectory, FirstRun, LoginIdentity],
    };
  }
}

function partsOf({ databaseUrl, secret }: LoginOptions): Provider {
  return {
    provide: LoginParts,
    inject: [Config, Log],
    useFactory: (config: Config, log: Log) =>
      new LoginParts(config, createLoginPool(databaseUrl, log), Buffer.from(secret).toString('base64'), log),
  };
}

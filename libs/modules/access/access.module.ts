import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessesController } from './accesses/accesses.controller.js';
import { AccountDesk } from './account.desk.js';
import { GrantRoleController } from './grant-role/grant-role.controller.js';
import { GrantRoleHandler } from './grant-role/grant-role.handler.js';
import { InvitePersonController } from './invite-person/invite-person.controller.js';
import { IssueTokenController } from './issue-token/issue-token.controller.js';
import { IssueTokenHandler } from './issue-token/issue-token.handler.js';
import { LoginDirectory } from './people/login.directory.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleReader } from './people/people.reader.js';
import { PersonController } from './people/person.controller.js';
import { PersonReader } from './people/person.reader.js';
import { RenewInvitationController } from './renew-invitation/renew-invitation.controller.js';
import { RenewInvitationHandler } from './renew-invitation/renew-invitation.handler.js';
import { ResetSecondFactorController } from './reset-second-factor/reset-second-factor.controller.js';
import { ResetSecondFactorHandler } from './reset-second-factor/reset-second-factor.handler.js';
import { RevokeRoleController } from './revoke-role/revoke-role.controller.js';
import { RevokeRoleHandler } from './revoke-role/revoke-role.handler.js';
import { RevokeTokenController } from './revoke-token/revoke-token.controller.js';
import { RevokeTokenHandler } from './revoke-token/revoke-token.handler.js';
import { TokensController } from './tokens/tokens.controller.js';
import { TokensReader } from './tokens/tokens.reader.js';

/** `KnownRows`, `SampleRegions`, `AccessLog` and, where there is a login, `AccountDirectory` come from the application. */
@Module({
  imports: [CqrsModule],
  controllers: [
    PeopleController,
    PersonController,
    InvitePersonController,
    GrantRoleController,
    RevokeRoleController,
    RenewInvitationController,
    ResetSecondFactorController,
    TokensController,
    IssueTokenController,
    RevokeTokenController,
    AccessesController,
  ],
  providers: [
    AccountDesk,
    GrantRoleHandler,
    RevokeRoleHandler,
    IssueTokenHandler,
    RevokeTokenHandler,
    RenewInvitationHandler,
    ResetSecondFactorHandler,
    LoginDirectory,
    PeopleReader,
    PersonReader,
    TokensReader,
  ],
})
export class AccessModule {}

import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import { accounts } from '../account.js';
import { IssueToken, issueToken, type IssueTokenInput } from './issue-token.js';

const { given } = specify(accounts, issueToken, cast.table);
const asked: IssueTokenInput = {
  ...{ token: cast.TOKEN, label: 'Laboratoriets system', role: 'regional-contact', region: '1084' },
  ...{ rows: ['BoilKettle', 'BoilKettle'], expiresAt: cast.EXPIRES },
};
const issue = (input: Partial<IssueTokenInput> = {}, actor = cast.administrator) =>
  new IssueToken(actor.id, { ...asked, ...input }, cast.issuedBy(actor), cast.HASH);

describe('issuing a token', () => {
  it('issues it for the rows asked for, and keeps the hash only', () =>
    given().when(issue()).then(cast.tokenIssued));
  it('stays quiet when it is issued', () => given(cast.tokenIssued).when(issue()).thenNothing());
  it('refuses everybody but an administrator', () =>
    given().when(issue({}, cast.auditor)).thenRefused('access.role-not-allowed'));
  it('refuses an end that has passed, or beyond a year', () => {
    for (const expiresAt of ['2023-03-15T09:00:00Z', '2022-01-01T00:00:00Z', '2024-03-15T23:00:00Z'])
      given().when(issue({ expiresAt })).thenRefused('api-token.expiry-out-of-range');
  });
  it('refuses what the table does not hold, what the role may not, and what is for people', () => {
    given()
      .when(issue({ rows: ['BoilKettle', 'FlyKettle'] }))
      .thenRefused('api-token.row-unknown');
    given()
      .when(issue({ rows: ['ScrapKettle'] }))
      .thenRefused('api-token.row-not-allowed');
    given()
      .when(issue({ role: 'administrator', region: undefined, rows: ['GrantRole'] }))
      .thenRefused('api-token.row-for-people');
  });
  it('refuses a regional role without a region', () =>
    given()
      .when(issue({ region: undefined }))
      .thenRefused('grant.region-missing'));
});

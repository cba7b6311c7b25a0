/** The one provider of OpenID Connect, by the name under which its accounts are kept. */
export const PROVIDER = 'sso';

import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type InteractionResults } from 'oidc-provider';

export type ProviderClaims = Readonly<Record<string, unknown>> & { readonly sub: string };

type Interaction = Pick<Awaited<ReturnType<Provider['interactionDetails']>>, 'prompt' | 'params'>;

export const CLIENT = { id: 'tilsyn', secret: 'a-secret-between-the-two-of-us' };

const signingKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  format: 'jwk',
}) as {
  kty: 'RSA';
};

/** A real provider of OpenID Connect in this process, where whoever is `person` signs in without typing anything. */
export async function startProvider() {
  let provider: Provider | undefined;
  const asked: URLSearchParams[] = [];
  const state = { person: { sub: 'p-1' } as ProviderClaims, declines: false };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    if (!provider) return void response.writeHead(503).end();
    if (url.pathname === '/auth') asked.push(url.searchParams);
    if (!url.pathname.startsWith('/interaction/')) return void provider.callback()(request, response);
    const details = await provider.interactionDetails(request, response);
    await provider.interactionFinished(request, response, await decide(provider, details));
  }

  /** What the person does on the provider's pages. */
  async function decide(at: Provider, { prompt, params }: Interaction): Promise<InteractionResults> {
    if (state.declines) return { error: 'access_denied' };
    if (prompt.name === 'login') return { login: { accountId: state.person.sub } };
    const grant = new at.Grant({ accountId: state.person.sub, clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    return { consent: { grantId: await grant.save() } };
  }

  /** Opens it to a client; its address may be known later than ours. */
  function open(redirectUri: string, more: Configuration = {}): void {
    provider = new Provider(issuer, {
      clients: [
        { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] },
        { client_id: 'open', token_endpoint_auth_method: 'none', redirect_uris: [redirectUri] },
      ],
      claims: {
        openid: ['sub'],
        email: ['email', 'email_verified'],
        profile: ['name', 'groups', 'region', 'cpr'],
      },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...state.person }) }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      cookies: { keys: ['provider-cookies'] },
      jwks: { keys: [{ ...signingKey, use: 'sig', alg: 'RS256' }] },
      ttl: {
        AccessToken: 60,
        AuthorizationCode: 60,
        Grant: 600,
        IdToken: 600,
        Interaction: 600,
        Session: 600,
      },
      ...more,
    });
  }

  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { issuer, state, asked, open, close };
}

import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Nothing from outside, nothing inline, nothing framed. Swagger UI draws its icons from data addresses. */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  // Whoever ends TLS in front of Tilsyn decides for how long and for which names.
  strictTransportSecurity: false,
};

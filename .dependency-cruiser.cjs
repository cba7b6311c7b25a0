const suffixed = '\\.[a-z0-9-]+\\.tsx?$';
const pureShelves = '^libs/platform/(kernel|calendar|statistics)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no bottom to read from.',
      severity: 'error',
      from: { pathNot: '^apps/web/src/lib/api/' },
      to: { circular: true },
    },
    {
      name: 'no-suffix-means-pure',
      comment: 'A file without a type suffix decides; it touches no framework, store or clock.',
      severity: 'error',
      from: { path: '^libs/modules/', pathNot: [suffixed, '/index\\.ts$'] },
      to: {
        path: ['node_modules/', suffixed, '^libs/platform/', '^node:'],
        pathNot: [pureShelves, 'node_modules/zod/', '\\.problems\\.ts$'],
      },
    },
    {
      name: 'pure-shelves-stay-pure',
      comment: 'The kernel, the calendar and the statistics are arithmetic.',
      severity: 'error',
      from: { path: pureShelves, pathNot: [suffixed, '/index\\.ts$'] },
      to: { path: ['^libs/'], pathNot: [pureShelves] },
    },
    {
      name: 'pure-takes-only-types-through-a-door',
      comment: 'A pure file may know the words of another room, not its workings.',
      severity: 'error',
      from: { path: '^libs/modules/', pathNot: [suffixed, '/index\\.ts$'] },
      to: { path: '^libs/modules/[^/]+/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'modules-enter-by-the-door',
      comment: 'index.ts is the only way into a room.',
      severity: 'error',
      from: { path: '^libs/modules/([^/]+)/' },
      to: { path: '^libs/modules/', pathNot: ['^libs/modules/$1/', '^libs/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'apps-enter-by-the-door',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/(modules|platform)/', pathNot: ['/index\\.ts$'] },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs/modules|apps)/' },
    },
    {
      name: 'one-room-per-client',
      severity: 'error',
      from: { pathNot: '^libs/platform/event-store/kurrentdb/' },
      to: { path: 'node_modules/@(eventstore|kurrent)/' },
    },
    {
      name: 'queues-live-in-jobs',
      severity: 'error',
      from: { pathNot: '^libs/platform/jobs/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'accounts-live-in-login',
      comment: 'Who signs in, and how, is one shelf’s business.',
      severity: 'error',
      from: { pathNot: '^libs/platform/login/' },
      to: { path: 'node_modules/(@?better-auth|oidc-provider)/' },
    },
    {
      name: 'web-speaks-http-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/(api|worker|cli|composition))/' },
    },
    {
      name: 'web-features-keep-apart',
      comment: 'A feature mirrors a room; what two of them need lives in components or lib.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-shares-downwards',
      comment: 'components and lib are used by the features and the app, and know neither.',
      severity: 'error',
      from: { path: '^apps/web/src/(components|lib)/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};

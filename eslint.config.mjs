import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const pureFiles = ['libs/modules/**/*.ts', 'libs/platform/{kernel,calendar,statistics}/**/*.ts'];
const suffixed = ['libs/**/*.*.ts', 'libs/**/index.ts'];

/** The ceilings of the house: small files, shallow code, no escape from the type system. */
const ceilings = {
  'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 8],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
};

const clocksAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time arrives in the command.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time arrives in the command.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance arrives in the command.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.d.mts',
      '.tilsyn*/',
      'apps/web/src/lib/api/',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...ceilings,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        {
          selector: "Property[key.name='repeat']",
          message: 'BullMQ 6 ignores repeat: use upsertJobScheduler.',
        },
        {
          selector: "CallExpression[callee.object.name='jest'][callee.property.name=/[mM]ock/]",
          message: 'No mocks of our own code.',
        },
      ],
    },
  },
  {
    files: pureFiles,
    ignores: suffixed,
    rules: { 'no-restricted-syntax': ['error', ...clocksAndChance] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // A page is read from top to bottom; its branches are what is shown when.
      complexity: ['error', 14],
      // Throwing a redirect is how a route leads elsewhere.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['apps/web/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.contract.ts', 'test/**', '**/*.fixtures.ts', 'apps/web/src/**/words/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);

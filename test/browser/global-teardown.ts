import teardown from '../../libs/platform/testing/jest-global-teardown.mjs';

/** Stops the shared PostgreSQL when no other run uses it. */
async function globalTeardown(): Promise<void> {
  await teardown();
}

// eslint-disable-next-line no-restricted-syntax -- the runner's own convention
export default globalTeardown;

import setup from '../../libs/platform/testing/jest-global-setup.mjs';

/** Names the run whose workers share one PostgreSQL, as jest's does. */
function globalSetup(): void {
  setup();
}

// eslint-disable-next-line no-restricted-syntax -- the runner's own convention
export default globalSetup;

import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.js';

/**
 * Answers are kept until an update says that they have moved; a refusal is not asked again. Without a connection
 * everything fails at once and says so: what waited for one would be sent after it was given up.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 60_000,
      retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

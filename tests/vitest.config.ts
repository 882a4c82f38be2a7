import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // Processes that are started for a test are slow where all cores are busy; nothing is measured here.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['./fixtures/no-network.ts'],
  },
});

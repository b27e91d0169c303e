import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [react()],
  test: {
    include: ['tests/{unit,fuzz,corpus}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
    // Worker threads share one compiled module graph; two cores are the smallest machine we test on.
    pool: 'threads',
  },
});

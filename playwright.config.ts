import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from './e2e/fixtures/chromium.ts';

const path = chromiumPath();
const isCi = Boolean(process.env['CI']);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '{scenarios,smoke,a11y}/**/*.spec.ts',
  // How long a slow machine may take: no test asserts a speed by these three. This one counts for each hook as well.
  timeout: isCi ? 360_000 : 120_000,
  expect: { timeout: isCi ? 45_000 : 15_000 },
  workers: 1,
  forbidOnly: isCi,
  // What passes on its second try only, `e2e/run-all.ts` names.
  retries: isCi ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    actionTimeout: isCi ? 45_000 : 20_000,
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(path === null ? {} : { executablePath: path }) },
  },
});

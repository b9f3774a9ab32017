import { expect, it } from 'vitest';
import { browserSummary } from '#server/auth/browser-summary.ts';

it('[ID6] names a browser and its system as people know them', () => {
  const cases: Record<string, [string | null, string | null]> = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0': [
      'Firefox',
      'Windows',
    ],
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0':
      ['Edge', 'Windows'],
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1':
      ['Safari', 'iPhone'],
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36':
      ['Chrome', 'Android'],
    'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1':
      ['Chrome', 'iPad'],
    'curl/8.0 <script>': [null, null],
  };
  for (const [userAgent, [browser, systeem]] of Object.entries(cases))
    expect(browserSummary(userAgent)).toEqual({ browser, systeem });
  expect(browserSummary(null)).toEqual({ browser: null, systeem: null });
});

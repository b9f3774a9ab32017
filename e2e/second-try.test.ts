import { expect, it } from 'vitest';
import { passedOnSecondTry, suitesSchema } from '#e2e/second-try.ts';

const failed = { status: 'failed', error: { message: '\u001b[31mError: not there\u001b[39m\n\nLocator: …' } };
const passed = { status: 'passed' };

function spec(title: string, status: string, results: readonly object[]): object {
  return { title, file: 'scenarios/a.spec.ts', line: 7, tests: [{ status, results }] };
}

it('names each test that only passed on its second try, and what went wrong the first time', () => {
  const suites = suitesSchema.parse([
    {
      specs: [spec('at once', 'expected', [passed]), spec('again', 'flaky', [failed, passed])],
      suites: [
        { specs: [spec('inside', 'flaky', [failed, passed]), spec('never', 'unexpected', [failed, failed])] },
      ],
    },
    { suites: [] },
  ]);
  expect(passedOnSecondTry(suites)).toEqual([
    'scenarios/a.spec.ts:7 again: Error: not there',
    'scenarios/a.spec.ts:7 inside: Error: not there',
  ]);
});

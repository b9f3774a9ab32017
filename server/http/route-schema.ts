import { problemSchema } from '#shared/rest/problem.ts';

const DESCRIPTIONS = {
  400: 'Ongeldige invoer; alle fouten samen.',
  401: 'Geen geldige sessie.',
  403: 'Verzoek van een vreemde pagina.',
  404: 'Bestaat niet, of geen toegang.',
  409: 'Kan nu niet.',
  410: 'De uitnodiging werkt niet meer.',
  413: 'Verzoek te groot.',
  429: 'Te veel verzoeken.',
  503: 'Nu niet beschikbaar.',
} as const;

/** The error answers of a route, for its schema. */
export function problems<Status extends keyof typeof DESCRIPTIONS>(...statuses: readonly Status[]) {
  const answer = (status: Status) => ({
    description: DESCRIPTIONS[status],
    content: { 'application/problem+json': { schema: problemSchema } },
  });
  return Object.fromEntries(statuses.map((status) => [status, answer(status)])) as Record<
    Status,
    ReturnType<typeof answer>
  >;
}

/** For the schema of a route that only a session may use. */
export const NEEDS_SESSION = [{ sessie: [] }];

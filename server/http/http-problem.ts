import type { Problem } from '#shared/rest/problem.ts';

/** Thrown by a handler to answer with an error that the caller caused; anything else that is thrown is our bug (500). */
export class HttpProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'HttpProblem';
    this.problem = problem;
  }
}

export type FieldError = NonNullable<Problem['fouten']>[number];

/** One function per kind of refusal: every text and code stands here once. */
export function invalidInput(fouten: readonly FieldError[]): HttpProblem {
  return new HttpProblem({
    status: 400,
    title: 'Ongeldige invoer',
    detail: fouten.length === 1 ? 'Er klopt één ding niet.' : `Er kloppen ${fouten.length} dingen niet.`,
    code: 'ongeldige-invoer',
    fouten: [...fouten],
  });
}

export function notSignedIn(): HttpProblem {
  return new HttpProblem({
    status: 401,
    title: 'U bent niet binnen',
    detail: 'Meld u aan, of open de uitnodigingslink die u kreeg.',
    code: 'geen-sessie',
  });
}

export function foreignOrigin(): HttpProblem {
  return new HttpProblem({
    status: 403,
    title: 'Verzoek geweigerd',
    detail: 'Dit verzoek komt niet van een pagina van deze tafel.',
    code: 'vreemde-herkomst',
  });
}

/** Absent and forbidden alike (TF4): an answer never tells what exists. */
export function notFound(): HttpProblem {
  return new HttpProblem({
    status: 404,
    title: 'Niet gevonden',
    detail: 'Dit bestaat niet, of u heeft er geen toegang toe.',
    code: 'niet-gevonden',
  });
}

export function conflict(code: string, detail: string): HttpProblem {
  return new HttpProblem({ status: 409, title: 'Dat kan nu niet', detail, code });
}

export function gone(code: string, detail: string): HttpProblem {
  return new HttpProblem({ status: 410, title: 'Deze uitnodiging werkt niet meer', detail, code });
}

export function tooMany(): HttpProblem {
  return new HttpProblem({
    status: 429,
    title: 'Te veel verzoeken',
    detail: 'Wacht een minuut en probeer het opnieuw.',
    code: 'te-veel-verzoeken',
  });
}

export function unavailable(): HttpProblem {
  return new HttpProblem({
    status: 503,
    title: 'Nu niet beschikbaar',
    detail:
      'De server kan dit nu niet opslaan. Uw werk blijft in uw browser staan; probeer het straks opnieuw.',
    code: 'niet-beschikbaar',
  });
}

/** The organisation's identity provider gives no answer: nothing of ours is wrong. */
export function providerAway(naam: string): HttpProblem {
  return new HttpProblem({
    status: 503,
    title: 'Aanmelden lukt nu niet',
    detail: `De aanmeldpagina van ${naam} antwoordt niet. Probeer het over een paar minuten opnieuw, of vraag de regisseur om een uitnodiging.`,
    code: 'aanbieder-onbereikbaar',
  });
}

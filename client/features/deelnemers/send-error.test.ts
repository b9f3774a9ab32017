import { describe, expect, it } from 'vitest';
import { formErrorOf } from '#client/features/deelnemers/send-error.ts';

const problem = { status: 400, title: 'Dit klopt niet', detail: 'Kijk de velden na.', code: 'invoer' };

describe('errors of a form', () => {
  it('stand beside the field that they concern', () => {
    const fouten = [
      { veld: 'body.email', melding: 'Geen adres.' },
      { veld: 'body.email', melding: 'Te lang.' },
    ];
    const error = formErrorOf({ kind: 'geweigerd', status: 400, problem: { ...problem, fouten } }, ['email']);
    expect(error).toEqual({ velden: { email: 'Geen adres.' }, tekst: null, kind: 'velden' });
  });

  it('are said of the whole form when there is no such field', () => {
    const fouten = [{ veld: 'body.rol', melding: 'Onbekende rol.' }];
    const error = formErrorOf({ kind: 'geweigerd', status: 400, problem: { ...problem, fouten } }, ['email']);
    expect(error).toEqual({ velden: {}, tekst: 'Onbekende rol.', kind: 'geweigerd' });
  });

  it('are in the words of the server, or none without it', () => {
    expect(formErrorOf({ kind: 'geweigerd', status: 409, problem }, []).tekst).toBe('Kijk de velden na.');
    expect(formErrorOf({ kind: 'geen-verbinding' }, []).kind).toBe('geen-verbinding');
  });
});

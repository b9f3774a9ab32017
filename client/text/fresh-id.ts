import { randomId } from '#shared/lib/id.ts';

/** A fresh id for something inside a text. */
export function freshId(): string {
  return randomId((length) => crypto.getRandomValues(new Uint8Array(length)));
}

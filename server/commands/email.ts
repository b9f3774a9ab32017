import { createHash, timingSafeEqual } from 'node:crypto';

/** As addresses are stored and compared. */
export function normalEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

/** Whether two addresses are the same; the time that takes tells nothing. */
export function sameEmail(typed: string, known: string): boolean {
  const digest = (text: string) => createHash('sha256').update(normalEmail(text), 'utf8').digest();
  return timingSafeEqual(digest(typed), digest(known));
}

/** `j…@utrecht.nl`: enough to recognise the own address by, and nothing to mail to. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}

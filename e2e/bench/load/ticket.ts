import { Agent, request } from 'node:http';
import * as z from 'zod';
import { toegangAntwoordSchema } from '#shared/rest/toegang.ts';
import type { Seat } from './endpoint.ts';

const TIMEOUT_MS = 30_000;

/** Connections stay open between requests, as in a browser; at once there are as many as there are people who ask. */
const agent = new Agent({ keepAlive: true });

/**
 * The ticket that opens one socket, with these Yjs clientIDs leased to the person of that seat (AZ23). Rejects when there
 * is none, or when an id is somebody else's: what is written under it would be refused.
 */
export async function fetchTicket(url: string, seat: Seat, clientIds: readonly number[]): Promise<string> {
  const { status, text } = await post(url, seat.headers, JSON.stringify({ kamer: 'tafel', clientIds }));
  if (status !== 200) throw new Error(`no ticket: ${status} ${text}`);
  const { ticket, bezet } = z.parse(toegangAntwoordSchema, JSON.parse(text));
  if (bezet.length > 0) throw new Error(`taken by somebody else: ${bezet.join(', ')}`);
  return ticket;
}

function post(
  url: string,
  headers: Seat['headers'],
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent,
      timeout: TIMEOUT_MS,
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer to the question for a ticket')));
    asked.on('error', reject);
    asked.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.end(body);
  });
}

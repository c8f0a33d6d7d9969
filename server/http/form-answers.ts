import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Answer } from '#app/contract/messages.ts';
import type { RefusedForm } from '#app/contract/seat-page.ts';
import { cacheClock, ttlOf } from '../expiry.ts';

/** The outcome of a form's command. If it was refused, the filled-in fields are included, so that nobody has to type them again. */
export interface FormAnswer {
  readonly answer: Answer;
  readonly refused: RefusedForm | null;
}

/**
 * Holds the answers to forms in memory until the page that the form leads to has shown them. The key is in that page's
 * address, so no other tab of the same seat shows the answer.
 */
export interface FormAnswers {
  /** `body` is what the form sent. Returns the key. */
  keep(seat: string, answer: Answer, body?: unknown): string;
  /** A success is returned once. A refusal is still returned when the page is reloaded, for a while. */
  take(seat: string, key: string): FormAnswer | undefined;
}

const MAX_ANSWERS = 1000;
/** So that a seat which keeps being refused does not push out the answers of others. */
const MAX_OF_A_SEAT = 8;
const LIFETIME = 10 * 60_000;
/** In characters. Far more than any of our forms sends. */
const LONGEST = 20_000;

/** `steady` is a monotonic clock in milliseconds. */
export function createFormAnswers(steady: () => number = () => performance.now()): FormAnswers {
  const answers = new LRUCache<string, FormAnswer & { readonly seat: string }>({
    max: MAX_ANSWERS,
    ttl: ttlOf(LIFETIME),
    ...cacheClock(steady),
  });

  function makeRoom(seat: string): void {
    answers.purgeStale();
    const newestFirst = [...answers.entries()].filter(([, one]) => one.seat === seat);
    for (const [key] of newestFirst.slice(MAX_OF_A_SEAT - 1)) answers.delete(key);
  }

  return {
    keep(seat, answer, body) {
      makeRoom(seat);
      const key = randomBytes(6).toString('base64url');
      const refused = answer.ok ? null : refusedForm(answer, body);
      answers.set(key, { seat, answer, refused });
      return key;
    },
    take(seat, key) {
      const found = answers.get(key);
      if (found === undefined || found.seat !== seat) return undefined;
      if (found.answer.ok) answers.delete(key);
      return { answer: found.answer, refused: found.refused };
    },
  };
}

function refusedForm({ code, message }: Extract<Answer, { ok: false }>, body: unknown): RefusedForm | null {
  if (typeof body !== 'object' || body === null) return null;
  const given = new Map<string, unknown>(Object.entries(body));
  const commandId = given.get('commandId');
  if (typeof commandId !== 'string' || !commandId.includes('.')) return null;
  const as = given.get('as');
  return {
    form: commandId.slice(commandId.indexOf('.') + 1),
    as: typeof as === 'string' && as !== '' ? as : null,
    code,
    message,
    fields: fieldsIn(given),
  };
}

function fieldsIn(given: ReadonlyMap<string, unknown>): RefusedForm['fields'] {
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of given) {
    if (name === 'command' || name === 'commandId' || name === 'as') continue;
    fields.set(
      name,
      [value].flat().filter((one) => typeof one === 'string'),
    );
  }
  const all = Object.fromEntries(fields);
  return JSON.stringify(all).length > LONGEST ? {} : all;
}

import { randomBytes } from 'node:crypto';
import type { RefusedForm } from '#app/contract/desk.ts';
import type { Answer } from '#app/contract/messages.ts';

/** How a form's command ended. A form that was refused comes with what was filled in, so that nobody writes it twice. */
export interface FormAnswer {
  readonly answer: Answer;
  readonly refused: RefusedForm | null;
}

/**
 * The answers to forms, in memory, until the pages that they lead to have shown them: each by a key of its own, which stands in the address of that page, so
 * that another tab of the seat is not told.
 */
export interface FormAnswers {
  /** `body`: what the form sent. Returns the key. */
  keep(seat: string, answer: Answer, body?: unknown): string;
  /** What went well is said once. A refusal stays for a while, also for a page that is loaded again. */
  take(seat: string, key: string): FormAnswer | undefined;
}

const KEPT = 1000;
/** A seat that is refused without end must not push out another one's. */
const KEPT_OF_A_SEAT = 8;
const LIFETIME = 10 * 60_000;
/** Far more than a form of ours sends, in characters. */
const LONGEST = 20_000;

/** `steady` is a clock in milliseconds that only ever moves on. */
export function createFormAnswers(steady: () => number = () => performance.now()): FormAnswers {
  const kept = new Map<string, FormAnswer & { readonly seat: string; readonly until: number }>();

  function makeRoom(seat: string): void {
    const now = steady();
    for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
    const own = [...kept].filter(([, one]) => one.seat === seat).map(([key]) => key);
    for (const key of own.slice(0, Math.max(0, own.length + 1 - KEPT_OF_A_SEAT))) kept.delete(key);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  }

  return {
    keep(seat, answer, body) {
      makeRoom(seat);
      const key = randomBytes(6).toString('base64url');
      const refused = answer.ok ? null : refusedForm(answer, body);
      kept.set(key, { seat, answer, refused, until: steady() + LIFETIME });
      return key;
    },
    take(seat, key) {
      const found = kept.get(key);
      if (found === undefined || found.seat !== seat || found.until <= steady()) return undefined;
      if (found.answer.ok) kept.delete(key);
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

import assert from 'node:assert/strict';
import { expect } from 'vitest';
import { dueTimers } from '#app/domain/exercise/clock/timers-due.ts';
import { parseCommand, readCommand } from '#app/domain/exercise/commands.ts';
import { decide } from '#app/domain/exercise/decide.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import { evolve } from '#app/domain/exercise/evolve.ts';
import { initialState } from '#app/domain/exercise/initial-state.ts';
import type { Look } from '#app/domain/exercise/look.ts';
import type { Outcome, Past, Sender } from '#app/domain/exercise/outcome.ts';
import { createdEntry } from '#app/domain/exercise/stage/create.ts';
import type { Meta, State } from '#app/domain/exercise/state.ts';
import type { Command, CommandInput, Event, EventType } from '#app/domain/exercise/vocabulary.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { CLOCK_SEAT, type CommandId, type ExerciseId, type SeatId } from '#app/domain/shared/ids.ts';
import type { Rejection } from '#app/domain/shared/rejection.ts';
import { engineScenario, keyBook } from './engine-scenario.ts';

/** An exercise in memory, played through `decide` and `evolve` alone. */

export const MINUTE = 60_000;

export interface Sent {
  readonly command: Command;
  readonly sender: Sender;
}

export interface Play {
  readonly scenario: Scenario;
  readonly entries: readonly Entry[];
  /** What was sent for each entry, by seq. */
  readonly sent: ReadonlyMap<number, Sent>;
  readonly past: Past;
  readonly look: Look;
  state(): State;
  /** The state after entry `seq`. */
  stateAt(seq: number): State;
  now(): number;
  wait(ms: number): void;
  join(seat: string, kind: SeatKind, role: string | null): void;
  send(seat: string, input: CommandInput, as?: string): Outcome;
  /** Sends what must be accepted; gives its facts. */
  act(seat: string, input: CommandInput, as?: string): readonly Event[];
  /** Sends what must be refused, as no command in its shape or by the rules. The state stays the very same object. */
  refused(seat: string, input: CommandInput, as?: string): Rejection;
  /** Its code. */
  refusal(seat: string, input: CommandInput, as?: string): string;
  /** Fires every timer that is due now, as the clock does. */
  tick(): void;
}

export function metaOf(more: Partial<Meta> = {}): Meta {
  return {
    scenario: 'tiny',
    version: '1.0.0',
    rules: 'r',
    rubric: 'b',
    texts: 't',
    skin: 'plain',
    language: 'en',
    pace: 'rounds',
    replies: 'rule',
    inPlay: ['host', 'embassy', 'relief'],
    objectives: ['way-out'],
    ...more,
  };
}

export function newPlay(more: Partial<Meta> = {}, scenario: Scenario = engineScenario()): Play {
  const exercise = 'ex-1' as ExerciseId;
  const entries: Entry[] = [];
  const states: State[] = [initialState(exercise)];
  const sent = new Map<number, Sent>();
  const texts = new Map<string, string>();
  let at = 1_000_000;
  let count = 0;
  const state = (): State => states.at(-1) ?? initialState(exercise);
  const stateAt = (seq: number): State => {
    const found = states[seq];
    if (!found) throw new Error(`No entry ${seq}`);
    return found;
  };
  const past: Past = { state: stateAt, entry: (seq) => entries[seq - 1] };
  const append = (entry: Entry) => {
    states.push(frozen(evolve(scenario, state(), entry, past)));
    entries.push(frozen(entry));
  };
  append(createdEntry({ exercise, at, meta: metaOf(more) }));

  const send = (seat: string, input: CommandInput, as?: string): Outcome => {
    const command = parseCommand(input);
    if (!command) throw new Error(`Malformed: ${JSON.stringify(input)}`);
    count += 1;
    const sender: Sender = {
      seat: seat as SeatId,
      commandId: `c${count}` as CommandId,
      at,
      lang: 'en',
      as,
      derived: { ratings: {}, digest: 'd' },
    };
    const outcome = decide(scenario, state(), frozen(command), frozen(sender), past);
    if (outcome.ok) {
      append(outcome.entry);
      // Whoever hosts an exercise goes on from here, and from the log alone after a restart.
      assert.deepEqual(outcome.after, state());
      sent.set(outcome.entry.seq, { command, sender });
      for (const { ref, text } of outcome.texts) texts.set(ref, text);
    }
    return outcome;
  };
  const act = (seat: string, input: CommandInput, as?: string): readonly Event[] => {
    const outcome = send(seat, input, as);
    if (!outcome.ok) throw new Error(`${input.type} was refused: ${outcome.code}`);
    return outcome.entry.events;
  };
  const refused = (seat: string, input: CommandInput, as?: string): Rejection => {
    const before = state();
    const read = readCommand(input);
    if (!('type' in read)) return read;
    const outcome = send(seat, input, as);
    expect(state()).toBe(before);
    if (outcome.ok) throw new Error(`${input.type} was accepted`);
    return outcome;
  };

  return {
    scenario,
    entries,
    sent,
    past,
    look: { book: keyBook, textOf: (ref) => texts.get(ref) ?? null },
    state,
    stateAt,
    now: () => at,
    wait: (ms) => {
      at += ms;
    },
    join: (seat, kind, role) => void act(seat, { type: 'seat.join', kind, role, people: 2 }),
    send,
    act,
    refused,
    refusal: (...sent) => refused(...sent).code,
    tick: () => {
      for (const { timer, opening } of dueTimers(state(), at))
        send(CLOCK_SEAT, { type: 'timer.fire', timer, opening });
    },
  };
}

/** A play with a table for each role, an operator, a SimCell and an evaluator; `started`: round 0 is open. */
export function roomOf(more: Partial<Meta> = {}, scenario?: Scenario): Play {
  const play = newPlay(more, scenario);
  play.join('op', 'operator', null);
  play.join('sim', 'simcell', null);
  play.join('eva', 'evaluator', null);
  for (const role of ['host', 'embassy', 'relief']) play.join(role, 'table', role);
  return play;
}

/** Play in round `round`; earlier ones are closed with nothing done in them. */
export function inRound(round: number, more: Partial<Meta> = {}, scenario?: Scenario): Play {
  const play = roomOf(more, scenario);
  play.act('op', { type: 'exercise.start' });
  for (let n = 0; n < round; n += 1) {
    play.act('op', { type: 'round.close', round: n });
    play.act('op', { type: 'round.open', round: n + 1 });
  }
  return play;
}

export function typesOf(events: readonly Event[]): readonly EventType[] {
  return events.map((event) => event.type);
}

/** The opening number of an item now. */
export function openingOf(
  play: Play,
  collection: 'decisions' | 'requests' | 'injects' | 'movements' | 'spoken' | 'actions',
  id: string,
): number {
  const item = play.state()[collection][id];
  if (!item) throw new Error(`No ${id} in ${collection}`);
  return item.opening;
}

/** Frozen all the way down: whoever changes it in place throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}

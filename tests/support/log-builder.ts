import type { CloseReason } from '#app/domain/exercise/engine/fields.ts';
import { ENTRY_VERSION, type Entry } from '#app/domain/exercise/entries.ts';
import type { Event, EventOf } from '#app/domain/exercise/vocabulary.ts';
import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';

/** A log written by hand: facts as they would stand in the store, for what reads logs. No rule checks them. */

export const EXERCISE = 'ex-1' as ExerciseId;
const MINUTE = 60_000;
const DAY = 1440;

type Of<T extends Event['type']> = Partial<Omit<EventOf<T>, 'type'>>;

export interface LogBuilder {
  readonly entries: readonly Entry[];
  /** Writes an entry, a minute after the last one, and gives its seq. */
  entry(...events: readonly Event[]): number;
  /** A round of five story days, from day `5 (n - 1)` on; round 0 from day -30. */
  openRound(round: number, ...more: readonly Event[]): number;
  closeRound(round: number, ...more: readonly Event[]): number;
  end(...more: readonly Event[]): number;
  openDecision(decision: string, options: readonly string[], isSeen?: boolean): number;
  choose(decision: string, option: string, more?: Of<'decision.confirmed'>): number;
  send(id: string, more: Of<'request.sent'> & { kind: string; from: string; to: string }): number;
  agree(request: string, by: string, more?: Of<'request.agreed'>): number;
  tell(about: string, to: readonly string[], more?: Of<'party.told'>): number;
  issue(kind: string, role: string, more?: Of<'document.issued'>): number;
  speak(id: string, more: Of<'spoken.noted'> & { from: string; with: string; about: string }): number;
  rewind(to: number): number;
  /** Who types; a table's id or a seat that a test made up. */
  as(seat: string): LogBuilder;
}

/** Begins with an exercise that has been created, joined by its tables and started; round 0 is open. */
export function startLog(
  meta: Of<'exercise.created'> = {},
  tables: readonly string[] = meta.inPlay ?? ['host', 'embassy'],
): LogBuilder {
  const entries: Entry[] = [];
  const clock = { at: 1_700_000_000_000, epoch: 0, opening: 0 };
  const next = () => {
    clock.opening += 1;
    return clock.opening;
  };
  const builder = (seat: string): LogBuilder => {
    const entry = (...events: readonly Event[]): number => {
      clock.at += MINUTE;
      const seq = entries.length + 1;
      entries.push({
        exercise: EXERCISE,
        seq,
        epoch: clock.epoch,
        seat: seat as SeatId,
        commandId: `c-${seq}` as CommandId,
        at: clock.at,
        v: ENTRY_VERSION,
        events,
      });
      return seq;
    };
    return {
      entries,
      entry,
      as: builder,
      openRound: (round, ...more) => {
        const to = round === 0 ? -30 * DAY : (round - 1) * 5 * DAY;
        const jump = { type: 'story.jumped', to, horizon: round * 5 * DAY, rate: 0 } as const;
        return entry({ type: 'round.opened', round }, jump, ...more);
      },
      closeRound: (round, ...more) => entry({ type: 'round.closed', round }, ...more),
      end: (...more) => entry({ type: 'exercise.ended', phases: {} }, ...more),
      openDecision: (decision, options, isSeen = true) =>
        entry(
          { type: 'decision.opened', decision, opening: next(), options },
          ...(isSeen ? [{ type: 'decision.seen', decision } as const] : []),
        ),
      choose: (decision, option, more = {}) => {
        const choice = { decision, option, tell: [], languages: 1, reason: null };
        const confirmed = { ...choice, by: 'table', late: 0, ...more } as const;
        // A table's choice was read back before it was confirmed.
        const readBack = { type: 'decision.readBack', ...choice } as const;
        return entry(...(confirmed.by === 'table' ? [readBack] : []), {
          type: 'decision.confirmed',
          ...confirmed,
        });
      },
      send: (request, more) =>
        entry({
          type: 'request.sent',
          request,
          opening: next(),
          circular: null,
          fields: {},
          missing: [],
          cites: null,
          note: null,
          rightParty: true,
          early: true,
          duplicates: null,
          ...more,
        }),
      agree: (request, by, more = {}) =>
        entry({
          type: 'request.agreed',
          request,
          by,
          conditions: [],
          ready: null,
          note: null,
          simulated: false,
          ...more,
        }),
      tell: (about, to, more = {}) =>
        entry({
          type: 'party.told',
          about,
          from: 'host',
          to,
          languages: 1,
          by: 'notice',
          note: null,
          ...more,
        }),
      issue: (kind, role, more = {}) =>
        entry({
          type: 'document.issued',
          document: `document-${entries.length + 1}`,
          kind,
          role,
          to: [],
          languages: 1,
          fields: {},
          missing: [],
          note: null,
          ...more,
        }),
      speak: (spoken, more) =>
        entry({ type: 'spoken.noted', spoken, opening: next(), outcome: 'agreed', note: null, ...more }),
      rewind: (to) => {
        clock.epoch += 1;
        return entry({ type: 'rewound', to, reason: 'text-1', openings: null });
      },
    };
  };
  const log = builder('seat-1');
  log.entry({
    type: 'exercise.created',
    scenario: 'tiny',
    version: '1.0.0',
    rules: 'r',
    rubric: 'b',
    texts: 't',
    skin: 'plain',
    language: 'en',
    pace: 'rounds',
    replies: 'rule',
    inPlay: ['host', 'embassy'],
    objectives: ['way-out'],
    ...meta,
  });
  for (const role of tables)
    log.as(`seat-of-${role}`).entry({ type: 'seat.joined', kind: 'table', role, people: 3 });
  log.entry({ type: 'exercise.started', story: -30 * DAY }, { type: 'round.opened', round: 0 });
  return log;
}

/** A lapse or an unmet expectation as a closing round writes it. */
export const lapse = (decision: string, reason: CloseReason): Event => ({
  type: 'decision.lapsed',
  decision,
  reason,
});
export const notMet = (expectation: string, reason: CloseReason): Event => ({
  type: 'expectation.notMet',
  expectation,
  reason,
});

import { parseCommand } from '#app/domain/exercise/commands.ts';
import { decide } from '#app/domain/exercise/decide.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import { evolve } from '#app/domain/exercise/evolve.ts';
import { pastOf } from '#app/domain/exercise/fold.ts';
import { initialState } from '#app/domain/exercise/initial-state.ts';
import type { Look } from '#app/domain/exercise/look.ts';
import { createdEntry } from '#app/domain/exercise/stage/create.ts';
import type { Meta, State } from '#app/domain/exercise/state.ts';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import type { Scenario, TextBook } from '#app/domain/scenario/compiled.ts';
import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';
import type { Player } from './player.ts';

/** A room without a server. It runs only the rules, so that walkthroughs can be checked in milliseconds. */
export interface LocalRoom {
  seat(name: string, kind: SeatKind, role: string | null): Player;
  state(): State;
  entries(): readonly Entry[];
}

export function createLocalRoom(scenario: Scenario, meta: Meta, book: TextBook): LocalRoom {
  const exercise = 'local' as ExerciseId;
  const entries: Entry[] = [];
  const texts = new Map<string, string>();
  let state = initialState(exercise);
  const append = (entry: Entry) => {
    state = evolve(scenario, state, entry, pastOf(scenario, exercise, entries));
    entries.push(entry);
  };
  append(createdEntry({ exercise, at: 0, meta }));
  const look: Look = { book, textOf: (ref) => texts.get(ref) ?? null };

  function seat(name: string, kind: SeatKind, role: string | null): Player {
    const id = name as SeatId;
    let sent = 0;
    const player: Player = {
      name,
      view: () => viewFor(scenario, state, { role, kind, language: book.language }, look),
      seq: () => state.seq,
      onChange: () => () => {},
      send: async (input, as) => {
        sent += 1;
        const command = parseCommand(input);
        if (!command) return { ok: false, code: 'malformed', params: {}, message: JSON.stringify(input) };
        const sender = {
          seat: id,
          commandId: `${sent}` as CommandId,
          at: state.at + 1000,
          lang: book.language,
          as,
        };
        const outcome = decide(scenario, state, command, sender, pastOf(scenario, exercise, entries));
        if (!outcome.ok) return { ...outcome, message: JSON.stringify(outcome.params) };
        for (const { ref, text } of outcome.texts) texts.set(ref, text);
        append(outcome.entry);
        return { ok: true, seq: outcome.entry.seq };
      },
    };
    const join = parseCommand({ type: 'seat.join', kind, role, people: 1 });
    const at = state.at + 1000;
    const sender = { seat: id, commandId: 'join' as CommandId, at, lang: book.language };
    const joined = join && decide(scenario, state, join, sender, pastOf(scenario, exercise, entries));
    if (joined?.ok) append(joined.entry);
    return player;
  }
  return { seat, state: () => state, entries: () => entries };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import { parseCommand } from '#app/domain/exercise/commands.ts';
import { decide } from '#app/domain/exercise/decide.ts';
import { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { commandDef, commandsOnItem } from '#app/domain/exercise/kinds.ts';
import type { Outcome } from '#app/domain/exercise/outcome.ts';
import type { State } from '#app/domain/exercise/state.ts';
import type { ViewItem } from '#app/domain/exercise/view.ts';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import type { CommandInput, CommandType, ItemKind } from '#app/domain/exercise/vocabulary.ts';
import type { CommandId, SeatId } from '#app/domain/shared/ids.ts';
import { diceOf } from '#server/play/dice.ts';
import { inRound, type Play, roomOf } from '#tests/support/play.ts';
import { playOn } from '#tests/support/random-commands.ts';
import { nothingFits, sampleOf } from '#tests/support/sample-commands.ts';
import { runsOf } from '#tests/support/seeds.ts';

const ASKER = 'asker' as SeatId;
const ROLES = [null, 'host', 'embassy', 'relief', 'carrier'];
const AUDIENCES: readonly Audience[] = SeatKind.options.flatMap((kind) =>
  ROLES.map((role) => ({ kind, role, language: 'en' })),
);
/** Whom a seat may say that it acts for; the public and a group are nobody's to act for. */
const FOR = [undefined, 'host', 'embassy', 'relief', 'carrier', 'public', 'missions'];
const ENDING = [
  { type: 'exercise.end' },
  { type: 'debrief.open' },
  { type: 'ratings.publish' },
  { type: 'exercise.close' },
] as const satisfies readonly CommandInput[];

const setup = fc.record({
  pace: fc.constantFrom('rounds' as const, 'facilitator' as const, 'clock' as const),
  replies: fc.constantFrom('rule' as const, 'operator' as const),
  inPlay: fc.constantFrom(['host', 'embassy', 'relief'], ['host', 'embassy']),
});
const from = fc.constantFrom('lobby' as const, 0, 1, 1, 2);
const seeds = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 15, maxLength: 50 });
/** How many steps after the end of play. */
const end = fc.nat({ max: ENDING.length });

/** Where a command is given: by whom, about which item of its view. */
interface Question {
  readonly play: Play;
  readonly state: State;
  readonly audience: Audience;
  readonly id: string;
  readonly item: ViewItem;
  readonly type: CommandType;
}

test('[VI10] [VI19] a view offers a command exactly where it is not refused for its giver, its owner or the state of its item', () => {
  fc.assert(
    fc.property(setup, from, seeds, end, fc.nat(), (more, first, steps, last, moment) => {
      const play = first === 'lobby' ? roomOf(more) : inRound(first, more);
      play.join('guest', 'companion', 'embassy');
      for (const seed of steps) playOn(play, diceOf(seed));
      const played = play.entries.length;
      for (const command of ENDING.slice(0, last)) play.send('op', command);
      for (const seq of [Math.max(1, played - (moment % steps.length)), play.entries.length])
        expect(disagreements(play, play.stateAt(seq))).toEqual([]);
    }),
    // A play says enough without being made smaller, which takes a minute.
    { ...runsOf(14), endOnFailure: true },
  );
});

/** Where what a view offers and what is decided differ. */
function disagreements(play: Play, now: State): readonly string[] {
  return AUDIENCES.flatMap((audience) => {
    const state = askedBy(now, audience);
    const view = viewFor(play.scenario, state, audience, play.look);
    return Object.entries(view).flatMap(([key, item]) => {
      const at = key.indexOf(':');
      const id = key.slice(at + 1);
      const defined = commandsOnItem(key.slice(0, at) as ItemKind);
      if ((item.can === undefined) !== (defined.length === 0)) return [`${key} has what its kind has not`];
      return defined.flatMap(([type]) => {
        const isOffered = item.can?.includes(type) ?? false;
        const answers = answersTo({ play, state, audience, id, item, type });
        if (isOffered === answers.some((answer) => isTaken(type, answer))) return [];
        const codes = new Set(answers.map((answer) => (answer.ok ? 'accepted' : answer.code)));
        const given = `${type} on ${key} by ${audience.kind}/${audience.role} in ${state.stage}`;
        return [`${given}: ${isOffered ? 'offered' : 'not offered'}, and ${[...codes].join(', ')}`];
      });
    });
  });
}

/** The state with one more seat, at which this audience sits. */
function askedBy(state: State, { kind, role }: Audience): State {
  const { seq } = state;
  const seat = { id: ASKER, kind, role, people: 1, present: true, ready: false, handovers: 0, joined: seq };
  return { ...state, seats: { ...state.seats, [ASKER]: { ...seat, seq } } };
}

/** What comes of it, for whomever it may be given about this item. Ends with the first that is taken. */
function answersTo({ play, state, audience, id, item, type }: Question): readonly Outcome[] {
  const { scenario, past } = play;
  const def = commandDef(type);
  // The server's door takes none of its own commands from a client.
  if (def.acts === 'server') return [];
  const answers: Outcome[] = [];
  for (const as of def.acts === 'party' ? FOR : [undefined]) {
    const party = as ?? audience.role ?? '';
    const input = sampleOf(type, { scenario, state, id, item, party });
    const command = parseCommand(input);
    if (!command) throw new Error(`The sample is malformed: ${JSON.stringify(input)}`);
    if (def.key(command as never, party) !== id) continue;
    const sender = { seat: ASKER, commandId: 'asked' as CommandId, at: state.at, lang: 'en', as };
    const answer = decide(scenario, state, command, sender, past);
    answers.push(answer);
    if (isTaken(type, answer)) break;
  }
  return answers;
}

function isTaken(type: CommandType, answer: Outcome): boolean {
  return answer.ok || nothingFits(type, answer.code);
}

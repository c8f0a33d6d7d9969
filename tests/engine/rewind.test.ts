import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { State } from '#app/domain/exercise/state.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { diceOf } from '#server/play/dice.ts';
import { type Play, roomOf } from '#tests/support/play.ts';
import { PARTY_FAMILIES, playOn } from '#tests/support/random-commands.ts';
import { runsOf } from '#tests/support/seeds.ts';

const seeds = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 5, maxLength: 40 });

describe('a rewind in random play', () => {
  test('[EX60] [EX61] the same acts after it make the same script state', () => {
    fc.assert(
      fc.property(seeds, seeds, (first, second) => {
        const play = roomOf();
        play.act('op', { type: 'exercise.start' });
        for (const seed of first) playOn(play, diceOf(seed));
        if (play.state().stage !== 'running') return;
        const to = play.state().seq;
        for (const seed of second) playOn(play, diceOf(seed), PARTY_FAMILIES);
        const branch = play.entries.slice(to);
        if (branch.length === 0) return;
        const then = play.state();
        const room = { seats: then.seats, notes: then.notes };

        play.act('op', { type: 'exercise.rewind', to, reason: 'Again' });
        expect(play.state()).toMatchObject({ ...room, stage: 'paused', epoch: then.epoch + 1 });
        expect(script(play.state())).toEqual(script(play.stateAt(to)));
        play.act('op', { type: 'exercise.resume' });
        const seqs = new Map<number, number>();
        for (const { seq } of branch) {
          const sent = play.sent.get(seq);
          if (!sent) throw new Error(`Nobody sent ${seq}`);
          const before = play.stateAt(seq - 1);
          const input = renewed(sent.command, before, play, seqs);
          const outcome = play.send(sent.sender.seat, input, sent.sender.as);
          expect(outcome, JSON.stringify(input)).toMatchObject({ ok: true });
          seqs.set(seq, play.state().seq);
        }
        expect(script(play.state())).toEqual(script(then, seqs));
      }),
      runsOf(40),
    );
  });
});

/** The command as the same hand gives it in the new branch: items born in the old one have other ids, all have other openings. */
function renewed(
  command: CommandInput,
  before: State,
  play: Play,
  seqs: ReadonlyMap<number, number>,
): CommandInput {
  const text = withSeqs(JSON.stringify(command), seqs);
  const moved = JSON.parse(text) as CommandInput & { opening?: number };
  if (moved.opening === undefined) return moved;
  const old = itemOf(before, command);
  const now = itemOf(play.state(), moved);
  expect((command as { opening?: number }).opening).toBe(old?.opening);
  return now ? ({ ...moved, opening: now.opening } as CommandInput) : moved;
}

function itemOf(state: State, command: CommandInput): { readonly opening: number } | undefined {
  if ('decision' in command) return state.decisions[command.decision];
  if ('request' in command) return state.requests[command.request];
  if ('inject' in command) return state.injects[command.inject];
  if ('movement' in command) return state.movements[command.movement];
  if ('spoken' in command) return state.spoken[command.spoken];
  if ('action' in command) return state.actions[command.action];
  if ('timer' in command) return state.timers[command.timer];
  return undefined;
}

function withSeqs(text: string, seqs: ReadonlyMap<number, number>): string {
  return text.replace(/\b([arspt])(\d+)-(\d+)\b/g, (_, kind: string, seq: string, n: string) => {
    return `${kind}${seqs.get(Number(seq)) ?? seq}-${n}`;
  });
}

/** What a rewind puts back, without what only says when and in which life: seqs, openings, times. */
function script(state: State, seqs: ReadonlyMap<number, number> = new Map()): unknown {
  const {
    seats: _s,
    notes: _n,
    improvements: _i,
    leanings: _l,
    clock: _c,
    effective: _e,
    wentBack: _w,
    moments: _m,
    undoable: _u,
    ...other
  } = state;
  const { stage: _g, ...rest } = other;
  const passing = new Set(['seq', 'at', 'epoch', 'openings', 'opening', 'play', 'tellers']);
  const text = JSON.stringify(rest, (key, value: unknown) => (passing.has(key) ? undefined : value));
  return JSON.parse(withSeqs(text, seqs));
}

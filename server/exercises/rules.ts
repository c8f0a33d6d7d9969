import type { Now } from '#app/contract/messages.ts';
import type { Audience } from '#app/domain/exercise/audience.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import type { Look } from '#app/domain/exercise/look.ts';
import type { Outcome, Past, Sender } from '#app/domain/exercise/outcome.ts';
import type { Meta, State } from '#app/domain/exercise/state.ts';
import type { View, ViewItem } from '#app/domain/exercise/view.ts';
import type { Changes } from '#app/domain/exercise/view-for.ts';
import type { Command, CommandType } from '#app/domain/exercise/vocabulary.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';

/** What the server needs from the domain. The server itself adds no rules. */
export interface Rules {
  decide(scenario: Scenario, state: State, command: Command, sender: Sender, past: Past): Outcome;
  fold(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): State;
  /** The log of a fork; `undefined` if `seq` is not in effect in the parent's log. */
  forked(
    parent: readonly Entry[],
    now: State,
    seq: number,
    exercise: ExerciseId,
    at: number,
  ): readonly Entry[] | undefined;
  /** What of the log a command is judged by, besides the state; most need nothing. */
  needs(command: CommandType): 'past' | 'ratings' | undefined;
  /** For the few commands that look back. */
  pastOf(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): Past;
  created(first: { exercise: ExerciseId; at: number; meta: Meta }): Entry;
  /** The suggested ratings, for the commands that change or release ratings. */
  suggest(scenario: Scenario, exercise: ExerciseId, entries: readonly Entry[]): Sender['derived'];
  viewFor(scenario: Scenario, state: State, audience: Audience, look: Look): View;
  changesBetween(before: State, after: State): Changes;
  newsOf(
    scenario: Scenario,
    before: State,
    after: State,
    audience: Audience,
    look: Look,
    changes: Changes,
  ): ViewNews | null;
  nowOf(state: State, at: number): Now;
  dueTimers(state: State, at: number): readonly DueTimer[];
  nextDueAt(state: State): number | null;
}

export interface ViewNews {
  readonly put: Readonly<Record<string, ViewItem>>;
  readonly del: readonly string[];
}

export interface DueTimer {
  readonly timer: string;
  readonly opening: number;
  readonly dueAt: number;
}

import { type CommandDef, type CommandSpec, commandsOn, type Subject } from '../engine/define.ts';
import type { State } from '../state.ts';
import type { CommandType } from '../vocabulary.ts';

/** There is one exercise in a state, under this key. */
export const EXERCISE_KEY = 'main';

/** The exercise itself: what is about nothing smaller is about it. */
export const stageSubject: Subject<State> = { kind: 'exercise', find: ({ state }) => state };

/** Defines a command that is about the exercise itself. */
export function onExercise<T extends CommandType>(spec: Omit<CommandSpec<T, State>, 'key'>): CommandDef<T> {
  return commandsOn(stageSubject)<T>({ ...spec, key: () => EXERCISE_KEY });
}

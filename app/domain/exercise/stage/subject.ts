import { type CommandDef, type CommandSpec, commandsOn, type Subject } from '../engine/define.ts';
import type { State } from '../state.ts';
import type { CommandType } from '../vocabulary.ts';

/** A state has only one exercise, under this key. */
export const EXERCISE_KEY = 'main';

/** The exercise as a whole, for all commands that are about nothing smaller. */
export const stageSubject: Subject<State> = { kind: 'exercise', find: ({ state }) => state };

/** Defines a command about the exercise as a whole. */
export function onExercise<T extends CommandType>(spec: Omit<CommandSpec<T, State>, 'key'>): CommandDef<T> {
  return commandsOn(stageSubject)<T>({ ...spec, key: () => EXERCISE_KEY });
}

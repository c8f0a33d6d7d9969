import type { ItemDef, KindDef } from '../engine/define.ts';
import type { State } from '../state.ts';
import { stageTable } from './chart.ts';
import { stageCommands } from './commands.ts';
import { stageFacts } from './fold.ts';
import { EXERCISE_KEY, stageSubject } from './subject.ts';
import { touchedByNaming, viewExercise } from './view.ts';

/** The stages of an exercise, from the lobby to its end. */
export const stage = {
  commands: stageCommands,
  facts: stageFacts,
  items: {
    exercise: {
      subject: stageSubject,
      make: viewExercise,
      standing: () => [EXERCISE_KEY],
      touched: touchedByNaming,
    } satisfies ItemDef<State>,
  },
  collections: {},
  statuses: Object.keys(stageTable),
} as const satisfies KindDef<'stage'>;

import type { Subject } from '../engine/define.ts';
import type { State } from '../state.ts';

/** The exercise itself: what is about nothing smaller is about it. */
export const stageSubject: Subject<State> = { kind: 'exercise', find: ({ state }) => state };

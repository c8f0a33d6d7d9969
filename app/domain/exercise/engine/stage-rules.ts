import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Stage } from '../stage/chart.ts';
import type { State } from '../state.ts';

/** Refuses a command that cannot be given at this stage of the exercise. */
export type StageRule = (state: State) => Rejection | undefined;

/** For acts that move the script: play must be running. Tables may go on reading during a pause. */
export const inPlay: StageRule = ({ stage }) => {
  if (stage === 'running') return undefined;
  return stage === 'paused' ? reject('not-running') : reject('wrong-stage', { stage });
};

export const always: StageRule = () => undefined;

export function inStages(...stages: readonly Stage[]): StageRule {
  return ({ stage }) => (stages.includes(stage) ? undefined : reject('wrong-stage', { stage }));
}

/** Once the ratings are published, the record that they are based on no longer changes. */
export const beforePublication: StageRule = ({ stage }) =>
  stage === 'released' || stage === 'closed' ? reject('ratings-out') : undefined;

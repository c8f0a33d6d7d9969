import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Stage } from '../stage/chart.ts';
import type { State } from '../state.ts';

/** In which stage of the exercise a command can be given. */
export type StageRule = (state: State) => Rejection | undefined;

/** Acts that move the script need running play; reading goes on in a pause. */
export const inPlay: StageRule = ({ stage }) => {
  if (stage === 'running') return undefined;
  return stage === 'paused' ? reject('not-running') : reject('wrong-stage', { stage });
};

export const always: StageRule = () => undefined;

export function inStages(...stages: readonly Stage[]): StageRule {
  return ({ stage }) => (stages.includes(stage) ? undefined : reject('wrong-stage', { stage }));
}

/** What the ratings rest on stands still once they are out. */
export const beforePublication: StageRule = ({ stage }) =>
  stage === 'released' || stage === 'closed' ? reject('ratings-out') : undefined;

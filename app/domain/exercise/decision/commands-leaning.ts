import { reject } from '#app/domain/shared/rejection.ts';
import { commandsOn, type KindDef } from '../engine/define.ts';
import { PHONES } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { isUndecided } from './item.ts';
import { standingOption } from './leaning-counts.ts';
import { type DecisionTarget, decisionSubject } from './subject.ts';

const onDecision = commandsOn(decisionSubject);
const ofPhone = {
  by: PHONES,
  acts: 'seat',
  stage: inPlay,
  key: ({ decision }: { readonly decision: string }) => decision,
  owners: (_asking: unknown, { decision }: DecisionTarget) => [decision.role],
} as const;

/** What a phone thinks of its table's decision. This is counted, but has no influence on the decision. */
export const leaningCommands: Pick<KindDef<'decision'>['commands'], 'decision.lean' | 'decision.disagree'> = {
  'decision.lean': onDecision({
    moves: ['decision.leant'],
    ...ofPhone,
    guard: (_asking, { item }) =>
      isUndecided(item) ? undefined : reject('not-asked-now', { decision: item.id }),
    decide: (draft, { decision, option }, { item }) => {
      if (option !== null && !item.options.includes(option)) return reject('unknown-option', { option });
      draft.emit({ type: 'decision.leant', decision, option });
      return undefined;
    },
  }),
  'decision.disagree': onDecision({
    moves: ['decision.disagreed'],
    ...ofPhone,
    guard: (_asking, { item }) =>
      standingOption(item) === undefined || item.effective !== null
        ? reject('not-asked-now', { decision: item.id })
        : undefined,
    decide: (draft, { decision, option: seen, disagrees }, { item }) => {
      const option = standingOption(item);
      // Another option was read back while this was on its way, and nobody disagrees with what they have not seen.
      if (option === undefined || (seen !== undefined && seen !== option)) return reject('moved-on');
      draft.emit({ type: 'decision.disagreed', decision, option, disagrees });
      return undefined;
    },
  }),
};

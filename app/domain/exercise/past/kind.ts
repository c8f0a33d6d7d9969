import { reject } from '#app/domain/shared/rejection.ts';
import type { ItemDef, KindDef, Subject } from '../engine/define.ts';
import { line } from '../engine/line.ts';
import { inWords } from '../engine/line-words.ts';
import { allMoments, type Moment, momentAt } from '../engine/moments.ts';
import { PARTIES, STEERING } from '../engine/seats.ts';
import { beforePublication, inPlay } from '../engine/stage-rules.ts';
import { momentOf, seesAll, textsIn, type Viewing } from '../engine/viewing.ts';
import { onExercise } from '../stage/subject.ts';
import { isEffective, reopened, rewindTo } from './rewind.ts';
import { restore, undo } from './undo.ts';

const momentSubject: Subject<Moment> = {
  kind: 'moment',
  find: ({ state }, key) => momentAt(state.moments, Number(key)),
};

const commands: KindDef<'past'>['commands'] = {
  'exercise.rewind': onExercise({
    moves: ['rewound'],
    by: STEERING,
    acts: 'seat',
    stage: beforePublication,
    needs: 'past',
    leavesBranch: true,
    decide: (draft, { to, reason }, state) => {
      if (to >= draft.seq - 1 || !isEffective(state, to)) return reject('not-in-log', { seq: to });
      const openings = reopened(draft.past.state(to), draft.traits.script, () => draft.opening());
      draft.emit({ type: 'rewound', to, reason: draft.text(reason), openings });
      return undefined;
    },
  }),
  'entry.undo': onExercise({
    moves: ['undone'],
    by: PARTIES,
    acts: 'seat',
    stage: (state) => beforePublication(state) ?? inPlay(state),
    needs: 'past',
    decide: undo,
  }),
};

const facts: KindDef<'past'>['facts'] = {
  rewound: {
    fold: (state, fact, { past, mark, traits }) => rewindTo(state, past.state(fact.to), fact, mark, traits),
    undoable: false,
    // Without the reason: everybody may read this line, but only those who steer or rate may read why.
    line: ({ to }) => line('wentBack', { to }),
  },
  undone: {
    fold: (state, fact, { past, mark }) => restore(state, fact, past, mark.seq),
    undoable: false,
    line: ({ type, seq }) => line(type, { seq }),
  },
};

/** An entry of the timeline, which those who steer or rate see. */
function viewMoment(viewing: Viewing, { mark, lines }: Moment) {
  // Entries of an abandoned branch are only in the report.
  if (!seesAll(viewing) || !isEffective(viewing.state, mark.seq)) return null;
  const words = { scenario: viewing.scenario, ...viewing.look };
  const texts = lines.flatMap(({ params }, at) =>
    Object.entries(params).flatMap(([name, param]) =>
      typeof param === 'object' && 'text' in param
        ? [[`lines.${at}.params.${name}`, param.text] as const]
        : [],
    ),
  );
  return {
    when: momentOf(mark),
    lines: lines.map((one) => inWords(one, words)),
    ...textsIn(viewing, Object.fromEntries(texts)),
  };
}

/** Going back: the whole room returns to an earlier moment, or one slip is undone. */
export const past = {
  commands,
  facts,
  items: {
    moment: {
      subject: momentSubject,
      make: viewMoment,
      standing: (viewing) =>
        seesAll(viewing) ? allMoments(viewing.state.moments).map(({ mark }) => String(mark.seq)) : [],
      touched: ({ state }, { state: before }) => {
        const keys: string[] = [];
        for (let seq = before.seq + 1; seq <= state.seq; seq += 1)
          if (momentAt(state.moments, seq)) keys.push(String(seq));
        return keys;
      },
    } satisfies ItemDef<Moment>,
  },
  collections: {},
  statuses: [],
} as const satisfies KindDef<'past'>;

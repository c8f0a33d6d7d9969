import { reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../engine/chart-table.ts';
import { commandsOn, type KindDef } from '../engine/define.ts';
import { PARTIES } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { reverseRedLines } from '../red-line/cross.ts';
import { isRoundOver } from '../round/round-over.ts';
import { answerRequest } from './answer.ts';
import { requestTable } from './chart.ts';
import { sendRequest } from './send.ts';
import { requestKindSubject, requestSubject } from './subject.ts';

const onRequest = commandsOn(requestSubject);
const ofParty = { by: PARTIES, acts: 'party', stage: inPlay, notYours: 'request-not-yours' } as const;

export const requestCommands: KindDef<'request'>['commands'] = {
  'request.send': commandsOn(requestKindSubject)({
    moves: ['request.sent'],
    by: PARTIES,
    acts: 'party',
    stage: inPlay,
    key: ({ kind }) => kind,
    owners: ({ scenario }, kind) => kind.from.flatMap((id) => scenario.partiesOf(id)),
    decide: sendRequest,
  }),
  /**
   * The party whose turn it is answers. After a counter-proposal this is the sender, who may accept it or counter
   * again.
   */
  'request.answer': onRequest({
    moves: ['request.acknowledged', 'request.agreed', 'request.countered', 'request.refused'],
    ...ofParty,
    key: ({ request }) => request,
    owners: (_asking, { item }) => [item.from, item.to],
    guard: (_asking, { item }, party) => {
      if (item.turn === null) return reject('request-answered');
      return item.turn === party ? undefined : reject('request-not-waiting');
    },
    decide: answerRequest,
  }),
  'request.remind': onRequest({
    moves: ['request.reminded'],
    ...ofParty,
    key: ({ request }) => request,
    owners: (_asking, { item }) => [item.from],
    guard: (_asking, { item }, party) =>
      stepOf(requestTable, item.status, 'REMIND') === undefined || item.turn === party
        ? reject('request-not-waiting')
        : undefined,
    decide: (draft, { request }) => void draft.emit({ type: 'request.reminded', request }),
  }),
  'request.withdraw': onRequest({
    moves: ['request.withdrawn'],
    ...ofParty,
    key: ({ request }) => request,
    owners: (_asking, { item }) => [item.from],
    guard: (_asking, { item }) =>
      stepOf(requestTable, item.status, 'WITHDRAW') === undefined ? reject('request-answered') : undefined,
    decide: (draft, { request }) => void draft.emit({ type: 'request.withdrawn', request }),
  }),
  /**
   * The party that answered thinks again before its answer takes effect, so that an agreement that crosses a red line
   * can be undone.
   */
  'request.takeBack': onRequest({
    moves: ['request.takenBack'],
    ...ofParty,
    key: ({ request }) => request,
    owners: (_asking, { item }) => [item.from, item.to],
    guard: ({ state }, { item }, party) => {
      const last = item.steps.at(-1);
      if (stepOf(requestTable, item.status, 'TAKE_BACK') === undefined || last?.by !== party)
        return reject('request-not-waiting');
      // An answer takes effect when its round closes.
      return isRoundOver(state, last.mark.seq) ? reject('too-late-to-take-back') : undefined;
    },
    decide: (draft, { request }, { item }, party) => {
      // The last counter-proposal waits for an answer again.
      const conditions = item.steps.findLast(({ what }) => what === 'countered')?.conditions ?? [];
      const terms = conditions.length === 0 ? {} : { conditions };
      draft.emit({ type: 'request.takenBack', request, by: party, opening: draft.opening(), ...terms });
      reverseRedLines(draft, `request:${request}`);
      return undefined;
    },
  }),
};

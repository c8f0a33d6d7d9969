import { rate } from '#app/domain/rating/rate.ts';
import { EXERCISE, type LogBuilder, startLog } from './log-builder.ts';
import { ratingScenario } from './rating-scenario.ts';

/** One kind of request between `embassy`, which asks, and `host`, which answers: what tests of coordination lines play. */

const scenario = ratingScenario((input) => {
  const kind = input.requests?.[0];
  if (!kind) return;
  kind.from = ['embassy', 'transit'];
  kind.expected = [{ from: 'embassy', round: 1, when: "released('held-at-gate')" }];
  kind.kept = "issued('order')";
});
export const KIND = 'exit-permit';
export const held = {
  type: 'inject.released',
  inject: 'held-at-gate',
  opening: 90,
  to: ['embassy'],
} as const;
export const inPlay = ['host', 'embassy', 'transit'];

export function begun(meta: { inPlay?: string[] } = {}, tables: readonly string[] = meta.inPlay ?? inPlay) {
  const log = startLog({ inPlay, ...meta }, tables);
  log.closeRound(0);
  log.openRound(1);
  return log;
}
export function playTo(log: LogBuilder, round: number) {
  for (let n = 1; n < round; n += 1) {
    log.closeRound(n);
    log.openRound(n + 1);
  }
}
const lineOf = (log: LogBuilder, side: 'asked' | 'answered', from: string) =>
  rate(scenario, EXERCISE, log.entries).coordination.find((line) => line.side === side && line.from === from);
export const asked = (log: LogBuilder) => lineOf(log, 'asked', 'embassy');
export const answered = (log: LogBuilder) => lineOf(log, 'answered', 'host');
export const send = (log: LogBuilder, id = 'q1', more = {}) =>
  log.send(id, { kind: KIND, from: 'embassy', to: 'host', ...more });
const common = { request: 'q1', by: 'host', note: null, simulated: false } as const;
export const acknowledge = { type: 'request.acknowledged', ...common, revertDay: null, opening: 50 } as const;
export const refuse = { type: 'request.refused', ...common, refusal: null, ready: null } as const;
export const counter = (by: string, opening: number) =>
  ({ type: 'request.countered', ...common, by, conditions: [], fields: {}, opening }) as const;
export const remind = { type: 'request.reminded', request: 'q1' } as const;

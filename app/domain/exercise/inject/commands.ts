import { reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../engine/chart-table.ts';
import { type Asking, commandsOn, type KindDef } from '../engine/define.ts';
import { PARTIES, STEERING } from '../engine/seats.ts';
import { always, inPlay } from '../engine/stage-rules.ts';
import { type DeliveryEvent, deliveryTable, type InjectEvent, injectTable } from './chart.ts';
import { releaseInject } from './release.ts';
import { type InjectTarget, injectSubject } from './subject.ts';

const onInject = commandsOn(injectSubject);
const key = ({ inject }: { readonly inject: string }) => inject;
const ofOperator = { by: STEERING, acts: 'seat', stage: inPlay, key } as const;
const ofTable = {
  by: PARTIES,
  acts: 'party',
  stage: always,
  key,
  owners: (_asking: Asking, { item }: InjectTarget) => item?.to ?? [],
  notYours: 'inject-not-here',
} as const;

export const injectCommands: KindDef<'inject'>['commands'] = {
  'inject.release': onInject({
    moves: ['inject.released'],
    ...ofOperator,
    guard: takes('RELEASE'),
    decide: (draft, _command, { inject }) => void releaseInject(draft, inject),
  }),
  'inject.hold': onInject({
    moves: ['inject.held'],
    ...ofOperator,
    guard: takes('HOLD'),
    decide: (draft, { inject }) => void draft.emit({ type: 'inject.held', inject }),
  }),
  'inject.skip': onInject({
    moves: ['inject.skipped'],
    ...ofOperator,
    guard: takes('SKIP'),
    decide: (draft, { inject }) => void draft.emit({ type: 'inject.skipped', inject }),
  }),
  'inject.resend': onInject({
    ...ofOperator,
    moves: ['inject.resent'],
    guard: (_asking, { inject, item }) =>
      item?.status === 'released' ? undefined : reject('not-released', { inject: inject.id }),
    decide: (draft, { to: role, reason }, { inject, item }) => {
      if (!item?.to.includes(role)) return reject('inject-not-here', { inject: inject.id });
      const opening = draft.opening();
      draft.emit({ type: 'inject.resent', inject: inject.id, role, opening, reason: draft.text(reason) });
      return undefined;
    },
  }),
  'inject.open': onInject({
    moves: ['inject.opened'],
    ...ofTable,
    guard: takesAtTable('READ'),
    decide: (draft, { inject }, _target, role) => void draft.emit({ type: 'inject.opened', inject, role }),
  }),
  // A message that was read out counts as read: those who steer may acknowledge it for a table.
  'inject.acknowledge': onInject({
    moves: ['inject.acknowledged'],
    ...ofTable,
    guard: takesAtTable('ACKNOWLEDGE'),
    decide: (draft, { inject }, _target, role) =>
      void draft.emit({ type: 'inject.acknowledged', inject, role }),
  }),
};

function takes(event: InjectEvent) {
  return (_asking: Asking, { inject, item }: InjectTarget) =>
    stepOf(injectTable, item?.status ?? 'pending', event) === undefined
      ? reject('already-released', { inject: inject.id })
      : undefined;
}

function takesAtTable(event: DeliveryEvent) {
  return (_asking: Asking, { inject, item }: InjectTarget, role: string) => {
    const table = item?.tables[role];
    if (!table) return reject('inject-not-here', { inject: inject.id });
    return stepOf(deliveryTable, table.status, event) === undefined ? reject('already-confirmed') : undefined;
  };
}

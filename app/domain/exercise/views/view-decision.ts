import type { Decision } from '../../scenario/compiled.ts';
import type { CommandType } from '../commands.ts';
import type { DecisionItem } from '../items.ts';
import type { ViewItem } from '../view.ts';
import { madeOnce } from './made-once.ts';
import { shownLeanings } from './view-leanings.ts';
import {
  isPartyOf,
  line,
  may,
  mayAlways,
  partyName,
  seesAll,
  since,
  slip,
  type Viewing,
  when,
} from './viewing.ts';

/** A decision belongs to one role: others learn of it by being told. */
export function viewDecision(viewing: Viewing, decision: Decision, item: DecisionItem): ViewItem | null {
  const all = seesAll(viewing);
  if (!all && !isPartyOf(viewing, [decision.role])) return null;
  const { book } = viewing.look;
  const { options, ...words } = wordsOf(book, decision);
  const option = (id: string) => ({ id, text: options.get(id) ?? '' });
  const readBackLine = decision.options.find((one) => one.id === item.readBack?.option)?.redLine;
  return {
    role: decision.role,
    ...words,
    status: item.status,
    opening: item.opening,
    round: decision.round,
    dueRound: item.dueRound,
    minutes: decision.minutes + item.extended,
    /** In milliseconds of play, in pace `clock` from opened at the table on. */
    endsAt:
      viewing.state.meta.pace === 'clock' && item.seen !== null
        ? item.seen.play + (decision.minutes + item.extended) * 60_000
        : null,
    options: item.options.map(option),
    mayDefer: decision.mayDefer,
    tell: decision.tell
      .flatMap((party) => viewing.scenario.partiesOf(party))
      .filter((party) => party !== decision.role)
      .map((party) => ({ id: party, name: partyName(viewing, party) })),
    seen: when(item.seen),
    readBack: item.readBack && {
      ...option(item.readBack.option),
      tell: item.readBack.tell,
      languages: item.readBack.languages,
      reason: line(viewing, item.readBack.reason),
    },
    /** The quiet step before a red line: read this, and say whom you called. */
    callFirst: readBackLine === undefined ? null : book.text(`redLines.${readBackLine}.ask`),
    settled: item.settled && {
      ...option(item.settled.option),
      tell: item.settled.tell,
      languages: item.settled.languages,
      by: item.settled.by,
      late: item.settled.late,
      when: when(item.settled.mark),
      reason: line(viewing, item.settled.reason),
    },
    deferred: item.deferred && {
      trigger: line(viewing, item.deferred.trigger),
      reviewDay: item.deferred.reviewDay,
      when: when(item.deferred.mark),
    },
    lapsed: item.lapsed && { reason: item.lapsed.reason, when: when(item.lapsed.mark) },
    reopened: item.reopened && {
      reason: line(viewing, item.reopened.reason),
      when: when(item.reopened.mark),
    },
    effective: when(item.effective),
    ...(item.status === 'open' || item.status === 'read-back' ? since(viewing, item.opened) : {}),
    ...slip(viewing, item, [item.settled?.mark.seq, item.deferred?.mark.seq]),
    ...shownLeanings(viewing, decision, item),
    can: [
      ...mayAlways(viewing, item.seen === null ? ['decision.see'] : []),
      ...may(viewing, commandsOn(viewing, decision, item)),
    ],
    ...(all
      ? {
          ...backgroundOf(book, decision),
          composite: decision.composite,
          blockedBy: decision.blockedBy,
          opened: when(item.opened),
        }
      : {}),
  };
}

const wordsOf = madeOnce((book, { id, options }: Decision) => ({
  title: book.text(`decisions.${id}.title`),
  asks: book.text(`decisions.${id}.asks`),
  options: new Map(
    options.map((option) => [option.id, book.text(`decisions.${id}.options.${option.id}.text`)]),
  ),
}));

const backgroundOf = madeOnce((book, { id }: Decision) => ({
  dilemma: book.text(`decisions.${id}.dilemma`),
  source: book.text(`decisions.${id}.source`),
}));

function commandsOn({ state }: Viewing, decision: Decision, item: DecisionItem): readonly CommandType[] {
  const defer: CommandType[] = decision.mayDefer ? ['decision.defer'] : [];
  // In rounds nothing runs out by itself: there it is the round that is given more time.
  const extend: CommandType[] = state.meta.pace === 'rounds' ? [] : ['decision.extend'];
  switch (item.status) {
    case 'open':
      return ['decision.readBack', ...defer, ...extend, 'decision.lean'];
    case 'read-back':
      return [
        'decision.readBack',
        'decision.cancelReadBack',
        'decision.confirm',
        ...defer,
        ...extend,
        'decision.lean',
        'decision.disagree',
      ];
    case 'deferred':
      return ['decision.readBack', ...defer, 'decision.reopen'];
    case 'confirmed':
      return item.effective === null
        ? ['decision.takeBack', 'decision.reopen', 'decision.disagree']
        : ['decision.reopen'];
    case 'lapsed':
      return ['decision.reopen'];
  }
}

import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../charts/chart-table.ts';
import { decisionTable } from '../charts/decision-chart.ts';
import { expectationTable } from '../charts/expectation-chart.ts';
import type { CommandOf } from '../commands.ts';
import { crossRedLine } from '../cross-red-line.ts';
import type { Draft } from '../draft.ts';
import { isParty } from '../is-party.ts';
import type { ActionItem } from '../items.ts';
import { disarmLapse } from '../lapse-timers.ts';
import { latenessOf } from '../lateness.ts';
import { isPlayedByPeople } from '../sat-at.ts';
import { tellBySpeaking } from '../settle-replies.ts';
import { movedOn, notRunning, partiesIn } from './guards.ts';
import { tellOf } from './handle-decision.ts';
import { maySpeakOf } from './subjects.ts';

type ActCommand = CommandOf<'spoken.note' | 'spoken.confirm' | 'action.propose' | 'action.adjudicate'>;

export function handleAct(draft: Draft, command: ActCommand, party: string): Rejection | undefined {
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  switch (command.type) {
    case 'spoken.note': {
      const other = command.with;
      if (!isParty(draft.scenario, other)) return reject('unknown-party', {});
      if (other === party) return reject('speak-to-yourself', {});
      const { about = '', outcome } = command;
      if (about !== '' && !maySpeakOf(draft, about, party)) return reject('unknown-item', { item: about });
      const note = command.note === undefined ? null : draft.text(command.note);
      draft.emit({
        type: 'spoken.noted',
        spoken: draft.id('s'),
        opening: draft.opening(),
        from: party,
        with: other,
        about,
        outcome,
        note,
      });
      return;
    }
    case 'spoken.confirm': {
      const item = draft.state().spoken[command.spoken];
      if (!item) return reject('unknown-item', { item: command.spoken });
      if (item.with !== party) return reject('not-your-item', { item: command.spoken });
      const late = movedOn(item, command.opening);
      if (late) return late;
      if (item.status !== 'noted') return reject('already-confirmed', {});
      const simulated = !isPlayedByPeople(draft.state(), party);
      draft.emit({ type: 'spoken.confirmed', spoken: item.id, agrees: command.agrees, simulated });
      if (command.agrees && item.about !== '') tellBySpeaking(draft, item);
      return;
    }
    case 'action.propose': {
      const told = partiesIn(draft, command.told, party);
      if (!told) return reject('unknown-party', {});
      const text = draft.text(command.text);
      draft.emit({
        type: 'action.proposed',
        action: draft.id('a'),
        opening: draft.opening(),
        role: party,
        who: draft.text(command.who),
        when: draft.text(command.when),
        authority: draft.text(command.authority),
        told,
        text,
      });
      return;
    }
    case 'action.adjudicate':
      return adjudicate(draft, command);
    default:
      return assertNever(command);
  }
}

/** The operator says what a free action amounts to: an option, an expected act, a document, or just noted. */
function adjudicate(draft: Draft, command: CommandOf<'action.adjudicate'>): Rejection | undefined {
  const action = draft.state().actions[command.action];
  if (!action) return reject('unknown-item', { item: command.action });
  const late = movedOn(action, command.opening);
  if (late) return late;
  if (action.ruling !== null) return reject('action-settled', {});
  const ruling = command.as;
  switch (ruling.to) {
    case 'noted':
      draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
      return;
    case 'option':
      return ruleOption(draft, action, ruling);
    case 'expectation': {
      const item = draft.state().expectations[ruling.expectation];
      const expectation = draft.scenario.expectations.get(ruling.expectation);
      if (!item || expectation?.role !== action.role)
        return reject('unknown-item', { item: ruling.expectation });
      if (stepOf(expectationTable, item.status, 'MEET') === undefined) return reject('already-confirmed', {});
      draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
      draft.emit({
        type: 'expectation.met',
        expectation: item.id,
        prompted: item.status === 'prompted',
        by: 'action',
      });
      return;
    }
    case 'document': {
      const kind = draft.scenario.documents.get(ruling.document);
      if (!kind?.roles.includes(action.role)) return reject('unknown-item', { item: ruling.document });
      draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
      const to = action.told;
      const document = {
        kind: kind.id,
        role: action.role,
        to,
        languages: 1,
        fields: {},
        missing: [],
        note: action.text,
      };
      const id = draft.id('p');
      draft.emit({ type: 'document.issued', document: id, ...document });
      if (to.length > 0) {
        draft.emit({
          type: 'party.told',
          about: kind.id,
          from: action.role,
          to,
          languages: 1,
          by: 'action',
          note: null,
        });
      }
      if (kind.redLine !== undefined) {
        const { role } = action;
        crossRedLine(draft, { redLine: kind.redLine, role, item: `document:${id}`, called: null });
      }
      return;
    }
    default:
      return assertNever(ruling);
  }
}

function ruleOption(
  draft: Draft,
  action: ActionItem,
  ruling: { readonly to: 'option'; readonly decision: string; readonly option: string },
): Rejection | undefined {
  const decision = draft.scenario.decisions.get(ruling.decision);
  const item = draft.state().decisions[ruling.decision];
  if (!decision || !item || decision.role !== action.role)
    return reject('unknown-item', { item: ruling.decision });
  if (stepOf(decisionTable, item.status, 'RULE') === undefined)
    return reject('decision-closed', { decision: decision.id });
  if (!decision.options.some((option) => option.id === ruling.option))
    return reject('unknown-option', { option: ruling.option });
  draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
  draft.emit({
    type: 'decision.confirmed',
    decision: decision.id,
    option: ruling.option,
    tell: action.told,
    languages: 1,
    by: 'action',
    reason: null,
    late: latenessOf(draft, item),
  });
  disarmLapse(draft, decision.id);
  tellOf(draft, decision, { to: action.told, languages: 1, by: 'action' });
  const redLine = decision.options.find((option) => option.id === ruling.option)?.redLine;
  if (redLine !== undefined) {
    crossRedLine(draft, { redLine, role: decision.role, item: `decision:${decision.id}`, called: null });
  }
  return;
}

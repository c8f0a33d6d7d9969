import type { CommandField, CommandLimits } from '#app/domain/exercise/command-limits.ts';
import type { ItemOf, View } from '#app/domain/exercise/view.ts';
import type { Rejection } from '#app/domain/shared/rejection.ts';
import type { TextKey } from '#app/i18n/en.ts';
import type { Texts } from '#app/i18n/texts.ts';

/** The fields of a form that the platform itself has; those of a request or a document are named by the scenario. */
type OwnField<T extends keyof CommandLimits> = Exclude<CommandField<T>, `${string}.*`>;

/** What the screens call what people fill in, as far as that can be said without the item that the form is about. */
const NAMES: { readonly [T in keyof CommandLimits]: { readonly [F in OwnField<T>]: TextKey } } = {
  'exercise.end': { rest: 'control.close.rest' },
  'exercise.rewind': { to: 'control.back.where', reason: 'control.reason' },
  'round.close': { rest: 'control.close.rest' },
  'inject.resend': { to: 'control.resend.to', reason: 'control.resend.reason' },
  'decision.readBack': {
    option: 'desk.decision.choose',
    tell: 'desk.decision.tell',
    languages: 'desk.decision.languages',
    reason: 'field.reason',
  },
  'decision.confirm': { called: 'desk.decision.called' },
  'decision.defer': { trigger: 'desk.decision.trigger', reviewDay: 'field.reviewDay' },
  'decision.reopen': { reason: 'control.reason' },
  'decision.lean': { option: 'desk.lean' },
  'redLine.lift': { reason: 'control.reason' },
  'spoken.note': {
    with: 'desk.spoken.with',
    about: 'desk.spoken.about',
    outcome: 'desk.spoken.outcome',
    note: 'field.note',
  },
  'request.send': { to: 'desk.ask.to', cites: 'desk.ask.cites', note: 'field.note' },
  'request.answer': {
    answer: 'desk.request.answer',
    conditions: 'desk.request.terms',
    refusal: 'field.refusal',
    revertDay: 'desk.request.revertDay',
    called: 'desk.request.called',
    note: 'field.note',
  },
  'document.issue': {
    to: 'desk.document.to',
    languages: 'desk.document.languages',
    called: 'desk.decision.called',
    note: 'field.note',
  },
  'notice.send': {
    about: 'desk.tell.about',
    to: 'desk.tell.to',
    languages: 'desk.document.languages',
    note: 'field.note',
  },
  'action.propose': {
    text: 'desk.idea.text',
    who: 'desk.idea.who',
    when: 'desk.idea.when',
    authority: 'desk.idea.authority',
    told: 'desk.idea.told',
  },
  'action.adjudicate': {
    'as.option': 'field.ruledOption',
    'as.expectation': 'control.rule.expectation',
    'as.document': 'control.rule.document',
  },
  'budget.spend': { items: 'desk.budget' },
  'rating.change': { rating: 'control.ratings.rating', reason: 'control.reason' },
  'ratings.publish': { cells: 'control.released.cells' },
  'note.add': { task: 'control.notes.task', text: 'control.notes.text' },
  'improvement.add': {
    text: 'control.improvements.text',
    owner: 'control.improvements.owner',
    due: 'control.improvements.due',
    guideline: 'control.improvements.guideline',
  },
};

const namesOf = new Map<string, Readonly<Record<string, TextKey>>>(Object.entries(NAMES));

/**
 * Adds what its form calls the field that a refusal is about. `view` is what the sender sees: a form that is not in it has
 * no name to give away.
 */
export function nameField(
  { params, ...refusal }: Rejection,
  command: object,
  texts: Texts,
  view: View,
): Rejection {
  const { command: type, field } = params;
  if (typeof field !== 'string') return { ...refusal, params };
  const key = namesOf.get(String(type))?.[field];
  const name = key === undefined ? labelOf(field, command, view) : texts.t(key);
  return { ...refusal, params: { ...params, name: name ?? texts.t('field.unnamed') } };
}

/** By the form of the request or document that a command is about. */
function labelOf(field: string, command: object, view: View): string | undefined {
  const given = new Map<string, unknown>(Object.entries(command));
  const type = String(given.get('type'));
  const kind = type === 'document.issue' ? 'document-kind' : 'request-kind';
  const key = type === 'request.answer' ? `request:${given.get('request')}` : `${kind}:${given.get('kind')}`;
  const item = Object.hasOwn(view, key) ? (view[key] as Pick<ItemOf<'request-kind'>, 'form'>) : undefined;
  return item?.form.find(({ id }) => `fields.${id}` === field)?.label;
}

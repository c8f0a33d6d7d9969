import type { ProblemCode } from '#app/domain/scenario/problem.ts';
import { CHECK_SENTENCES, type CheckCode, type Sentence } from './check-sentences.ts';

export type LoadParams = Readonly<Record<string, string | number>>;

/** All problem codes: those of files and shape, which the domain does not know, and those of a scenario's meaning. */
export type LoadCode =
  | ProblemCode
  | 'yaml-syntax'
  | 'yaml-duplicate-key'
  | 'yaml-aliases'
  | 'not-a-mapping'
  | 'key-twice'
  | 'key-unknown'
  | 'key-missing'
  | 'value-kind'
  | 'value-not-listed'
  | 'text-empty'
  | 'text-form'
  | 'id-form'
  | 'text-too-long'
  | 'list-too-short'
  | 'list-too-long'
  | 'number-too-small'
  | 'number-too-big'
  | 'shape-other'
  | 'no-scenario'
  | 'format-older'
  | 'two-sources'
  | 'file-name'
  | 'folder-name'
  | 'name-of-file'
  | 'skin-missing'
  | 'card-missing'
  | CheckCode;

type P = LoadParams;
const near = (p: P, other: string): string => (p['near'] ? `Did you mean "${p['near']}"?` : other);
const kindIn: Record<string, string> = {
  redLine: 'red line',
  item: 'budget item',
  subject: 'decision, document or request',
  document: 'document',
};
const kindOf = (p: P): string => kindIn[String(p['kind'])] ?? String(p['kind']);

const SENTENCES: Record<LoadCode, (p: P) => Sentence> = {
  'condition-syntax': (p) => ({
    message: `This condition cannot be read: ${p['detail']}.`,
    mend: "Write it like released('an-inject') && !decided('a-decision').",
  }),
  'condition-type': (p) => ({
    message: `This condition compares things of different kinds: ${p['detail']}.`,
    mend: 'Compare indicator(…) with a whole number and authority(…) with a party; join the rest by && and ||.',
  }),
  'condition-not-bool': (p) => ({
    message: `This condition gives ${p['type'] === 'string' ? 'a text' : 'a number'}, not true or false.`,
    mend: "Compare it with something, as in indicator('waiting') > 6000.",
  }),
  'condition-unknown-function': (p) => ({
    message: `Conditions know no function "${p['name']}".`,
    mend: near(p, 'The handbook for authors lists every function.'),
  }),
  'condition-variable': (p) => ({
    message: `Conditions know no variable "${p['name']}".`,
    mend: `Put an id in quotes: '${p['name']}'.`,
  }),
  'condition-not-allowed': (p) => ({
    message: `"${p['what']}" may not stand in a condition.`,
    mend: 'Use only the functions of the handbook, comparisons, !, && and ||.',
  }),
  'condition-arity': (p) => ({
    message: `"${p['name']}" takes ${p['takes']} arguments and was given ${p['given']}.`,
    mend: 'Look up its arguments in the handbook for authors.',
  }),
  'condition-literal': (p) => ({
    message: `"${p['name']}" needs ${p['kind'] === 'round' ? 'the number of a round' : `an id in quotes (${kindOf(p)})`} here.`,
    mend: 'Ids cannot be worked out; write one down.',
  }),
  'condition-unknown-id': (p) => ({
    message: `There is no ${kindOf(p)} "${p['id']}".`,
    mend: near(p, `Write an id that the scenario has, or add "${p['id']}" to it.`),
  }),
  'condition-field-kind': (p) => ({
    message: `The field "${p['field']}" is of kind ${p['kind']}: "${p['name']}" cannot know what people will write there.`,
    mend: 'Name a field of kind choice, yes-no or place.',
  }),
  'condition-field-value': (p) => ({
    message: `The field "${p['field']}" has no value "${p['value']}".`,
    mend: near(p, `Write one of these: ${p['values']}.`),
  }),
  'condition-after': () => ({
    message: 'after(…) needs one fact and a time.',
    mend: "Write it like after(released('an-inject'), hours(6)), with a single fact that is true or false.",
  }),
  'condition-duration': (p) => ({
    message: `"${p['name']}" needs a time given in days, hours or minutes${p['name'] === 'after' ? ', of one minute or more' : ''}.`,
    mend: 'Write it like hours(6) or days(8), with a number.',
  }),
  'condition-duration-alone': (p) => ({
    message: `"${p['name']}(…)" stands alone.`,
    mend: 'Times only stand in after(…) and storyFrom(…).',
  }),

  'duplicate-id': (p) => ({
    message: `The id "${p['id']}" stands twice in ${p['table']}.`,
    mend: 'Give one of them another id.',
  }),
  'name-clash': (p) => ({
    message: `The id "${p['id']}" is already one of the ${p['other']}, and these share their names.`,
    mend: 'Give one of them another id.',
  }),
  'reserved-id': (p) => ({
    message: `"${p['id']}" is a word of the format and cannot be an id.`,
    mend: 'Choose another id.',
  }),
  'unknown-id': (p) => ({
    message: `There is no ${kindOf(p)} "${p['id']}".`,
    mend: near(p, `Write an id that the scenario has, or add "${p['id']}" to it.`),
  }),
  'not-a-role': (p) => ({
    message: `"${p['id']}" is a party that nobody plays; nothing is asked of it and nothing rates it.`,
    mend: 'Name a role that has a table.',
  }),
  'no-such-round': (p) => ({
    message: `There is no round ${p['round']}.`,
    mend: `Rounds are counted from 0; the last one is ${p['last']}.`,
  }),
  'named-early': (p) => ({
    message: `"${p['id']}" enters the story in round ${p['enters']}, but a table needs it in round ${p['round']}.`,
    mend: `Let it enter in round ${p['round']}, or leave it out here.`,
  }),
  'round-order': (p) => ({
    message: `Round ${p['round']} begins on day ${p['from']}, but the round before it ends on day ${p['until']}.`,
    mend: 'Let every round begin where the one before it ends.',
  }),
  'round-length': (p) => ({
    message: `Round ${p['round']} ends on day ${p['until']}, not after day ${p['from']} on which it begins.`,
    mend: 'Give it a later "until".',
  }),
  'authority-late': (p) => ({
    message: `Nobody answers for "${p['place']}" before day ${p['from']}, but the first round begins on day ${p['start']}.`,
    mend: `Begin its first line of authority on day ${p['start']} or earlier.`,
  }),
  'contingency-unmarked': (p) => ({
    message: `The inject "${p['inject']}" prompts an expectation but would come by itself.`,
    mend: 'Mark it with "contingency: true".',
  }),
  'range-reversed': (p) => ({
    message: `${p['low']} should come before ${p['high']}.`,
    mend: 'Put the smaller number first.',
  }),
  'evidence-empty': (p) => ({
    message: `The task "${p['task']}" reads no evidence.`,
    mend: 'Give it decided, met, done or told.',
  }),
  'evidence-met-misplaced': (p) => ({
    message: `The task "${p['task']}" rates how an expectation came, but does not hang on one.`,
    mend: 'Move it below an expectation, or use done or told.',
  }),
  'evidence-decided-misplaced': (p) => ({
    message: `The task "${p['task']}" gives ratings to options, but does not hang on a decision.`,
    mend: 'Move it below a decision, or use done or told.',
  }),
  'rating-missing': (p) => ({
    message: `The task "${p['task']}" has no rating for the option "${p['option']}".`,
    mend: 'Give every option a rating: P, S, M or U.',
  }),
  'rating-extra': (p) => ({
    message: `The decision "${p['decision']}" has no option "${p['option']}" to give a rating to.`,
    mend: "Take the rating out, or mend the option's id.",
  }),
  'rating-deferred': (p) => ({
    message: `The decision "${p['decision']}" may not be deferred, so deferring it has no rating.`,
    mend: 'Take "deferred" out, or set "mayDefer: true".',
  }),
  'choices-missing': (p) => ({
    message: `The field "${p['field']}" offers a choice but lists none.`,
    mend: 'Give it "choices", each with an id and a label.',
  }),
  'choices-misplaced': (p) => ({
    message: `The field "${p['field']}" is of kind ${p['kind']} and cannot have choices.`,
    mend: 'Take the choices out, or make it "kind: choice".',
  }),
  'reply-without-conditions': (p) => ({
    message: `The ready reply "${p['reply']}" agrees with conditions but names none.`,
    mend: 'Name its conditions, or answer "agree".',
  }),
  'unknown-placeholder': (p) => ({
    message: `Nothing is named "{${p['id']}}".`,
    mend: near(p, `Name "${p['id']}" in the skins, or mend the placeholder.`),
  }),
  'unknown-text': (p) => ({
    message: `The scenario has no text "${p['key']}" to translate.`,
    mend: near(p, 'Take this translation out, or mend its key.'),
  }),

  'yaml-syntax': (p) => ({
    message: `This is not YAML: ${p['detail']}.`,
    mend: 'Look for a missing colon, quote or blank, or a tab at the start of a line.',
  }),
  'yaml-duplicate-key': () => ({
    message: 'This key stands twice in the same mapping.',
    mend: 'Keep one of the two.',
  }),
  'yaml-aliases': (p) => ({
    message: `The file repeats its anchors more than ${p['most']} times.`,
    mend: 'Write the repeated parts out.',
  }),
  'not-a-mapping': () => ({
    message: 'The file should be a mapping of keys to values.',
    mend: 'Begin its lines with keys, such as "injects:".',
  }),
  'key-twice': (p) => ({
    message: `"${p['key']}" is already given in ${p['other']}.`,
    mend: 'Only lists may be spread over several files; keep one of the two.',
  }),
  'key-unknown': (p) => ({
    message: `The format has no key "${p['key']}" here.`,
    mend: near(p, 'Take it out, or look at the format for the right word.'),
  }),
  'key-missing': (p) => ({ message: `"${p['key']}" is missing here.`, mend: `Add it: ${p['expected']}.` }),
  'value-kind': (p) => ({
    message: `"${p['key']}" should be ${p['expected']}, not ${p['given']}.`,
    mend: `Write ${p['expected']}.`,
  }),
  'value-not-listed': (p) => ({
    message: `"${p['value']}" is not one of the words for "${p['key']}".`,
    mend: near(p, `Choose among: ${p['values']}.`),
  }),
  'text-empty': (p) => ({
    message: `"${p['key']}" is empty.`,
    mend: 'Write a text, or take the key out where it may be left out.',
  }),
  'text-form': (p) => ({
    message: `"${p['value']}" has not the form of "${p['key']}".`,
    mend: `Write ${p['form']}.`,
  }),
  'id-form': (p) => ({
    message: `"${p['value']}" cannot be an id.`,
    mend: 'Use lower-case letters, digits and single hyphens, and begin with a letter.',
  }),
  'text-too-long': (p) => ({
    message: `"${p['value']}" is longer than "${p['key']}" may be.`,
    mend: `Shorten it to ${p['most']} characters at most.`,
  }),
  'list-too-short': (p) => ({
    message: `"${p['key']}" needs at least ${p['least']}.`,
    mend: 'Add what is missing.',
  }),
  'list-too-long': (p) => ({
    message: `"${p['key']}" may have at most ${p['most']}.`,
    mend: 'Take some out, or join them.',
  }),
  'number-too-small': (p) => ({
    message: `"${p['key']}" may not be below ${p['least']}.`,
    mend: 'Write a larger number.',
  }),
  'number-too-big': (p) => ({
    message: `"${p['key']}" may not be above ${p['most']}.`,
    mend: 'Write a smaller number.',
  }),
  'shape-other': (p) => ({
    message: `"${p['key']}" is not right: ${p['detail']}.`,
    mend: 'Compare it with the template scenario.',
  }),

  'no-scenario': (p) => ({
    message: `The folder "${p['id']}" has no scenario.yaml.`,
    mend: 'Add scenario.yaml, or its parts below scenario/.',
  }),
  'format-older': (p) => ({
    message: `This scenario is of format ${p['format']}; this Muster reads format ${p['reads']}.`,
    mend: `Run npm run scenarios:upgrade -- ${p['id']} (or with the path of its folder).`,
  }),
  'two-sources': () => ({
    message: 'There is a scenario.yaml and a folder scenario/ with parts.',
    mend: 'Keep one of the two.',
  }),
  'file-name': (p) => ({
    message: `The file "${p['file']}" is not read: its name has not the right form.`,
    mend: `Name it ${p['form']}.`,
  }),
  'folder-name': (p) => ({
    message: `The scenario's id is "${p['id']}", but its folder is "${p['folder']}".`,
    mend: 'Give both the same name.',
  }),
  'name-of-file': (p) => ({
    message: `The id is "${p['id']}", but the file is "${p['file']}".`,
    mend: 'Give both the same name.',
  }),
  'skin-missing': (p) => ({
    message: `There is no skin "${p['id']}".`,
    mend: near(p, `Add skins/${p['id']}.yaml, or name one that is there.`),
  }),
  'card-missing': (p) => ({
    message: `The role card "${p['card']}" is not there.`,
    mend: `Write it as ${p['card']}.`,
  }),

  ...CHECK_SENTENCES,
};

/** What a code means for an author: what is wrong and how to fix it. */
export function sentenceFor(code: LoadCode, params: LoadParams): Sentence {
  return SENTENCES[code](params);
}

/** Problems that only `scenarios:check` reports. A scenario with warnings can still be played. */
export type CheckCode =
  | 'words-body'
  | 'words-question'
  | 'words-option'
  | 'words-round'
  | 'words-card'
  | 'never-comes'
  | 'opens-late'
  | 'never-closes'
  | 'phases-apart'
  | 'not-seen'
  | 'play-failed'
  | 'guideline-unrated'
  | 'idle-table'
  | 'load-decisions'
  | 'load-injects'
  | 'inject-unheard'
  | 'option-dominates'
  | 'click-only'
  | 'reply-fallback-missing'
  | 'reply-refuse-missing'
  | 'reply-agree-missing'
  | 'reply-hold-missing'
  | 'figure-unsourced'
  | 'unused'
  | 'anachronism'
  | 'real-name'
  | 'real-country'
  | 'invented-name'
  | 'name-in-text'
  | 'skin-name-missing'
  | 'skin-name-unused'
  | 'skin-name-twice'
  | 'skin-language-missing'
  | 'skin-language-odd'
  | 'not-a-sender'
  | 'asks-itself'
  | 'reply-behind'
  | 'inject-day'
  | 'task-phase'
  | 'step-round'
  | 'range-outside'
  | 'item-dear'
  | 'stray-brace'
  | 'html'
  | 'listed-twice'
  | 'readme-section'
  | 'translation-missing';

export interface Sentence {
  readonly message: string;
  readonly mend: string;
}

type P = Readonly<Record<string, string | number>>;

/** Words for items that plays did not see, by kind: what was not seen, and where to look for the reason. */
const UNSEEN: Readonly<Record<string, readonly [of: string, missing: string]>> = {
  inject: ['inject', 'never came'],
  decision: ['decision', 'never opened'],
  option: ['option', 'was never open'],
  expectation: ['expectation', 'never opened'],
  met: ['expectation', 'was never met'],
  reply: ['ready reply', 'never answered'],
  movement: ['movement', 'never departed'],
};

export const CHECK_SENTENCES: Record<CheckCode, (p: P) => Sentence> = {
  'words-body': (p) => ({
    message: `This inject has ${p['words']} words; ${p['most']} can be read in a busy room.`,
    mend: 'Cut it, or move the rest to a second inject.',
  }),
  'words-question': (p) => ({
    message: `This question has ${p['words']} words; ${p['most']} are enough.`,
    mend: 'Cut it to the question itself.',
  }),
  'words-option': (p) => ({
    message: `This option has ${p['words']} words; ${p['most']} are enough.`,
    mend: 'Say what is done, and put the rest into "note".',
  }),
  'words-round': (p) => ({
    message: `In round ${p['round']} the table "${p['role']}" may have ${p['words']} words to read; ${p['most']} are enough.`,
    mend: 'Shorten or spread its injects and decisions.',
  }),
  'words-card': (p) => ({
    message: `This role card has ${p['words']} words; a page holds ${p['most']}, up to here.`,
    mend: 'Cut it to one page.',
  }),
  'never-comes': (p) => ({
    message: `The ${p['kind']} "${p['id']}" can never come: what its condition waits for cannot happen.`,
    mend: 'Mend the condition, or take the item out.',
  }),
  'opens-late': (p) => ({
    message: `The ${p['kind']} "${p['id']}" is due in round ${p['due']}, but can come in round ${p['earliest']} at the earliest.`,
    mend: `Give it round ${p['earliest']}, or let its condition hold earlier.`,
  }),
  'never-closes': (p) => ({
    message: `The ${p['kind']} "${p['id']}" could only come after the last round closed: nothing closes it.`,
    mend: 'Let its condition hold before the last round ends, or take the item out.',
  }),
  'not-seen': (p) => {
    const [of, missing] = UNSEEN[String(p['kind'])] ?? [p['kind'], 'never came'];
    return {
      message: `The ${of} "${p['id']}" ${missing} in ${p['plays']} plays by chance.`,
      mend:
        p['kind'] === 'reply'
          ? 'See whether its condition can hold when the request is open, and whether a reply before it always answers first.'
          : 'See whether what it waits for excludes itself, costs too much together or comes too late; say it more simply, or take it out.',
    };
  },
  'play-failed': (p) => ({
    message: `The play with seed ${p['seed']} broke off: ${p['detail']}.`,
    mend: 'Mend the condition that it names; where it names none, report it with this seed.',
  }),
  'phases-apart': () => ({
    message: 'In no round are two phases active at once.',
    mend: 'Let one phase start before another ends: crises do not wait for each other.',
  }),
  'guideline-unrated': (p) => ({
    message: `The objective "${p['objective']}" claims ${p['guideline']}, but no task rates it.`,
    mend: `Add a task for ${p['guideline']}, or claim less.`,
  }),
  'idle-table': (p) => ({
    message: `In round ${p['round']} the table "${p['role']}" has nothing to do.`,
    mend: 'Give it a decision, an expectation, a request to send or answer, or a square of a movement.',
  }),
  'load-decisions': (p) => ({
    message: `The table "${p['role']}" has ${p['count']} decisions; ${p['most']} can be talked through in an exercise.`,
    mend: 'Give some to another role, or take them out.',
  }),
  'load-injects': (p) => ({
    message: `The table "${p['role']}" gets ${p['count']} injects; ${p['most']} can be read in an exercise.`,
    mend: 'Send some to other roles only, or mark them as reserve.',
  }),
  'inject-unheard': (p) => ({
    message: `The inject "${p['inject']}" goes only to parties that nobody plays.`,
    mend: 'Send it to a role too, or make it public.',
  }),
  'option-dominates': (p) => ({
    message: `The option "${p['option']}" costs no more than any other in anything, and less in something.`,
    mend: 'Say what it really costs, or mark the decision "norm: binding"; never invent a price for what is right.',
  }),
  'click-only': (p) => ({
    message: `The task "${p['task']}" rates nothing beyond the click.`,
    mend: 'Add "done" or "told": what makes the decision real.',
  }),
  'reply-fallback-missing': (p) => ({
    message: `Nothing answers "${p['request']}" when no condition of its ready replies holds.`,
    mend: 'Give one reply no "when".',
  }),
  'reply-refuse-missing': (p) => ({
    message: `No ready reply refuses "${p['request']}".`,
    mend: 'Add one with "answer: refuse".',
  }),
  'reply-agree-missing': (p) => ({
    message: `No ready reply agrees to "${p['request']}".`,
    mend: 'Add one with "answer: agree" or "answer: agree-with-conditions".',
  }),
  'reply-hold-missing': (p) => ({
    message: `No ready reply holds "${p['request']}" off for now.`,
    mend: 'Add one with "answer: acknowledge" that says when an answer comes.',
  }),
  'figure-unsourced': (p) => ({
    message: `The ${p['kind']} "${p['id']}" says "${p['number']}", but no line of figures says where that comes from.`,
    mend: 'Add it to "figures" with its source and how sure it is.',
  }),
  unused: (p) => ({
    message: `Nothing in the script uses the ${p['kind']} "${p['id']}".`,
    mend: 'Use it, or take it out.',
  }),
  anachronism: (p) => ({
    message: `"${p['word']}" does not belong to the time of this scenario.`,
    mend: 'Say it in the words of its time.',
  }),
  'real-name': (p) => ({
    message: `"${p['word']}" gives away the real case of the skin "${p['skin']}".`,
    mend: 'Write a placeholder such as {host}, and leave the name to the skin.',
  }),
  'real-country': (p) => ({
    message: `"${p['word']}" is the name of a real country.`,
    mend: 'Write a placeholder such as {host}, or invent another name.',
  }),
  'invented-name': (p) => ({
    message: `"${p['word']}" is a name of the invented skin "${p['skin']}" and stands among real names.`,
    mend: 'Write the real name, or invent another one there.',
  }),
  'name-in-text': (p) => ({
    message: `"${p['word']}" is a name of the skin "${p['skin']}", and wrong where another skin is chosen.`,
    mend: 'Write a placeholder such as {host}, and leave the name to the skin.',
  }),
  'skin-name-missing': (p) => ({
    message: `The skin "${p['skin']}" has no name for ${p['ids']}.`,
    mend: 'Name each below "names", or its title is shown.',
  }),
  'skin-name-unused': (p) => ({
    message: `Nothing in the scenario is called "${p['id']}".`,
    mend: p['near'] ? `Did you mean "${p['near']}"?` : 'Mend the id, or take the name out.',
  }),
  'skin-name-twice': (p) => ({
    message: `"${p['name']}" is already the name of "${p['other']}".`,
    mend: 'Give one of the two another name, or nobody can tell them apart.',
  }),
  'skin-language-missing': (p) => ({
    message: `"${p['id']}" has no name in "${p['language']}", as the other names of this skin have.`,
    mend: 'Add it, or the first language is shown there.',
  }),
  'skin-language-odd': (p) => ({
    message: `Hardly any name of this skin is given in "${p['language']}".`,
    mend: `Mend the language, or name all the others in it too; they are in ${p['languages']}.`,
  }),
  'not-a-sender': (p) => ({
    message: `"${p['party']}" cannot send the request "${p['request']}".`,
    mend: `Add "${p['party']}" to "from" of the request, or name one who can send it.`,
  }),
  'asks-itself': (p) => ({
    message: `"${p['party']}" can send the request "${p['request']}" to nobody but itself.`,
    mend: 'Name somebody else in "to", or take the sender out.',
  }),
  'reply-behind': (p) => ({
    message: `The ready reply "${p['reply']}" never answers by itself: "${p['before']}" before it has no "when".`,
    mend: 'Put the reply without "when" last.',
  }),
  'inject-day': (p) => ({
    message: `The inject "${p['inject']}" is dated day ${p['day']}, but round ${p['round']} goes from day ${p['from']} until day ${p['until']}.`,
    mend: 'Mend its day, or give it to another round.',
  }),
  'task-phase': (p) => ({
    message:
      p['round'] === ''
        ? `The task "${p['task']}" is of the phase "${p['phase']}", which the scenario has not.`
        : `The task "${p['task']}" is of the phase "${p['phase']}", which is not active in round ${p['round']}.`,
    mend: 'Give it a phase that is active when it is due.',
  }),
  'step-round': (p) => ({
    message: `The step "${p['step']}" of the run sheet is a round, but does not say which.`,
    mend: 'Add "round" with its number.',
  }),
  'range-outside': (p) => ({
    message: `"${p['key']}" is ${p['size']}, outside its own range from ${p['low']} to ${p['high']}.`,
    mend: 'Mend the size, or "low" and "high".',
  }),
  'item-dear': (p) => ({
    message: `No table can buy "${p['item']}": it has ${p['most']} to spend.`,
    mend: 'Make it cheaper, or the budget larger.',
  }),
  'stray-brace': (p) => ({
    message: `"${p['sign']}" is shown as it stands: a placeholder is an id between braces, such as {host}.`,
    mend: 'Mend the placeholder, or take the brace out.',
  }),
  html: (p) => ({
    message: `"${p['sign']}" is shown as it stands: texts hold no HTML.`,
    mend: 'Write it in plain words.',
  }),
  'listed-twice': (p) => ({
    message: `"${p['value']}" stands twice in this list.`,
    mend: 'Take one of them out, or mend it.',
  }),
  'readme-section': (p) => ({
    message: `The README has no section ${p['sections']}.`,
    mend: 'Write each below a heading of two signs, such as "## Sources"; README.md is what people read first.',
  }),
  'translation-missing': (p) => ({
    message: `${p['missing']} of ${p['all']} texts are not translated; the first is "${p['first']}".`,
    mend: 'Translate them, or players read the first language there.',
  }),
};

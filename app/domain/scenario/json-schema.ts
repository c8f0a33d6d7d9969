import { z } from 'zod';
import { FORMAT, ScenarioFile } from './format.ts';
import { SkinFile, TranslationFile } from './skin-format.ts';
import { Walkthrough } from './walkthrough.ts';

/** As much of JSON Schema as our formats come out in. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

/** What an editor says of a key, by its path; lists are passed through. */
export const KEY_DESCRIPTIONS = {
  format: `The version of this format: ${FORMAT}.`,
  id: 'The name of the folder.',
  version: 'Your version of the script, as 1.0.0; raise it when you change something.',
  title: 'The name that people choose it by.',
  summary: 'Two or three lines for the library.',
  teaches: 'What somebody should be able to say at the end, one finding a line.',
  bring: 'What the facilitator brings into the room.',
  language: 'The language of these texts, two letters.',
  skin: 'The skin that is used when nobody chooses.',
  phases: 'Preparedness, response, post-crisis: when each is active. They may overlap.',
  rounds: 'The stretches of story time, without a gap; each is played in some minutes.',
  roles: 'Who may have a table. Only a role is asked and rated.',
  voices: 'Parties that nobody plays: the operator or the rules speak for them.',
  groups: 'Names for several parties, to be used as receivers.',
  places: 'Where things happen, and who answers for each place from which day on.',
  budget: 'What each table may buy in round 0.',
  injects: 'What arrives at tables: calls, notes, counts, news.',
  decisions: 'What a table is asked to choose.',
  expectations: 'Acts that should come by themselves; each has an inject that prompts it.',
  requests: 'Kinds of acts from party to party, with fields, conditions and ready replies.',
  documents: 'Documents that a table issues: orders, notices, counts.',
  movements: 'Files that leave when every square is green.',
  redLines: 'What must not be done; a quiet question comes before it counts.',
  objectives: 'What the exercise is for, and the guidelines it claims.',
  caseload: 'People in numbers: cohorts, routes, lists, indicators.',
  practice: 'The item with which everybody learns the gestures; never in the log.',
  caseCards: 'Invented people whom a table speaks for, with what they will not agree to.',
  runSheet: 'What happens in the room, minute by minute.',
  ways: 'Settings that work as they stand.',
  anachronisms: 'Words that do not belong to the time of the story.',

  'voices.enters':
    'The round in which the story comes to it: no table is shown its name before. Left out: from the start.',
  'places.enters': 'The round in which the story comes to it; left out: from the start.',
  'documents.enters': 'The round from which on tables may issue it; left out: from the start.',
  'caseload.indicators.enters': 'The round from which on tables are shown it; left out: from the start.',

  'injects.id': 'Neutral and stable; conditions name it.',
  'injects.round': 'The round it belongs to.',
  'injects.when': 'When it comes; left out: with its round.',
  'injects.day': 'The story day printed on it; left out: the first of the round.',
  'injects.to': 'Parties or groups that get it; "all" is every role.',
  'injects.from': 'Who it comes from, as it is printed.',
  'injects.channel': 'How it comes.',
  'injects.subject': 'One short line.',
  'injects.body': 'At most 70 words.',
  'injects.public': 'True: everybody may see it, also on the wall.',
  'injects.contingency': 'True: prompts an expectation, and only comes when released.',
  'injects.optional': 'True: may be left out when time is short.',
  'injects.reserve': 'True: for a table that is done early; only comes when released.',
  'injects.good': 'True: good news.',
  'injects.figures': 'Each number in the text with its source and how sure it is.',
  'injects.effects': 'What it does to the caseload.',

  'decisions.id': 'Neutral and stable; conditions name it.',
  'decisions.role': 'The table that is asked.',
  'decisions.round': 'The round it belongs to.',
  'decisions.opens': 'When it opens; left out: with its round.',
  'decisions.title': 'A few words.',
  'decisions.asks': 'The question, at most 35 words.',
  'decisions.dilemma': 'What pulls each way: how, when, with whom, at what cost. For the facilitator.',
  'decisions.mayDefer': 'Whether the table may defer, with a trigger and a day of review.',
  'decisions.minutes': 'In pace "clock": minutes until it lapses.',
  'decisions.norm': '"binding": one answer dominates; no price may be invented for it.',
  'decisions.composite': 'True: put together from several events.',
  'decisions.tell': 'Parties or groups that may be told when it is confirmed.',
  'decisions.options': 'Two to four.',
  'decisions.simulated': 'The option that is taken where nobody plays the role.',
  'decisions.blockedBy': 'Kinds of request whose open answer stops its clock.',
  'decisions.tasks': 'What is rated.',
  'decisions.figures': 'Each number in the question with its source and how sure it is.',
  'decisions.source': 'What it rests on.',

  'decisions.options.id': 'Ratings and conditions name it.',
  'decisions.options.text': 'What is done, at most 18 words.',
  'decisions.options.cost': 'Money, hours, seats, days, political capital, risk for staff.',
  'decisions.options.effects': 'What it does to the caseload.',
  'decisions.options.redLine': 'The red line that it crosses.',
  'decisions.options.when': 'Only there if this holds when the decision opens.',
  'decisions.options.note': 'What the operator reads about it.',

  'decisions.tasks.id': 'Walkthroughs name it.',
  'decisions.tasks.owner': 'The role that is rated.',
  'decisions.tasks.title': 'What should be achieved.',
  'decisions.tasks.look': 'What an evaluator looks and listens for, and may ask.',
  'decisions.tasks.guideline': 'One guideline of 2016.',
  'decisions.tasks.principles': 'One principle or more.',
  'decisions.tasks.sectors': 'One sector or more.',
  'decisions.tasks.lenses': 'Lenses through which it should be seen.',
  'decisions.tasks.phase': 'The phase it counts in.',
  'decisions.tasks.basis': 'Law, guideline or good practice, with its source.',
  'decisions.tasks.essential': 'True: a U here weighs on everything it is counted in.',
  'decisions.tasks.means': 'Where it does not hold, the task is not rated: no means.',
  'decisions.tasks.evidence': 'What the rating rests on: decided, met, done, told.',
  'decisions.tasks.evidence.decided': 'A rating for every option.',
  'decisions.tasks.evidence.met': 'Of an expectation: the rating unprompted and prompted.',
  'decisions.tasks.evidence.done': 'The act that makes it real.',
  'decisions.tasks.evidence.told': 'Who must know, in how many languages.',
  'decisions.tasks.tooLate': 'Settled after this holds: U.',
  'decisions.tasks.harm': 'A fact that shows harm from delay.',

  'expectations.id': 'Neutral and stable; conditions name it.',
  'expectations.role': 'The table that should act.',
  'expectations.round': 'The round it belongs to.',
  'expectations.opens': 'When it opens, in silence; left out: with its round.',
  'expectations.title': 'What should come.',
  'expectations.met': 'The act, as a condition; without a party: by this role.',
  'expectations.contingency': 'The inject that prompts it.',
  'expectations.offer': 'When the prompt is offered to the operator; left out: at once.',
  'expectations.staysRounds': 'How many rounds it stays open after its own.',
  'expectations.tasks': 'What is rated; one or more.',
  'expectations.source': 'What it rests on.',

  'requests.id': 'Neutral and stable; conditions name it.',
  'requests.enters': 'The round from which on tables may ask for it; left out: from the start.',
  'requests.code': 'R and a number.',
  'requests.title': 'What is asked for.',
  'requests.from': 'Who may send it.',
  'requests.to': 'The right parties; sent elsewhere it is delivered and rated as such.',
  'requests.fields': 'What a complete request says.',
  'requests.conditions': 'Terms an answer may carry.',
  'requests.refusals': 'Reasons a refusal may give.',
  'requests.need': 'Sent before this holds, it was asked in good time.',
  'requests.expected': 'Roles that ought to send it, and in which round.',
  'requests.kept': 'Whether an agreement was kept; read at the end.',
  'requests.figures': 'Each number in its ready replies with its source and how sure it is.',
  'requests.ready': 'The drawer: the first reply whose condition holds is taken by the rules.',
  'requests.trap': 'The usual answer and the trap, for the operator.',
  'requests.tasks': 'What is rated.',
  'requests.source': 'What it rests on.',

  'requests.ready.id': 'The operator and walkthroughs name it.',
  'requests.ready.answer': 'Acknowledge, agree, agree with conditions, counter or refuse.',
  'requests.ready.conditions': 'The conditions it carries.',
  'requests.ready.when': 'When the rules may take it; the last one has none.',
  'requests.ready.text': 'What the sender reads.',

  'movements.id': 'Neutral and stable; conditions name it.',
  'movements.owner': 'The role that lets it leave.',
  'movements.round': 'The round it opens in.',
  'movements.opens': 'When it opens; left out: with its round.',
  'movements.title': 'What leaves, from where.',
  'movements.route': 'The route of the caseload that it uses.',
  'movements.squares': 'What each party must have done; two or more.',
  'movements.squares.green': 'Holds when it is done.',
  'movements.squares.red': 'Holds when it was refused.',
  'movements.fails': 'Holds when it can no longer leave.',
  'movements.effects': 'What its leaving does to the caseload.',
  'movements.tasks': 'What is rated.',
  'movements.source': 'What it rests on.',
} as const satisfies Record<string, string>;

/**
 * What an editor needs to complete and check an author's files, by file name; made from the very formats that loading
 * uses, so that the two cannot differ. What has a default may be left out.
 */
export function publishedSchemas(): Readonly<Record<string, JsonSchema>> {
  const scenario = describeKeys(schemaOf(ScenarioFile));
  const { required: _, ...part } = scenario;
  return Object.fromEntries(
    Object.entries({
      scenario: { ...scenario, title: 'Scenario' },
      // Of a scenario in parts each file gives what it likes; whether all is there shows when they are joined.
      'scenario-part': { ...part, title: 'Part of a scenario' },
      skin: { ...schemaOf(SkinFile), title: 'Skin: the names that ids get' },
      translation: { ...schemaOf(TranslationFile), title: 'Translation: texts by their path' },
      walkthrough: { ...schemaOf(Walkthrough), title: 'Walkthrough: a whole play and its result' },
    }).map(([name, schema]) => [`${name}.schema.json`, { ...schema, $id: `urn:muster:schema:${name}` }]),
  );
}

/** The schema of one key, `injects.when`; lists are passed through. */
export function findKey(schema: JsonSchema, path: string): JsonSchema | undefined {
  return path
    .split('.')
    .reduce<JsonSchema | undefined>((at, key) => (at?.items ?? at)?.properties?.[key], schema);
}

function schemaOf(format: z.ZodType): JsonSchema {
  return z.toJSONSchema(format, { io: 'input' }) as JsonSchema;
}

function describeKeys(schema: JsonSchema): JsonSchema {
  for (const [path, description] of Object.entries(KEY_DESCRIPTIONS)) {
    const key = findKey(schema, path);
    if (key) key.description = description;
  }
  return schema;
}

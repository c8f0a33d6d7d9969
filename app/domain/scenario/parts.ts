import type { ScenarioFile } from './format.ts';
import { listTexts, withoutTexts } from './list-texts.ts';
import type { SkinFile } from './skin-format.ts';
import type { Translations } from './texts.ts';

/** Three plain JSON values whose hashes an exercise pins: what drives play, what rates it, what people read. */
export interface ScenarioParts {
  readonly rules: unknown;
  readonly rubric: unknown;
  readonly texts: unknown;
}

type Bare = Record<string, unknown>;

/** What of an item is rating, not play: it may be re-scored without the play having been another one. */
const RATED = {
  decisions: ['tasks'],
  expectations: ['tasks'],
  movements: ['tasks'],
  requests: ['tasks', 'expected', 'need', 'kept', 'to'],
  redLines: ['basis'],
} as const;

/** What neither drives nor rates: a version number, an editor's word list, and labels that are printed with texts. */
const NOT_RULES = [
  'version',
  'anachronisms',
  'objectives',
  'language',
  'skin',
  'bring',
  'practice',
  'caseCards',
  'runSheet',
  'ways',
];

/**
 * Cuts a scenario into its three parts. A changed text changes only `texts`, a rating only `rubric`, a condition of the
 * script only `rules`; a condition inside a task belongs to the rubric. Briefs are texts.
 */
export function partsOf(
  file: ScenarioFile,
  skins: readonly SkinFile[],
  translations: Translations,
  briefs: Readonly<Record<string, string>> = {},
): ScenarioParts {
  const bare = withoutTexts(file);
  const rules: Bare = Object.fromEntries(Object.entries(bare).filter(([key]) => !NOT_RULES.includes(key)));
  const rubric: Bare = { objectives: bare['objectives'] };
  for (const [table, rated] of Object.entries(RATED)) {
    const items = recordsIn(bare[table]);
    rules[table] = items.map((item) => membersOf(item, (key) => !isIn(rated, key)));
    rubric[table] = items.map((item) => membersOf(item, (key) => key === 'id' || isIn(rated, key)));
  }
  for (const table of ['injects', 'decisions', 'requests'])
    rules[table] = recordsIn(rules[table]).map((item) => membersOf(item, (key) => key !== 'figures'));
  const texts = {
    language: file.language,
    skin: file.skin,
    texts: Object.fromEntries(listTexts(file).map(({ key, text }) => [key, text])),
    figures: Object.fromEntries(
      [...file.injects, ...file.decisions, ...file.requests, ...file.caseCards].flatMap(({ id, figures }) =>
        figures ? [[id, figures.map(({ sure }) => sure)]] : [],
      ),
    ),
    skins: Object.fromEntries(skins.map((skin) => [skin.id, skin])),
    translations,
    briefs,
  };
  return { rules, rubric, texts };
}

const isIn = (list: readonly string[], key: string): boolean => list.includes(key);
const membersOf = (item: Bare, keep: (key: string) => boolean): Bare =>
  Object.fromEntries(Object.entries(item).filter(([key]) => keep(key)));
const recordsIn = (value: unknown): Bare[] =>
  Array.isArray(value)
    ? value.filter((item): item is Bare => typeof item === 'object' && item !== null && !Array.isArray(item))
    : [];

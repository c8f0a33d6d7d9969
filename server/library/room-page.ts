import type { LookRound, LookTask, PracticeItem, RoomPage, RunSheetLine } from '#app/contract/room-page.ts';
import type { Task, TextBook } from '#app/domain/scenario/compiled.ts';
import { textsFor } from '#app/i18n/translator.ts';
import { bookIn } from './book-in.ts';
import { cardsOf } from './handout.ts';
import type { LoadedScenario } from './load-scenario.ts';

export interface RoomNames {
  /** From the URL. An unknown skin is replaced by the scenario's own. */
  readonly skin: string | null;
  readonly isNoticeRead: boolean;
}

/** The handouts for the room, with the requested names. The caller checks who may see them. */
export function roomPage(loaded: LoadedScenario, language: string, names: RoomNames): RoomPage {
  const { file, skins } = loaded;
  const asked = skins.get(names.skin ?? '');
  const isNoticeUnread =
    asked !== undefined && asked.id !== file.skin && asked.notice !== undefined && !names.isNoticeRead;
  const chosen = asked === undefined || isNoticeUnread ? file.skin : asked.id;
  const book = bookIn(loaded, language, chosen);
  const offered = [...skins.values()]
    .sort((a, b) => Number(b.id === file.skin) - Number(a.id === file.skin))
    .map(({ id, title, notice }) => ({ id, title, notice: notice ?? null }));
  const skin = offered.find(({ id }) => id === chosen) ?? { id: chosen, title: chosen, notice: null };
  return {
    id: file.id,
    title: book.text('title'),
    version: file.version,
    skin,
    skins: offered,
    isNoticeUnread,
    runSheet: runSheetOf(loaded, book),
    practice: practiceOf(loaded, book),
    look: lookOf(loaded, book),
    roles: file.roles.map(({ id, stakeholder }) => ({
      id,
      name: book.name(id),
      stakeholder,
      ...cardsOf(loaded, book, id),
    })),
  };
}

const WHO = ['say', 'lead', 'operator', 'tables', 'wall'] as const;

/** The run sheet, minute by minute, with the names of the book. */
export function runSheetOf({ file }: LoadedScenario, book: TextBook): readonly RunSheetLine[] {
  return file.runSheet.map((step, at) => ({
    at: step.at,
    minutes: step.minutes,
    stage: step.stage,
    round: step.round ?? null,
    title: book.text(`runSheet.${at}.title`),
    parts: WHO.filter((who) => step[who] !== undefined).map((who) => ({
      who,
      text: book.text(`runSheet.${at}.${who}`),
    })),
  }));
}

function practiceOf({ file: { practice } }: LoadedScenario, book: TextBook): PracticeItem | null {
  if (practice === undefined) return null;
  const text = (key: string) => book.text(`practice.${key}`);
  return {
    inject: { from: text('inject.from'), subject: text('inject.subject'), body: text('inject.body') },
    decision: {
      title: text('decision.title'),
      asks: text('decision.asks'),
      options: practice.decision.options.map(({ id }) => text(`decision.options.${id}.text`)),
    },
    request: {
      title: text('request.title'),
      to: text('request.to'),
      fields: practice.request.fields.map(({ id }) => text(`request.fields.${id}.label`)),
    },
    undo: text('undo'),
  };
}

/** The critical tasks by the round in which their item is due, then by table in the scenario's order. */
export function lookOf({ file, scenario }: LoadedScenario, book: TextBook): readonly LookRound[] {
  const due = new Map(
    [...file.decisions, ...file.expectations, ...file.movements].map(({ id, round }) => [id, round]),
  );
  const roundOf = ({ on, owner }: Task): number | null => {
    const expected = scenario.requests.get(on.id)?.expected.find(({ from }) => from === owner);
    return (on.kind === 'request' ? expected?.round : due.get(on.id)) ?? null;
  };
  const tasks = [...scenario.tasks.values()];
  const rounds = [...file.rounds.keys(), null];
  return rounds
    .map((round) => ({
      round,
      title: round === null ? null : book.text(`rounds.${round}.title`),
      tables: file.roles
        .map(({ id }) => ({
          role: id,
          name: book.name(id),
          tasks: tasks
            .filter((task) => task.owner === id && roundOf(task) === round)
            .map((task) => lookTaskOf(task, book)),
        }))
        .filter((table) => table.tasks.length > 0),
    }))
    .filter(({ tables }) => tables.length > 0);
}

function lookTaskOf(task: Task, book: TextBook): LookTask {
  const { id, guideline, phase, essential, on, look, evidence } = task;
  const item = `${on.kind}s.${on.id}`;
  const { watch, ask } = splitLook(look === undefined ? '' : book.text(`${item}.tasks.${id}.look`));
  const { done, told } = evidence;
  return {
    id,
    title: book.text(`${item}.tasks.${id}.title`),
    guideline,
    phase,
    isEssential: essential,
    on: { kind: on.kind, title: book.text(`${item}.title`) },
    watch,
    ask,
    done: done === undefined ? null : book.text(`${item}.tasks.${id}.evidence.done.what`),
    told:
      told === undefined
        ? null
        : { parties: told.parties.map((party) => partyIn(book, party)), languages: told.languages },
  };
}

/** Authors write what to look for and, after "Ask:", a question. Without "Ask:", everything is what to look for. */
function splitLook(text: string): Pick<LookTask, 'watch' | 'ask'> {
  const [watch = '', ...questions] = text.split(/\bAsk:\s*/);
  return { watch: watch.trim() || null, ask: questions.join('').trim() || null };
}

/** Handles two special words of the format that are not parties with a name in a skin. */
function partyIn(book: TextBook, party: string): string {
  const { t } = textsFor(book.language);
  if (party === 'all') return t('room.told.all');
  return party === 'public' ? t('room.told.public') : book.name(party);
}

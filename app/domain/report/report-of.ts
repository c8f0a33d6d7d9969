import type { ExerciseId } from '#app/domain/shared/ids.ts';
import type { Entry } from '../exercise/entries.ts';
import { type History, historyOf } from '../rating/history.ts';
import { countRatings, standingRating } from '../rating/ratings.ts';
import type { Ratings } from '../rating/result.ts';
import type { Scenario, TextBook } from '../scenario/compiled.ts';
import { createNamer, type Namer } from './namer.ts';
import type { Report, ReportHeader, Sentence } from './report.ts';
import { coordinationOf, expectationsOf, improvementsOf, movementsOf, redLinesOf } from './report-acts.ts';
import { reportTask, type TextOf } from './report-tasks.ts';
import { timelineOf } from './timeline.ts';

export interface ReportInput {
  readonly scenario: Scenario;
  readonly exercise: ExerciseId;
  readonly entries: readonly Entry[];
  readonly ratings: Ratings;
  readonly book: TextBook;
  readonly textOf: TextOf;
}

/**
 * The after-action report of a log, in the book's language. What it shows of ratings is the rating it is given: pass
 * the one that was released, or the suggested one to those who may see it.
 */
export function reportOf({ scenario, exercise, entries, ratings, book, textOf }: ReportInput): Report {
  const history = historyOf(scenario, exercise, entries);
  const namer = createNamer(scenario, history, book);
  const tasks = ratings.tasks.flatMap((result) => {
    const task = scenario.tasks.get(result.id);
    return task ? [reportTask(task, result, { history, namer, textOf })] : [];
  });
  const isToday = (task: (typeof tasks)[number]) => task.notRated !== 'not-an-objective';
  return {
    header: headerOf(scenario, history, ratings, namer),
    disclaimer: disclaimerOf(history.final.released?.cells.includes('all') === true),
    map: mapOf(scenario, history, ratings, namer),
    rated: tasks.filter((task) => task.rating !== 'not-rated'),
    notRated: tasks.filter((task) => task.rating === 'not-rated' && isToday(task)),
    notToday: tasks.filter((task) => task.rating === 'not-rated' && !isToday(task)),
    redLines: redLinesOf(ratings, namer, textOf),
    improvements: improvementsOf(history, textOf),
    coordination: coordinationOf(ratings, namer, textOf),
    expectations: expectationsOf(scenario, history, namer),
    movements: movementsOf(scenario, history, namer),
    rollups: ratings.rollups,
    timeline: timelineOf({ scenario, history, book, namer, textOf }),
  };
}

/** On every report, whoever reads it. */
function disclaimerOf(released: boolean): readonly Sentence[] {
  const keys = ['training', 'voluntary', 'nobody', released ? 'released' : 'suggested'];
  return keys.map((key) => ({ key: `report.disclaimer.${key}`, params: {} }));
}

function headerOf(scenario: Scenario, history: History, ratings: Ratings, namer: Namer): ReportHeader {
  const { final, started, ended } = history;
  const roles = scenario.roles.map((role) => namer.party(role.id));
  const inPlay = roles.filter((role) => final.meta.inPlay.includes(role.id));
  return {
    scenario: scenario.id,
    version: scenario.version,
    title: namer.text('title'),
    started: started?.entry.at ?? null,
    ended: ended?.entry.at ?? null,
    pace: final.meta.pace,
    rounds: { opened: Object.keys(final.rounds).length, of: scenario.rounds.length },
    played: inPlay.filter(({ id }) => history.isPlayedByPeople(id)),
    empty: inPlay.filter(({ id }) => !history.isPlayedByPeople(id)),
    simulated: roles.filter((role) => !inPlay.includes(role)),
    phases: scenario.phases.map(({ id }) => ({ id, status: final.phases[id]?.status ?? 'waiting' })),
    objectives: ratings.objectives.map((objective) => ({
      ...objective,
      name: namer.title('objectives', objective.id),
      guidelines: scenario.objectives.find((each) => each.id === objective.id)?.guidelines ?? [],
    })),
    released: final.released !== null,
  };
}

function mapOf(scenario: Scenario, history: History, ratings: Ratings, namer: Namer): Report['map'] {
  const roles = scenario.roles
    .filter((role) => history.isPlayedByPeople(role.id))
    .map((role) => namer.party(role.id));
  const guidelines = [...new Set(ratings.cells.map((cell) => cell.guideline))];
  return {
    roles,
    rows: guidelines.map((guideline) => {
      const cells = ratings.cells.filter((cell) => cell.guideline === guideline);
      const own = ratings.tasks.filter((task) => cells.some((cell) => cell.tasks.includes(task.id)));
      return {
        guideline,
        objective: cells.some((cell) => cell.objective),
        counts: countRatings(own.map(standingRating)),
        cells: roles.map((role) => {
          const cell = cells.find((each) => each.role === role.id);
          if (!cell) return null;
          const { rating, rated, strength, counts } = cell;
          return { role: role.id, rating, rated, strength, counts };
        }),
      };
    }),
  };
}

import { createdEntry, forkedEntries } from '#app/domain/exercise/create.ts';
import { decide } from '#app/domain/exercise/decide.ts';
import { fold, pastOf } from '#app/domain/exercise/fold.ts';
import { dueTimers, nextDueAt } from '#app/domain/exercise/timers-due.ts';
import { changesBetween, newsOf, nowOf, viewFor } from '#app/domain/exercise/view-for.ts';
import type { Rules } from './rules.ts';
import { suggestRatings } from './suggest-ratings.ts';

/** The domain as the server uses it. */
export const domainRules: Rules = {
  decide,
  fold,
  pastOf,
  created: createdEntry,
  forked: forkedEntries,
  suggest: suggestRatings,
  viewFor,
  changesBetween,
  newsOf,
  nowOf,
  dueTimers,
  nextDueAt,
};

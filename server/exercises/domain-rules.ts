import { dueTimers, nextDueAt } from '#app/domain/exercise/clock/timers-due.ts';
import { decide } from '#app/domain/exercise/decide.ts';
import { fold, pastOf } from '#app/domain/exercise/fold.ts';
import { commandDef } from '#app/domain/exercise/kinds.ts';
import { createdEntry, forkedEntries } from '#app/domain/exercise/stage/create.ts';
import { changesBetween, newsOf, nowOf, viewFor } from '#app/domain/exercise/view-for.ts';
import type { Rules } from './rules.ts';
import { suggestRatings } from './suggest-ratings.ts';

/** The domain's implementation of the rules that the server uses. */
export const domainRules: Rules = {
  decide,
  fold,
  needs: (command) => commandDef(command).needs,
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

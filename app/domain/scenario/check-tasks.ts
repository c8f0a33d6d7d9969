import type { References } from './check-references.ts';
import type { DecisionDef, ScenarioFile, TaskDef } from './format.ts';
import type { Path, Report } from './problem.ts';

/** Rating key of a conscious deferral. */
export const DEFERRED = 'deferred';

/** Critical tasks: who owns them and what evidence they read. A voice is nobody's table and is never rated. */
export function checkTasks(file: ScenarioFile, refs: References, report: Report): void {
  for (const key of ['decisions', 'expectations', 'requests', 'movements'] as const) {
    for (const [at, item] of file[key].entries()) {
      for (const [n, task] of item.tasks.entries()) checkTask([key, at, 'tasks', n], task, refs, report);
    }
  }
  for (const [at, decision] of file.decisions.entries()) {
    for (const [n, task] of decision.tasks.entries())
      checkRatings(['decisions', at, 'tasks', n, 'evidence', 'decided'], task, decision, report);
  }
}

function checkTask(path: Path, task: TaskDef, refs: References, report: Report): void {
  const { evidence } = task;
  const kind = path[0];
  refs.role([...path, 'owner'], task.owner);
  for (const [n, id] of (evidence.told?.parties ?? []).entries())
    refs.receiver([...path, 'evidence', 'told', 'parties', n], id);
  if (!evidence.decided && !evidence.met && !evidence.done && !evidence.told)
    report([...path, 'evidence'], 'evidence-empty', { task: task.id });
  if (evidence.met && kind !== 'expectations')
    report([...path, 'evidence', 'met'], 'evidence-met-misplaced', { task: task.id });
  if (evidence.decided && kind !== 'decisions')
    report([...path, 'evidence', 'decided'], 'evidence-decided-misplaced', { task: task.id });
}

function checkRatings(path: Path, task: TaskDef, decision: DecisionDef, report: Report): void {
  const ratings = task.evidence.decided;
  if (!ratings) return;
  const options = new Set(decision.options.map((option) => option.id));
  for (const option of options) {
    if (ratings[option] === undefined) report(path, 'rating-missing', { option, task: task.id });
  }
  for (const key of Object.keys(ratings)) {
    if (options.has(key)) continue;
    if (key !== DEFERRED) report([...path, key], 'rating-extra', { option: key, decision: decision.id });
    else if (!decision.mayDefer) report([...path, key], 'rating-deferred', { decision: decision.id });
  }
}

import type { Condition, Scenario, Task } from './compiled.ts';
import type { ScenarioFile, TaskDef } from './format.ts';
import type { Path } from './problem.ts';

/** Compiles the condition found at `path` and keeps its timers; `owner` fills a missing `by`. */
export type CompileAt = (path: Path, source: string, owner?: string) => Condition;

type Items = Pick<
  Scenario,
  | 'phases'
  | 'injects'
  | 'decisions'
  | 'expectations'
  | 'requests'
  | 'documents'
  | 'movements'
  | 'redLines'
  | 'tasks'
>;

/** The script's items with their conditions compiled, in document order. */
export function compileItems(file: ScenarioFile, compileAt: CompileAt): Items {
  const maybe = (path: Path, source: string | undefined): Condition | undefined =>
    source === undefined ? undefined : compileAt(path, source);
  const tasks = (path: Path, on: Task['on'], list: readonly TaskDef[]) =>
    list.map((task, n) => compileTask([...path, 'tasks', n], on, task, compileAt));

  const decisions = file.decisions.map((item, at) => {
    const path = ['decisions', at];
    const options = item.options.map((option, n) => ({
      ...option,
      when: maybe([...path, 'options', n, 'when'], option.when),
    }));
    const opens = maybe([...path, 'opens'], item.opens);
    return { ...item, opens, options, tasks: tasks(path, { kind: 'decision', id: item.id }, item.tasks) };
  });
  const expectations = file.expectations.map((item, at) => {
    const path = ['expectations', at];
    return {
      ...item,
      opens: maybe([...path, 'opens'], item.opens),
      met: compileAt([...path, 'met'], item.met, item.role),
      offer: maybe([...path, 'offer'], item.offer),
      tasks: tasks(path, { kind: 'expectation', id: item.id }, item.tasks),
    };
  });
  const requests = file.requests.map((item, at) => {
    const path = ['requests', at];
    return {
      ...item,
      need: maybe([...path, 'need'], item.need),
      kept: maybe([...path, 'kept'], item.kept),
      expected: item.expected.map((each, n) => ({
        ...each,
        when: maybe([...path, 'expected', n, 'when'], each.when),
      })),
      ready: item.ready.map((reply, n) => ({
        ...reply,
        when: maybe([...path, 'ready', n, 'when'], reply.when),
      })),
      tasks: tasks(path, { kind: 'request', id: item.id }, item.tasks),
    };
  });
  const movements = file.movements.map((item, at) => {
    const path = ['movements', at];
    return {
      ...item,
      opens: maybe([...path, 'opens'], item.opens),
      fails: maybe([...path, 'fails'], item.fails),
      squares: item.squares.map((square, n) => ({
        ...square,
        green: compileAt([...path, 'squares', n, 'green'], square.green),
        red: maybe([...path, 'squares', n, 'red'], square.red),
      })),
      tasks: tasks(path, { kind: 'movement', id: item.id }, item.tasks),
    };
  });
  const allTasks = [...decisions, ...expectations, ...requests, ...movements].flatMap((item) => item.tasks);
  return {
    phases: file.phases.map((phase, at) => ({
      ...phase,
      starts: maybe(['phases', at, 'starts'], phase.starts),
      ends: maybe(['phases', at, 'ends'], phase.ends),
    })),
    injects: byId(
      file.injects.map((item, at) => ({ ...item, when: maybe(['injects', at, 'when'], item.when) })),
    ),
    decisions: byId(decisions),
    expectations: byId(expectations),
    requests: byId(requests),
    documents: byId(file.documents),
    movements: byId(movements),
    redLines: byId(
      file.redLines.map((item, at) => ({ ...item, when: maybe(['redLines', at, 'when'], item.when) })),
    ),
    tasks: byId(allTasks),
  };
}

function compileTask(path: Path, on: Task['on'], task: TaskDef, compileAt: CompileAt): Task {
  const maybe = (key: 'means' | 'tooLate' | 'harm'): Condition | undefined => {
    const source = task[key];
    return source === undefined ? undefined : compileAt([...path, key], source);
  };
  const { done, ...evidence } = task.evidence;
  return {
    ...task,
    means: maybe('means'),
    tooLate: maybe('tooLate'),
    harm: maybe('harm'),
    evidence: {
      ...evidence,
      done: done && {
        ...done,
        when: compileAt([...path, 'evidence', 'done', 'when'], done.when, task.owner),
      },
    },
    on,
  };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

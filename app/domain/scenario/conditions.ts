import type { ParseResult } from '@marcbachmann/cel-js';
import {
  asking,
  type ConditionProblem,
  type ConditionReading,
  checkCondition,
  type Edit,
  type TimerReading,
  textOfCall,
} from './check-condition.ts';
import type { Condition, TimerDef } from './compiled.ts';
import { type ConditionLanguage, createConditionLanguage } from './condition-language.ts';
import type { ScenarioFile } from './format.ts';
import { type IdTables, idTablesOf } from './id-tables.ts';

/** What a scenario's conditions are compiled against; made once for a scenario. */
export interface ConditionContext {
  readonly language: ConditionLanguage;
  readonly ids: IdTables;
  /** Fills a missing `by`: in a task's `done` and an expectation's `met`, what another party did is not yours. */
  readonly owner?: string;
}

export type CompiledCondition =
  | { readonly condition: Condition; readonly timers: readonly TimerDef[] }
  | { readonly problems: readonly ConditionProblem[] };

export function conditionContextOf(file: ScenarioFile): ConditionContext {
  return { language: createConditionLanguage(), ids: idTablesOf(file) };
}

/**
 * Parses a condition once, checks that it can mean something (functions, ids, type bool) and returns it ready to ask.
 * Problems carry the offset within the source. Never throws.
 */
export function compileCondition(source: string, context: ConditionContext): CompiledCondition {
  const { language } = context;
  const parsed = attempt(() => language.written.parse(source));
  if (!parsed.ok)
    return {
      problems: [
        {
          offset: offsetOf(parsed.error),
          code: 'condition-syntax',
          params: { detail: summaryOf(parsed.error) },
        },
      ],
    };
  const reading = checkCondition(parsed.value.ast, context.ids, context.owner);
  if (reading.problems.length > 0) return { problems: reading.problems };
  const typed = parsed.value.check();
  if (!typed.valid)
    return {
      problems: [
        { offset: offsetOf(typed.error), code: 'condition-type', params: { detail: summaryOf(typed.error) } },
      ],
    };
  if (typed.type !== 'bool')
    return { problems: [{ offset: 0, code: 'condition-not-bool', params: { type: String(typed.type) } }] };
  return {
    condition: conditionFrom(source, applyEdits(source, reading.edits), reading, language),
    timers: reading.timers.map((timer) => timerFrom(timer, language)),
  };
}

function timerFrom(timer: TimerReading, language: ConditionLanguage): TimerDef {
  if (timer.kind === 'story') return { key: timer.key, kind: 'story', minutes: timer.minutes };
  const base = textOfCall(timer.base);
  return {
    key: timer.key,
    kind: 'after',
    base: conditionFrom(base, `f.${base}`, asking(timer.base), language),
    minutes: timer.minutes,
  };
}

function conditionFrom(
  source: string,
  rewritten: string,
  { calls, compared, timers, isOneCall }: ConditionReading,
  language: ConditionLanguage,
): Condition {
  const program: ParseResult = language.run.parse(rewritten);
  return {
    source,
    calls,
    compared,
    isOneCall,
    timers: [...new Set(timers.map((timer) => timer.key))],
    holds(facts) {
      const asked = attempt<unknown>(() => program(language.bind(facts)));
      if (!asked.ok) return { error: summaryOf(asked.error) };
      return typeof asked.value === 'boolean'
        ? asked.value
        : { error: `answered ${typeof asked.value}, not true or false` };
    },
  };
}

/** Right to left, so that an edit never moves the offsets of one still to come. */
function applyEdits(source: string, edits: readonly Edit[]): string {
  const fromTheRight = [...edits].sort((a, b) => b.start - a.start);
  return fromTheRight.reduce(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    source,
  );
}

function attempt<T>(run: () => T): { ok: true; value: T } | { ok: false; error: unknown } {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    return { ok: false, error };
  }
}

function offsetOf(error: unknown): number {
  const range = typeof error === 'object' && error !== null && 'range' in error ? error.range : undefined;
  const start = typeof range === 'object' && range !== null && 'start' in range ? range.start : 0;
  return typeof start === 'number' ? start : 0;
}

function summaryOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const summary = 'summary' in error && typeof error.summary === 'string' ? error.summary : error.message;
  return summary.split('\n')[0] ?? '';
}

import type { CheckCode } from './check-sentences.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

const WANTED: readonly { code: CheckCode; answers: readonly string[] }[] = [
  { code: 'reply-refuse-missing', answers: ['refuse'] },
  { code: 'reply-agree-missing', answers: ['agree', 'agree-with-conditions'] },
  { code: 'reply-hold-missing', answers: ['acknowledge'] },
];

interface ReplyChecks {
  readonly errors: LoadProblem[];
  readonly warnings: LoadProblem[];
}

/** Checks that every request has a yes, a no and a "not yet" among its ready replies, and that one of them always applies. */
export function checkReplies({ file, locate }: LoadedScenario): ReplyChecks {
  const found = file.requests.map(({ id: request, ready }, at) => {
    const place = locate(['requests', at, 'ready']);
    const missing = WANTED.filter(({ answers }) => !ready.some(({ answer }) => answers.includes(answer)));
    const always = ready.findIndex(({ when }) => when === undefined);
    const behind = ready.flatMap(({ id: reply }, n) =>
      always < 0 || n <= always
        ? []
        : [
            problemAt(locate(['requests', at, 'ready', n]), 'reply-behind', {
              reply,
              before: ready[always]?.id ?? '',
            }),
          ],
    );
    return {
      errors: ready.every(({ when }) => when !== undefined)
        ? [problemAt(place, 'reply-fallback-missing', { request })]
        : [],
      warnings: [...missing.map(({ code }) => problemAt(place, code, { request })), ...behind],
    };
  });
  return {
    errors: found.flatMap(({ errors }) => errors),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

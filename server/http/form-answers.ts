import type { Answer } from '#app/contract/messages.ts';

/** The answer to a form's command, until the page that it leads to has shown it, once. */
export interface FormAnswers {
  keep(seat: string, answer: Answer): void;
  take(seat: string): Answer | undefined;
}

const KEPT = 1000;

export function createFormAnswers(): FormAnswers {
  const answers = new Map<string, Answer>();
  return {
    keep(seat, answer) {
      answers.delete(seat);
      answers.set(seat, answer);
      const [oldest] = answers.keys();
      if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    },
    take(seat) {
      const answer = answers.get(seat);
      answers.delete(seat);
      return answer;
    },
  };
}

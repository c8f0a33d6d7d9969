import type { RequestHandler } from 'express';
import type { Answer } from '#app/contract/messages.ts';
import { messageOfForm, REFUSED } from '#app/contract/plain/message-of-form.ts';
import { pathOfSeat } from '#app/contract/plain/seat-path.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { textsFor } from '#app/i18n/translator.ts';
import type { Seats } from '../auth/seats.ts';
import type { Dispatch } from '../exercises/dispatch.ts';
import { asyncHandler } from './async-handler.ts';
import type { FormAnswers } from './form-answers.ts';
import { seatOfRequest, wantsJson } from './requests.ts';

export interface CommandRouteParts {
  readonly seats: Pick<Seats, 'verify'>;
  readonly dispatch: Dispatch;
  readonly answers: FormAnswers;
  readonly tls: boolean;
  sentence(rejection: Rejection, language: string): string;
}

/** `POST /seat/:seat/command`: the HTTP adapter of `dispatch`, for forms and for clients without a socket. */
export function commandRoute(parts: CommandRouteParts): RequestHandler {
  return asyncHandler(async (request, response) => {
    const id = String(request.params['seat']);
    const seat = await seatOfRequest(request, id, parts.seats, parts.tls);
    response.set('Cache-Control', 'no-store');
    if (seat === undefined) {
      const refusal = reject('seat-left');
      if (wantsJson(request))
        response.status(401).json({ ...refusal, message: parts.sentence(refusal, 'en') });
      else response.redirect(303, '/join?refused=seat-left');
      return;
    }
    const message = request.is('json') ? request.body : messageOfForm(request.body);
    const answer = await parts.dispatch(seat, message);
    if (wantsJson(request)) {
      response.status(answer.ok ? 200 : 409).json(answer);
      return;
    }
    const key = parts.answers.keep(seat.id, asForm(answer, seat.language), request.body);
    const path = `${pathOfSeat(seat.kind, seat.id)}?answer=${key}`;
    // The fragment scrolls to the refused form if it is still there, and browsers open the fold that contains it.
    response.redirect(303, answer.ok ? path : `${path}#${REFUSED}`);
  });
}

/** A form is not sent again automatically, so the sentence asks the sender to do it. */
function asForm(answer: Answer, language: string): Answer {
  if (answer.ok || (answer.code !== 'busy' && answer.code !== 'try-again')) return answer;
  return { ...answer, message: textsFor(language).t(`refusal.form.${answer.code}`) };
}

import { describe, expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import { newsOf, viewFor } from '#app/domain/exercise/view-for.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { inRound, MINUTE, type Play } from '#tests/support/play.ts';

const RELIEF: Audience = { role: 'relief', kind: 'table', language: 'en' };
const HOST: Audience = { role: 'host', kind: 'table', language: 'en' };
const OP: Audience = { role: null, kind: 'operator', language: 'en' };
const SIM: Audience = { role: null, kind: 'simcell', language: 'en' };

const see = (play: Play, audience: Audience) => viewFor(play.scenario, play.state(), audience, play.look);
const lastRequest = (play: Play) => Object.values(play.state().requests).at(-1);
const seen = (play: Play, audience: Audience) => see(play, audience)[`request:${lastRequest(play)?.id}`];
const ask = (play: Play, fields: object, more: object = {}) =>
  play.act('relief', {
    type: 'request.send',
    kind: 'place-for-tents',
    to: ['carrier'],
    fields,
    ...more,
  } as CommandInput);
const answer = (play: Play, seat: string, more: object, as?: string) => {
  const { id: request = '', opening = 0 } = lastRequest(play) ?? {};
  return play.act(seat, { type: 'request.answer', request, opening, ...more } as CommandInput, as);
};
const byHand = () => inRound(1, { replies: 'operator' });

describe('a request on a screen', () => {
  test('[VI5] has its form with a label for each field and each choice', () => {
    const play = byHand();
    ask(play, {});
    const label = (id: string) => `«requests.place-for-tents.fields.${id}.label»`;
    expect(seen(play, RELIEF)).toMatchObject({
      code: 'R7',
      title: '«requests.place-for-tents.title»',
      form: [
        { id: 'where', kind: 'place', required: true, label: label('where') },
        { id: 'until', kind: 'date', required: false, label: label('until') },
        { id: 'why', kind: 'line', required: false, label: label('why') },
        { id: 'urgent', kind: 'yes-no', required: true, label: label('urgent') },
      ],
      terms: [{ id: 'for-a-week', label: '«requests.place-for-tents.conditions.for-a-week.label»' }],
      refusals: [{ id: 'no-room', label: '«requests.place-for-tents.refusals.no-room.label»' }],
      missing: ['where', 'urgent'],
    });
    const permit = see(play, OP)['request-kind:exit-permit'];
    expect(permit).toMatchObject({
      form: [
        { id: 'people', kind: 'number' },
        {
          id: 'where',
          choices: [{ id: 'at-gate', label: '«requests.exit-permit.fields.where.choices.at-gate.label»' }],
        },
      ],
    });
  });

  test('[EX7] [VI19] gives what people wrote in words, and those who steer what to remove it by', () => {
    const play = byHand();
    ask(play, { where: 'gate', until: 'Friday', why: 'It rains', urgent: true }, { note: 'Please' });
    const fields = { where: 'gate', until: 'Friday', why: 'It rains', urgent: true };
    expect(seen(play, RELIEF)).toMatchObject({ fields });
    expect(seen(play, RELIEF)).not.toHaveProperty('texts');
    const texts = (seen(play, OP) as { texts?: object } | undefined)?.texts ?? {};
    // A known place and a tick are nobody's own words.
    expect(Object.keys(texts).sort()).toEqual(['fields.until', 'fields.why', 'steps.0.note']);
    ask(play, { where: 'By the river' });
    expect(seen(play, OP)).toMatchObject({ fields: { where: 'By the river' } });
    expect(Object.keys((seen(play, OP) as { texts?: object } | undefined)?.texts ?? {})).toEqual([
      'fields.where',
    ]);
  });

  test('[VI5] tells each step: what, by whom, when, on which terms and with which words', () => {
    const play = byHand();
    ask(play, {}, { note: 'Please' });
    play.wait(MINUTE);
    answer(play, 'sim', { answer: 'acknowledge', revertDay: 3 }, 'carrier');
    answer(play, 'sim', { answer: 'refuse', refusal: 'no-room', note: 'Sorry' }, 'carrier');
    const { seq, at } = play.state();
    expect(seen(play, RELIEF)).toMatchObject({
      status: 'refused',
      turn: null,
      steps: [
        { what: 'sent', by: 'relief', note: 'Please', refusal: null, revertDay: null },
        { what: 'acknowledged', by: 'carrier', note: null, revertDay: 3 },
        { what: 'refused', by: 'carrier', refusal: 'no-room', note: 'Sorry', when: { seq, at } },
      ],
    });
    ask(play, {});
    answer(play, 'sim', { answer: 'agree-with-conditions', conditions: ['for-a-week'] }, 'carrier');
    expect(seen(play, RELIEF)).toMatchObject({
      status: 'agreed',
      conditions: [{ id: 'for-a-week', label: '«requests.place-for-tents.conditions.for-a-week.label»' }],
    });
  });

  test('[PA82] waits since the turn last passed, for those who watch over what waits', () => {
    const play = byHand();
    ask(play, {});
    play.wait(MINUTE);
    play.act('relief', {
      type: 'request.remind',
      request: lastRequest(play)?.id ?? '',
      opening: lastRequest(play)?.opening ?? 0,
    });
    expect(seen(play, OP)).toMatchObject({ since: 0, turn: 'carrier' });
    expect(seen(play, SIM)).toMatchObject({ since: 0 });
    expect(seen(play, RELIEF)).not.toHaveProperty('since');
    play.wait(MINUTE);
    answer(play, 'sim', { answer: 'counter', conditions: ['for-a-week'] }, 'carrier');
    expect(seen(play, OP)).toMatchObject({ since: 2 * MINUTE, turn: 'relief' });
    answer(play, 'relief', { answer: 'agree' });
    expect(seen(play, OP)).not.toHaveProperty('since');
  });

  test('[VI6] shows ready replies, with what fits, to those who answer for others alone', () => {
    const play = byHand();
    ask(play, {});
    const ready = (audience: Audience) =>
      ((seen(play, audience)?.['ready'] ?? []) as { id: string; fits?: boolean; text: string }[]).map(
        ({ id, fits, text }) => [id, fits, text],
      );
    const kind = play.scenario.requests.get('place-for-tents');
    const text = (id: string) => `«requests.place-for-tents.ready.${id}.text»`;
    const fitting = (kind?.ready ?? []).map(({ id, when }) => [id, when === undefined, text(id)]);
    expect(ready(OP)).toEqual(fitting);
    expect(ready(SIM)).toEqual(fitting);
    expect(seen(play, RELIEF)).not.toHaveProperty('ready');
    // Something else happened, and another reply fits.
    const before = play.state();
    play.act('host', { type: 'spoken.note', with: 'relief', about: 'exit', outcome: 'agreed' });
    const key = `request:${lastRequest(play)?.id}`;
    expect(newsOf(play.scenario, before, play.state(), SIM, play.look)?.put[key]).toBeUndefined();
  });

  test('[VI5] is nobody else’s: neither the request nor the form of a party that does not send it', () => {
    const play = byHand();
    ask(play, {});
    expect(seen(play, HOST)).toBeUndefined();
    expect(see(play, HOST)['request-kind:place-for-tents']).toBeUndefined();
    const kind = see(play, RELIEF)['request-kind:place-for-tents'];
    const to = ['host', 'embassy', 'carrier'].map((id) => ({ id, name: `name of ${id}` }));
    expect(kind).toMatchObject({ code: 'R7', from: ['relief', 'embassy'], to });
    expect(kind).not.toHaveProperty('unsent');
  });

  test('[PA83] [VI1] those who steer hear who has not sent what was expected, and when it came', () => {
    const play = byHand();
    const unsent = () => see(play, OP)['request-kind:exit-permit']?.['unsent'];
    expect(unsent()).toMatchObject([{ from: 'embassy', round: 1, closes: { withRound: true, shown: null } }]);
    const before = play.state();
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
    const news = newsOf(play.scenario, before, play.state(), OP, play.look)?.put ?? {};
    expect(news['request-kind:exit-permit']).toMatchObject({ unsent: [] });
    expect(news['request-kind:place-for-tents']).toBeUndefined();
    const again = play.state();
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
    const more = newsOf(play.scenario, again, play.state(), OP, play.look)?.put ?? {};
    expect(more['request-kind:exit-permit']).toBeUndefined();
  });
});

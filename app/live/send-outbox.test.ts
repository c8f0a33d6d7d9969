import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, CommandMessage } from '../contract/messages.ts';
import { createMemoryOutbox } from './outbox.ts';
import { createSender } from './send-outbox.ts';

const message = (commandId: string): CommandMessage => ({
  commandId,
  command: { type: 'table.ready', ready: true },
});
const done = (seq: number): Answer => ({ ok: true, seq });
const refused = (code: string): Answer => ({ ok: false, code, params: {}, message: code });

function sending(answers: (Answer | 'lost')[], isConnected = () => true) {
  const sent: string[] = [];
  const outbox = createMemoryOutbox();
  const sender = createSender({
    outbox,
    isConnected,
    onAnswer: () => undefined,
    deliver: async ({ commandId }) => {
      sent.push(commandId);
      const answer = answers.shift();
      if (answer === undefined || answer === 'lost') throw new Error('no answer');
      return answer;
    },
  });
  return { sender, sent, outbox };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('[SY12] commands go out one after the other, and what is answered is not kept', async () => {
  const { sender, sent, outbox } = sending([done(1), done(2)]);
  const answers = await Promise.all([sender.send(message('a')), sender.send(message('b'))]);
  expect(answers).toEqual([done(1), done(2)]);
  expect(sent).toEqual(['a', 'b']);
  expect(await outbox.list()).toEqual([]);
});

test('[SY12] a lost answer, busy and try-again are sent again with the same id, before anything later', async () => {
  const { sender, sent } = sending(['lost', refused('busy'), refused('try-again'), done(1), done(2)]);
  const answers = Promise.all([sender.send(message('a')), sender.send(message('b'))]);
  await vi.runAllTimersAsync();
  expect(await answers).toEqual([done(1), done(2)]);
  expect(sent).toEqual(['a', 'a', 'a', 'a', 'b']);
});

test('[SY12] any other refusal is an answer for good', async () => {
  const { sender, sent } = sending([refused('moved-on')]);
  expect(await sender.send(message('a'))).toEqual(refused('moved-on'));
  expect(sent).toEqual(['a']);
});

test('[SY12] without a connection nothing is sent, and what an earlier page left goes first', async () => {
  let isConnected = false;
  const { sender, sent, outbox } = sending([done(1), done(2)], () => isConnected);
  await outbox.add(message('left'));
  const answer = sender.send(message('new'));
  await sender.resume();
  expect(sent).toEqual([]);
  isConnected = true;
  sender.wake();
  expect(await answer).toEqual(done(2));
  expect(sent).toEqual(['left', 'new']);
});

test('[SY12] what an earlier page left is not lost when it is found while something newer is on its way', async () => {
  const sent: string[] = [];
  const outbox = createMemoryOutbox();
  const answers: ((answer: Answer) => void)[] = [];
  const sender = createSender({
    // A database returns copies.
    outbox: { ...outbox, list: async () => structuredClone(await outbox.list()) },
    isConnected: () => true,
    onAnswer: () => undefined,
    deliver: ({ commandId }) =>
      new Promise((resolve) => {
        sent.push(commandId);
        answers.push(resolve);
      }),
  });
  await outbox.add(message('left'));
  const answer = sender.send(message('new'));
  await vi.waitFor(() => expect(sent).toEqual(['new']));
  await sender.resume();
  answers.shift()?.(done(1));
  expect(await answer).toEqual(done(1));
  await vi.waitFor(() => expect(sent).toEqual(['new', 'left']));
  answers.shift()?.(done(2));
  await vi.waitFor(async () => expect(await outbox.list()).toEqual([]));
  expect(sender.waiting()).toBe(0);
});

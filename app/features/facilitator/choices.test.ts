import { expect, test } from 'vitest';
import { type Choices, findProblems, readChoices, STAFF } from './choices.ts';

const choices: Choices = {
  id: 'tiny',
  roles: ['host', 'embassy'].map((id) => ({ id, name: id, summary: id })),
  objectives: Array.from({ length: 7 }, (_, at) => ({
    id: `o${at}`,
    title: `Objective ${at}`,
    guidelines: [],
  })),
  skins: [
    { id: 'plain', title: 'Plain', notice: null },
    { id: 'real', title: 'Real', notice: 'Read this first.' },
  ],
  languages: [{ id: 'en', name: 'English' }],
  limits: { title: { maxLength: 20 }, inPlay: { max: 3 }, objectives: { max: 6 } },
  ways: [
    {
      id: 'look',
      title: 'A look',
      summary: 'Short.',
      minutes: 25,
      tables: 1,
      play: ['embassy'],
      replies: 'rule',
      objectives: ['o1', 'o2'],
    },
  ],
};
const few: Choices = { ...choices, objectives: choices.objectives.slice(0, 2) };
const read = (query: string) => new URLSearchParams(query);
const sent =
  'refused=choices&way=look&title=Friday&inPlay=host&objectives=o3&pace=clock&replies=rule&skin=real';

test('[PA58] without a way every table is played, and as many objectives as may be', () => {
  expect(readChoices(read(''), few)).toMatchObject({
    way: null,
    inPlay: ['host', 'embassy'],
    replies: 'operator',
    language: 'en',
    tables: 'table',
  });
  expect(readChoices(read(''), few).staff).toContain('screen');
  expect(readChoices(read('refused=choices&staff=lead'), few).staff).toEqual(['lead']);
  expect(readChoices(read(''), few).objectives).toEqual(['o0', 'o1']);
  expect(readChoices(read(''), choices).objectives).toEqual([]);
  expect(findProblems(read(''), choices)).toEqual([]);
});

test('[PA58] a way says which tables are played, who answers and which objectives the day has', () => {
  expect(readChoices(read('way=look'), choices)).toEqual({
    way: 'look',
    title: '',
    inPlay: ['embassy'],
    objectives: ['o1', 'o2'],
    pace: 'rounds',
    replies: 'rule',
    skin: 'plain',
    isNoticeRead: false,
    language: 'en',
    staff: [...STAFF],
    tables: 'table',
  });
  expect(findProblems(read('way=look'), choices)).toEqual([]);
});

test('[PA58] a way that there is not is said, and fills in nothing', () => {
  expect(readChoices(read('way=nowhere'), few)).toEqual(readChoices(read(''), few));
  expect(findProblems(read('way=nowhere'), few)).toEqual(['no-such-way']);
});

test('[PA59] what was sent comes back as it was, also where it is not what the way says', () => {
  expect(readChoices(read(sent), choices)).toEqual({
    way: 'look',
    title: 'Friday',
    inPlay: ['host'],
    objectives: ['o3'],
    pace: 'clock',
    replies: 'rule',
    skin: 'real',
    isNoticeRead: false,
    language: 'en',
    staff: [],
    tables: 'table',
  });
  expect(readChoices(read('refused=choices'), few)).toMatchObject({ inPlay: [], objectives: [] });
});

test('[PA59] each thing that does not go is named, and what cannot be named is said to be so', () => {
  expect(findProblems(read(sent), choices)).toEqual(['notice-unread']);
  expect(findProblems(read('refused=choices&skin=plain'), choices)).toEqual(['no-table', 'no-objective']);
  const many = choices.objectives.map(({ id }) => `objectives=${id}`).join('&');
  expect(findProblems(read(`refused=choices&inPlay=host&${many}`), choices)).toEqual(['too-many-objectives']);
  expect(findProblems(read(`${sent}&noticeRead=yes`), choices)).toEqual(['unknown']);
});

test('[PA145] a name that is too long and more tables than may be played are said', () => {
  const tables = ['a', 'b', 'c', 'd'].map((id) => `inPlay=${id}`).join('&');
  const at = `refused=choices&objectives=o1&title=${'x'.repeat(20)}&${tables.slice(9)}`;
  expect(findProblems(read(at), few)).toEqual(['unknown']);
  const beyond = `refused=choices&objectives=o1&title=${'x'.repeat(21)}&${tables}`;
  expect(findProblems(read(beyond), few)).toEqual(['title-too-long', 'too-many-tables']);
});

test('[PA123] choices that wait for a sign-in are filled in, and said to be whole', () => {
  const waiting = sent.replace('refused=choices', 'refused=signed-out');
  expect(readChoices(read(waiting), choices)).toEqual(readChoices(read(sent), choices));
  expect(findProblems(read(`${waiting}&noticeRead=yes`), choices)).toEqual(['signed-out']);
  expect(findProblems(read(waiting), choices)).toEqual(['signed-out', 'notice-unread']);
});

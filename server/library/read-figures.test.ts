import { expect, test } from 'vitest';
import { figuresIn } from './read-figures.ts';

const valuesIn = (text: string, language = 'en') => figuresIn(text, language).map(({ value }) => value);

test.each([
  ['17,220 in the camp, 13 748 from there', ['17220', '13748']],
  ['(1,200), about 340 and 99', ['1200', '340']],
  ['USD 40 million, 1.5 million, 12 thousand', ['40000000', '1500000', '12000']],
])('[SC98] reads %s', (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

test('[SC98] reads numbers in words', () => {
  expect(
    valuesIn('Sixty-four thousand, seventeen thousand people; fifteen hundred; a hundred; ninety'),
  ).toEqual(['64000', '17000', '1500', '100']);
});

test('[SC98] reads shares and halves in every language of a script', () => {
  expect(valuesIn('30%, 3.5 per cent, ten per cent, more than half')).toEqual(['30%', '3.5%', '10%', 'half']);
  expect(valuesIn('30 pour cent, la moitié de 17 220', 'fr')).toEqual(['30%', 'half', '17220']);
  expect(valuesIn('el 30 por ciento, la mitad', 'es')).toEqual(['30%', 'half']);
  expect(valuesIn('نصف الناس', 'ar')).toEqual(['half']);
});

test.each([
  'In 2011 and on 19 March 2012',
  'On day 120, for 300 days, at 06:30',
  'half an hour, half past six, half-empty, half a mile',
  'G100, R300, {gate-200}, 100-fold, page 214',
  'hundreds and thousands',
])('[SC98] reads no figure in: %s', (text) => {
  expect(valuesIn(text)).toEqual([]);
});

test('[SC98] says where a figure stands, as it is written', () => {
  expect(figuresIn('Some 17,220 wait', 'en')).toEqual([{ value: '17220', words: '17,220', index: 5 }]);
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { membersOf, type Schema } from './schema-words.ts';

const said = (shape: z.ZodRawShape) =>
  membersOf(z.toJSONSchema(z.strictObject(shape), { io: 'input' }) as Schema);

test.each([
  ['a text with both limits', z.string().min(1).max(64), '`a` text 1–64'],
  ['a text with one', z.string().max(20), '`a` text up to 20'],
  ['a whole number above zero', z.number().int().positive(), '`a` whole number from 1'],
  ['a whole number between', z.number().int().min(1).max(60), '`a` whole number 1–60'],
  ['any number', z.number(), '`a` number'],
  ['a number that is never below zero', z.number().min(0), '`a` number from 0'],
  ['a choice', z.enum(['x', 'y']), '`a` `"x"`, `"y"`'],
  ['what may be left out', z.boolean().optional(), '`a`? boolean'],
  ['what has a default', z.array(z.string()).max(3).default([]), '`a`? list up to 3 of text, else `[]`'],
  ['what may be null', z.string().nullable(), '`a` text or null'],
  ['a map', z.record(z.string().max(9), z.number()), '`a` map from text up to 9 to number'],
  [
    'one of several shapes',
    z.union([z.strictObject({ to: z.literal('x'), y: z.number() }), z.strictObject({ to: z.literal('z') })]),
    '`a` { `to` `"x"`; `y` number } or { `to` `"z"` }',
  ],
])('[SY15] %s', (_, schema, words) => {
  expect(said({ a: schema })).toEqual([words]);
});

test('[SY15] what it has no word for is no table that says nothing', () => {
  expect(() => said({ a: z.any() })).toThrow('has no word for');
});

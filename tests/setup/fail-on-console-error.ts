import { afterEach, beforeEach, expect, vi } from 'vitest';

// An error on the console that no test expected is a failure, or nobody would ever read it. A test that expects one
// says so: `vi.mocked(console.error).mockClear()` after asserting on the call.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.map((call) => call.map(String).join(' '));
  vi.mocked(console.error).mockRestore();
  expect(calls, 'nothing on console.error that the test did not expect').toEqual([]);
});

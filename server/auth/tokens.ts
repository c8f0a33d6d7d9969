import { createHash, randomBytes } from 'node:crypto';

/** No I, L, O and U: what is read aloud across a room is typed without asking back. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 128 bits that nobody guesses, for a cookie or a link. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** 256 is a multiple of 32, so every rating is as likely as every other. */
export function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => CROCKFORD[byte % 32]).join('');
}

/** An id that says nothing: of an exercise or a seat. */
export function newId(): string {
  return randomLetters(12).toLowerCase();
}

/** 40 bits, written on a sheet: eight ratings. */
export function newJoinCode(): string {
  return randomLetters(8);
}

/** What a person typed, as the code is kept: any case, spaces and hyphens, O for 0, I and L for 1. */
export function tidyJoinCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

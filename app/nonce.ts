import { createContext, useContext } from 'react';

/**
 * The nonce that this response's content security policy asks of scripts. Known to the server only: a browser hides
 * it from the page, so it is empty there, and hydration agrees with that.
 */
export const NonceContext = createContext('');

export function useNonce(): string {
  return useContext(NonceContext);
}

import '@remix-run/node';

// Loaders keep their types on the way to the page, as the flag in remix.config.js makes them.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

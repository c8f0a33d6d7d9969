/**
 * A reader that has seen enough (`| head`) closes the pipe: that is no fault of the command, which goes on to its end in
 * silence, so that what it has to tidy up is tidied and its exit code says what it found. Every command imports it.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

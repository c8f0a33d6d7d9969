/**
 * Ignores that the reader of a pipe (`| head`) has closed it. The command then runs silently to its end, so that it cleans up
 * and its exit code is right. Every command imports this.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

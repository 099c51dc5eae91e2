// Loaded before the bot's own entry, which knows nothing of it: the bot's standard input is a pipe that the playground
// holds open. Whatever becomes of the playground, a SIGKILL too, closes it, and the bot goes with it.
const { stdin } = process;
stdin.on('close', () => process.exit(1));
stdin.resume();
// Whether the bot has something left to do is not for this pipe to decide.
stdin.unref();

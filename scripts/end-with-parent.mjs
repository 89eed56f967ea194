// Loaded into the process of Next's server: ends it when the process that started it is gone, however that ended.
// Without this, a start that was killed would leave its server on the port, and the next start could not take it.
if (process.channel) process.once("disconnect", () => process.exit(1));

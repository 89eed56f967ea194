/** What `npm start` and `npm run serve` say in the terminal. */
import type { Words } from "../words";
import type * as zh from "../zh-CN/start";

export const start: Words<typeof zh.start> = {
  opening: "Opening the database",
  closing: "Closing the database",
  migrating: "Bringing its tables up to date",
  seeding: "Making the sample project and two accounts",
  starting: "Starting the server",
  embedded: "embedded, in {folder}",
  embeddedRunning: "embedded, in {folder}, was already running",
  samples: "“{project}” with {count, plural, one {# file} other {# files}}",
  sampleRefused: "{file} was not imported: {reason}",
  signIn: "Sign in with one of these. The passwords are shown this once:",
  lost: "Lost one? npm run kaoju -- user reset LOGIN",
  ready: "Kaoju is ready: {address}",
  howToStop: "Ctrl-C stops it.",
  serving: "Kaoju is serving on {address}",
  findingsRenewed: "What is doubtful was found anew in {count, plural, one {# article} other {# articles}}.",
  findingsNotRenewed: "What is doubtful in older articles was not found to the end; the next start goes on: {reason}",
  ended: "The server ended by itself ({code}).",
  portTaken: "Port {port} on {host} is taken, perhaps by Kaoju itself in another terminal.",
  portTakenWay: "Stop that program, or choose another port: PORT={other} npm start",
  portRights: "Port {port} needs more rights than you have. Choose another: PORT=3000 npm start",
  noAddress: "This computer has no address {host}. Set HOST to one of its own, or to 0.0.0.0 for all.",
  cannotListen: "Cannot listen on {host}:{port}: {reason}",
  cannotServe: "Kaoju cannot serve yet:",
  noSecret: "NEXTAUTH_SECRET is not set: 32 or more random characters, the same for every process of a deployment.",
  noDatabase: "DATABASE_URL is not set: postgresql://USER:PASSWORD@HOST:PORT/DATABASE",
  unmigrated: "The database lacks {names}. Apply them with: npm run kaoju -- migrate",
  databaseUnusable: "The database cannot be used: {reason}",
};

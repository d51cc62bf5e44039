import { startEngine } from '../../server/src/db/engine/embedded.ts';

// Starts the engine of the directory given, says so on one line, and stops it when its input ends.
const engine = await startEngine({ dataDir: process.argv[2]!, durable: false });
const { adminUrl, port, pid, reused } = engine;
process.stdout.write(`${JSON.stringify({ adminUrl, port, pid, reused })}\n`);
process.stdin.resume();
process.stdin.once('end', () => {
  engine.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(String(error));
      process.exit(1);
    },
  );
});

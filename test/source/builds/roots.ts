/** A program copied to a folder of the image whose name another folder of the repository has. */
import type { Style } from "./style.ts";

const WORKER = (line: string, more = "") => `def perform(job)\n  ${line}\nend\n\nperform({ id: 1 })\n${more}`;
const PAGE = (line: string) =>
  `<?php\nfunction show($page) {\n    return render($page);\n}\nfunction render($page) {\n    ${line}\n}\necho show(null);\n`;
const QUEUE = (line: string) =>
  `function drain(queue) {\n  return takeOne(queue);\n}\nfunction takeOne(queue) {\n  ${line}\n}\ndrain({});\n`;
/** Maps each generated line to the line of the source with its number. */
const MAP = { version: 3, sources: ["../src/calc.ts"], names: [], mappings: "AAAA;AACA;AACA;AACA;AACA" };

export const roots: readonly Style[] = [
  {
    name: "ruby: copied to /app, the repository has app/ with a file of that name",
    needs: "ruby",
    files: { "app/worker.rb": WORKER("job.fetch(:id)"), "cron/worker.rb": WORKER("job.fetch(:owner) # CULPRIT") },
    run: "mkdir app; cp $REPO/cron/worker.rb app; ruby $PWD/app/worker.rb",
  },
  {
    name: "ruby: copied to /app, and no message tells it from a file in app/",
    needs: "ruby",
    files: { "app/worker.rb": WORKER("Integer(job)"), "cron/worker.rb": WORKER("Integer(job)", "\n# Every day.\n") },
    run: "mkdir app; cp $REPO/cron/worker.rb app; ruby $PWD/app/worker.rb",
  },
  {
    name: "php: copied to /srv/html, the repository has html/ with a file of that name",
    needs: "php",
    files: {
      "html/index.php": PAGE("return $page['name'];"),
      "admin/index.php": PAGE("return $page->title(); // CULPRIT"),
    },
    run: "mkdir -p srv/html; cp $REPO/admin/index.php srv/html; php -d log_errors=0 -d display_errors=1 $PWD/srv/html/index.php",
  },
  {
    name: "node: copied to /app, the repository has app/ with a file of that name, only the stack printed",
    needs: "node",
    files: {
      "app/worker.js": QUEUE("return queue.items;"),
      "services/ingest/worker.js": QUEUE("return queue.items.shift(); // CULPRIT"),
    },
    run: "mkdir app; cp $REPO/services/ingest/worker.js app; $BIN/node $PWD/app/worker.js 2>&1 | tail -n +5",
  },
  {
    name: "node: built anew, the repository has an older build with its source map",
    needs: "node",
    files: {
      "src/calc.ts":
        "export function ratio(a: number[], b: number): number {\n  return a.at(0) / b;\n}\n\nratio(undefined, 2);\n",
      "dist/calc.js":
        "// Old.\nfunction ratio(a, b) {\n  return b;\n}\nratio(undefined, 2);\n//# sourceMappingURL=calc.js.map\n",
      "dist/calc.js.map": JSON.stringify(MAP),
    },
    run: `mkdir -p app/dist; printf 'function ratio(a, b) {\\n  return a.at(0) / b;\\n}\\nratio(undefined, 2);\\n' > app/dist/calc.js; $BIN/node $PWD/app/dist/calc.js`,
  },
  {
    name: "shell: one of two scripts of a name, told by the variable",
    needs: "bash",
    files: {
      "deploy/start.sh": 'set -eu\n\nstart() {\n  echo "$APP"\n}\nstart\n',
      "worker/start.sh": 'set -eu\n\nrun() {\n  echo "$QUEUE" # CULPRIT\n}\nrun\n',
    },
    run: "mkdir -p app/bin; cp $REPO/worker/start.sh app/bin; env -u QUEUE bash $PWD/app/bin/start.sh",
  },
  {
    name: "shell: one of two scripts of a name, told by the command that was killed",
    needs: "bash",
    files: {
      "api/start.sh": "export PORT=1\nsleep 1\nexit 0\n",
      "train/start.sh": "export EPOCHS=3\nsh -c 'kill -9 $$' trainer # CULPRIT\nexit 137\n",
    },
    run: "mkdir -p app/bin; cp $REPO/train/start.sh app/bin; bash $PWD/app/bin/start.sh",
  },
];

/** Python: scripts, packages, installed packages of the repository, monorepos, zip files. */
import type { Style } from "./style.ts";

const STORE = `import json


def load(text):
    data = json.loads(text)
    return data["total"]  # CULPRIT
`;
const MAIN =
  'from shop.store import load\n\n\ndef main():\n    print(load("{}"))\n\n\nif __name__ == "__main__":\n    main()\n';
const PROJECT =
  '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "acme-shop"\nversion = "1.0"\n';
/** Installs a wheel the way pip does, without network access. */
const INSTALL = (from: string) =>
  `mkdir -p usr/local/lib/python3.11/site-packages; cp -r $REPO/${from} usr/local/lib/python3.11/site-packages/; export PYTHONPATH=$PWD/usr/local/lib/python3.11/site-packages`;

const PYTHON: readonly Omit<Style, "needs">[] = [
  {
    name: "python: package below /app",
    files: { "main.py": MAIN, "shop/__init__.py": "", "shop/store.py": STORE },
    run: "cp -r $REPO app; python3 app/main.py",
  },
  {
    name: "python: script in the root",
    files: {
      "main.py": 'import sys\n\nprint("start")\nprint(sys.argv[7])  # CULPRIT\n',
      "tools/main.py": "import sys\n\nprint(1)\n\nprint(2)\n",
    },
    run: "cp -r $REPO srv; python3 srv/main.py",
  },
  {
    name: "python: src layout, installed",
    files: { "pyproject.toml": PROJECT, "src/shop/__init__.py": "", "src/shop/store.py": STORE, "main.py": MAIN },
    run: `${INSTALL("src/shop")}; cp $REPO/main.py app.py; python3 app.py`,
  },
  {
    name: "python: flat package installed, started with -m",
    files: {
      "services/cart/pyproject.toml": PROJECT,
      "services/cart/shop/__init__.py": "",
      "services/cart/shop/store.py": STORE,
      "services/cart/shop/__main__.py": MAIN,
      "services/web/pyproject.toml": PROJECT,
      "services/web/web/store.py": "x = 1\n",
    },
    run: `${INSTALL("services/cart/shop")}; python3 -m shop`,
  },
  {
    name: "python: a dependency with a package of the same name",
    files: {
      "pyproject.toml": PROJECT,
      "main.py": "from utils.text import shorten\n\n\ndef main():\n    shorten(None)  # CULPRIT\n\n\nmain()\n",
      "src/utils/__init__.py": "",
      "src/utils/text.py": "\n\n\ndef widen(text):\n    return text + text\n",
    },
    run: `mkdir -p usr/local/lib/python3.11/site-packages/utils; printf '' > usr/local/lib/python3.11/site-packages/utils/__init__.py
printf 'def shorten(text):\n    first = 1\n    return text[:first]\n' > usr/local/lib/python3.11/site-packages/utils/text.py
export PYTHONPATH=$PWD/usr/local/lib/python3.11/site-packages; cp -r $REPO app; cd app; python3 main.py`,
  },
  {
    name: "python: one of two services with the same files",
    files: {
      "services/a/app/main.py": "from app.jobs import run\n\nrun({})\n",
      "services/a/app/jobs.py": 'def run(job):\n    return job["id"]  # CULPRIT\n',
      "services/b/app/main.py": "from app.jobs import run\n\nrun({})\n",
      "services/b/app/jobs.py": 'def run(job):\n    return job["name"]\n',
    },
    run: "mkdir code; cp -r $REPO/services/a/app code/app; cd code; PYTHONPATH=. python3 app/main.py",
  },
  {
    name: "python: zip file",
    files: { "__main__.py": MAIN, "shop/__init__.py": "", "shop/store.py": STORE },
    run: "cp -r $REPO build; python3 -m zipapp build -o shop.pyz; python3 shop.pyz",
  },
  {
    name: "python: a script of the image that is not in the repository",
    files: { "functions/main.py": "import sys\n\n\ndef main():\n    print(sys.argv[0])\n\n\nmain()\n" },
    run: `mkdir app; printf 'import sys\n\n\ndef main():\n    print(sys.argv[5])\n\n\nmain()\n' > app/main.py; python3 app/main.py`,
  },
  {
    name: "python: caught and chained in another module",
    files: {
      "app.py": 'from lib.errors import wrap\n\nwrap(lambda: {}["x"])\n',
      "lib/errors.py":
        'def wrap(act):\n    try:\n        act()\n    except KeyError as error:\n        raise RuntimeError("wrapped") from error  # CULPRIT\n',
    },
    run: "mkdir -p usr/src; cp -r $REPO usr/src/app; python3 usr/src/app/app.py",
  },
];

export const python: readonly Style[] = PYTHON.map((style) => ({ ...style, needs: "python3" }));

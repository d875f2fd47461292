"""Meets the exceptions of the standard library, handles them, and logs each in one line, as JSON or text."""

import json
import logging
import sys

TIMES = 1500
FAILING = [
    "1 / 0", "{}['price']", "[][3]", "None.name", "int('seven')", "open('/etc/shop/prices.json')", "undefined", "len(3)",
    "json.loads('{')", "'\\udc80'.encode()", "b'\\xff'.decode()", "__import__('no_such_module')", "next(iter(()))",
    "exec('x = = 3')", "exec('raise SystemExit(3)')", "exec('raise KeyboardInterrupt')", "exec('assert False, \"total\"')",
    "exec('raise ExceptionGroup(\"two\", [ValueError(1), OSError(2)])')", "exec('import socket; socket.create_connection((\"127.0.0.1\", 1))')",
]


class Record(logging.Formatter):
    def format(self, record):
        return json.dumps({"time": self.formatTime(record), "level": record.levelname, "message": record.getMessage()})


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Record() if sys.argv[1] == "json" else logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
logging.basicConfig(handlers=[handler], level=logging.DEBUG)
log = logging.getLogger("shop")
for at in range(TIMES):
    for text in FAILING:
        try:
            eval(text)
        except BaseException as error:
            log.error("job %d: %s raised %s: %s", at, text, type(error).__name__, error)
            log.warning("caught %r, retrying (attempt %d)", error, at % 3)

/** Hints from errors about the environment, printed by any runtime. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";

const go = (message: string) =>
  `panic: ${message}\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:9 +0x1d\nexit status 2\n`;
const python = (error: string) =>
  `Traceback (most recent call last):\n  File "/app/main.py", line 9, in <module>\n    main()\n${error}\n`;
const node = (error: string) =>
  `/app/main.js:9\n    throw e;\n    ^\n\n${error}\n    at main (/app/main.js:9:11)\n\nNode.js v24.1.0\n`;
const java = (error: string) => `Exception in thread "main" ${error}\n\tat com.acme.Main.main(Main.java:9)\n`;
const dotnet = (error: string) =>
  `Unhandled exception. ${error}\n   at Acme.Program.Main() in /src/Program.cs:line 9\n`;
const ruby = (message: string, type: string) => `/app/main.rb:9:in '<main>': ${message} (${type})\n`;
const php = (error: string) =>
  `PHP Fatal error:  Uncaught ${error} in /app/main.php:9\nStack trace:\n#0 {main}\n  thrown in /app/main.php on line 9\n`;
const rust = (message: string) => `thread 'main' panicked at src/main.rs:9:5:\n${message}\n`;

const unset = (name: string) => `${name} is not set. Set it in the container's env`;

test.each([
  [go("DB_URL environment variable is required"), unset("DB_URL")],
  [go('env: required environment variable "DB_URL" is not set'), unset("DB_URL")],
  [go("required key DB_URL missing value"), unset("DB_URL")],
  [python("RuntimeError: DB_URL must be set"), unset("DB_URL")],
  [
    python("decouple.UndefinedValueError: DB_URL not found. Declare it as envvar or define a default value."),
    unset("DB_URL"),
  ],
  [python("django.core.exceptions.ImproperlyConfigured: Set the DB_URL environment variable"), unset("DB_URL")],
  [
    python(
      "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\ndb_url\n  Field required [type=missing]",
    ),
    unset("db_url"),
  ],
  [node("Error: Missing required environment variable: DB_URL"), unset("DB_URL")],
  [node("Error: config key DB_URL is missing"), unset("DB_URL")],
  [java("java.lang.IllegalStateException: Environment variable DB_URL not set"), unset("DB_URL")],
  [java("java.lang.IllegalArgumentException: Could not resolve placeholder 'db.url' in value \"x\""), unset("db.url")],
  [dotnet("System.InvalidOperationException: DB_URL is not configured."), unset("DB_URL")],
  [ruby("DB_URL is missing", "RuntimeError"), unset("DB_URL")],
  [php("RuntimeException: Required env DB_URL was not found"), unset("DB_URL")],
  [rust("DB_URL must be set: NotPresent"), unset("DB_URL")],

  [go("dial tcp: lookup db.shop on 10.96.0.10:53: no such host"), "The name db.shop could not be resolved"],
  [
    python("requests.exceptions.ConnectionError: Could not resolve host: db.shop"),
    "The name db.shop could not be resolved",
  ],
  [
    python('psycopg2.OperationalError: could not translate host name "db" to address: Name or service not known'),
    "The name db could not be resolved",
  ],
  [python("socket.gaierror: [Errno -2] Name or service not known"), "The name of a host could not be resolved"],
  [node("Error: getaddrinfo ENOTFOUND db.shop"), "The name db.shop could not be resolved"],
  [java("java.net.UnknownHostException: db.shop"), "The name db.shop could not be resolved"],
  [
    php(
      "PDOException: SQLSTATE[HY000] [2002] php_network_getaddresses: getaddrinfo for db failed: Name or service not known",
    ),
    "The name db could not be resolved",
  ],
  [
    rust(
      "called `Result::unwrap()` on an `Err` value: failed to lookup address information: Name or service not known",
    ),
    "could not be resolved",
  ],

  [go("dial tcp 10.0.0.5:5432: connect: connection refused"), "Nothing listened on 10.0.0.5:5432"],
  [
    python('psycopg2.OperationalError: connection to server at "db" (10.0.0.5), port 5432 failed: Connection refused'),
    "Nothing listened on db:5432",
  ],
  [
    python(
      "requests.exceptions.ConnectionError: HTTPConnectionPool(host='api', port=8080): Max retries exceeded (Connection refused)",
    ),
    "Nothing listened on api:8080",
  ],
  [node("Error: connect ECONNREFUSED 10.0.0.5:6379"), "Nothing listened on 10.0.0.5:6379"],
  [java("java.net.ConnectException: Connection refused"), "Nothing listened"],
  [dotnet("System.Net.Sockets.SocketException (111): Connection refused [::ffff:10.0.0.5]:5432"), "Nothing listened"],
  [
    ruby(
      'Failed to open TCP connection to api:8080 (Connection refused - connect(2) for "api" port 8080)',
      "Errno::ECONNREFUSED",
    ),
    "Nothing listened on api:8080",
  ],
  [
    rust(
      'called `Result::unwrap()` on an `Err` value: Os { code: 111, kind: ConnectionRefused, message: "Connection refused" }',
    ),
    "Nothing listened",
  ],

  [go('pq: password authentication failed for user "shop"'), "The server refused the credentials of shop"],
  [
    node("Error: Access denied for user 'shop'@'10.0.0.7' (using password: YES)"),
    "The server refused the credentials of shop",
  ],
  [
    python("redis.exceptions.AuthenticationError: WRONGPASS invalid username-password pair"),
    "The server refused the credentials.",
  ],
  [go('pq: relation "carts" does not exist'), "carts is not in the database"],
  [java('org.postgresql.util.PSQLException: FATAL: database "shop" does not exist'), "shop is not in the database"],
  [python("sqlite3.OperationalError: no such table: carts"), "carts is not in the database"],

  [
    go('Get "https://api": tls: failed to verify certificate: x509: certificate signed by unknown authority'),
    "not trusted (certificate signed by unknown authority)",
  ],
  [
    python(
      "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1000)",
    ),
    "not trusted (certificate has expired)",
  ],
  [node("Error: self-signed certificate in certificate chain"), "is not trusted"],
  [
    go('pods is forbidden: User "system:serviceaccount:shop:watcher" cannot list resource "pods" in API group ""'),
    "The service account shop:watcher may not list pods. Bind it to a Role",
  ],

  [python("OSError: [Errno 28] No space left on device"), "The disk that /app/main.py:9 writes to is full"],
  [python("OSError: [Errno 30] Read-only file system: '/var/cache/app'"), "read-only at /var/cache/app"],
  [go("accept tcp [::]:8080: accept4: too many open files"), "ran out of file descriptors"],
  [node("Error: listen EADDRINUSE: address already in use :::8080"), "Something already listens on :::8080"],
  [go("listen tcp :8080: bind: address already in use"), "Something already listens on :8080"],
  [go("dial tcp 10.0.0.5:5432: i/o timeout"), "10.0.0.5:5432 did not answer when /app/main.go:9 connected"],
  [java("java.net.ConnectException: Connection timed out"), "The other side did not answer"],
  [
    ruby("Address already in use - bind(2) for 127.0.0.1:8080", "Errno::EADDRINUSE"),
    "Something already listens on 127.0.0.1:8080",
  ],
  [
    java("org.springframework.boot.web.server.PortInUseException: Port 8080 is already in use"),
    "Something already listens on port 8080",
  ],
  [
    python("PermissionError: [Errno 13] Permission denied: '/data/app.db'"),
    "may not use /data/app.db, which /app/main.py:9 needs",
  ],
  [node("Error: EACCES: permission denied, open '/data/app.db'"), "may not use /data/app.db"],
  [
    go("open /etc/app/config.yaml: no such file or directory"),
    "/etc/app/config.yaml is not in the container, which /app/main.go:9 needs",
  ],
  [
    ruby("No such file or directory @ rb_sysopen - /etc/app.yml", "Errno::ENOENT"),
    "/etc/app.yml is not in the container",
  ],
  [
    dotnet("System.IO.FileNotFoundException: Could not find file '/etc/app.json'."),
    "/etc/app.json is not in the container",
  ],
])("%j", (log, expected) => {
  expect(parseCrash(log).crash?.hint).toContain(expected);
});

test.each([
  "no HTTP_200 in reply",
  "state DONE is required",
  "cart is empty",
  "queue full",
  "lookup of user failed",
  "price must be positive",
])("%s says nothing about the environment", (message) => {
  expect(parseCrash(go(message)).crash?.hint).toContain("panicked by itself");
});

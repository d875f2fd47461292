/** Jobs and migrations: boxes and chains printed by frameworks' consoles. */
import { expect, test } from "vitest";
import { ended } from "./reading.ts";

test("artisan's box has place and message, indented below a blank line", () => {
  const log = `
In Connection.php line 825:

  SQLSTATE[HY000] [2002] Connection refused (Connection: mysql, SQL: select exists (select 1 from information_schema.tables))


In Connector.php line 66:

  SQLSTATE[HY000] [2002] Connection refused

`;
  expect(ended(log, 1)).toMatchObject({
    runtime: "php",
    title:
      "SQLSTATE[HY000] [2002] Connection refused (Connection: mysql, SQL: select exists (select 1 from information_schema.tables))",
    culprit: "Connection.php:825",
    root: "Connector.php:66",
  });
});

test("Symfony's box names the type in brackets, and a frame list with -v", () => {
  const plain = `
In AbstractMySQLDriver.php line 128:

  An exception occurred in driver: SQLSTATE[HY000] [1045] Access denied for user 'app'@'10.0.0.5' (using password: YES)


doctrine:migrations:migrate [--write-sql [WRITE-SQL]] [--] [<version>]

`;
  const crash = ended(plain, 1);
  expect(crash).toMatchObject({ runtime: "php", culprit: "AbstractMySQLDriver.php:128" });
  expect(crash?.message).toBe(
    "An exception occurred in driver: SQLSTATE[HY000] [1045] Access denied for user 'app'@'10.0.0.5' (using password: YES)",
  );
  expect(crash?.hint).toMatch(/app/);
  const verbose = `
In Migration.php line 12:

  [Doctrine\\DBAL\\Exception\\TableNotFoundException (42)]
  An exception occurred while executing a query: Table 'shop.orders' doesn't exist


Exception trace:
  at /app/src/Migration.php:12
 App\\Migration->up() at /app/vendor/doctrine/migrations/lib/Executor.php:55

`;
  expect(ended(verbose, 1)).toMatchObject({
    runtime: "php",
    title:
      "Doctrine\\DBAL\\Exception\\TableNotFoundException: An exception occurred while executing a query: Table 'shop.orders' doesn't exist",
  });
});

test("a message of the box may be broken over several lines", () => {
  const log = `
In UniqueCheck.php line 7:

  The first line of it
  and the second


`;
  expect(ended(log, 1)).toMatchObject({
    message: "The first line of it\nand the second",
    culprit: "UniqueCheck.php:7",
  });
});

test("Collision shows type, message and place between bullets", () => {
  const log = `

   Illuminate\\Database\\QueryException 

  SQLSTATE[42S02]: Base table or view not found: 1146 Table 'shop.users' doesn't exist (SQL: select * from users)

  at vendor/laravel/framework/src/Illuminate/Database/Connection.php:760
    756▕         // If an exception occurs when attempting to run a query, we'll format the error
    757▕         // message to include the bindings with SQL, which will make this exception a
  ➜ 760▕             throw new QueryException(
    761▕                 $query, $this->prepareBindings($bindings), $e

      +9 vendor frames 
  10  app/Console/Commands/Import.php:31
      Illuminate\\Database\\Eloquent\\Builder::get()

      +12 vendor frames 
  23  artisan:37
      Illuminate\\Foundation\\Console\\Kernel::handle()
`;
  expect(ended(log, 1)).toMatchObject({
    runtime: "php",
    title:
      "Illuminate\\Database\\QueryException: SQLSTATE[42S02]: Base table or view not found: 1146 Table 'shop.users' doesn't exist (SQL: select * from users)",
    culprit: "app/Console/Commands/Import.php:31",
  });
});

test("rake aborted with causes has the root that rake prints below", () => {
  const log = `rake aborted!
ActiveRecord::ConnectionNotEstablished: connection to server at "10.0.0.9", port 5432 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?
/usr/local/bundle/gems/activerecord-7.1.2/lib/active_record/connection_adapters/postgresql_adapter.rb:87:in \`rescue in new_client'
/usr/local/bundle/gems/activerecord-7.1.2/lib/active_record/connection_adapters/postgresql_adapter.rb:77:in \`new_client'
/app/lib/tasks/import.rake:12:in \`block (2 levels) in <main>'

Caused by:
PG::ConnectionBad: connection to server at "10.0.0.9", port 5432 failed: Connection refused (PG::ConnectionBad)
/usr/local/bundle/gems/pg-1.5.4/lib/pg/connection.rb:696:in \`async_connect_or_reset'
/app/lib/tasks/import.rake:12:in \`block (2 levels) in <main>'
Tasks: TOP => db:import
(See full trace by running task with --trace)
`;
  const crash = ended(log, 1);
  expect(crash).toMatchObject({
    runtime: "ruby",
    title:
      'ActiveRecord::ConnectionNotEstablished: connection to server at "10.0.0.9", port 5432 failed: Connection refused',
    culprit: "block (2 levels) in <main> /app/lib/tasks/import.rake:12",
  });
  expect(crash?.crash.chain[0]?.type).toBe("PG::ConnectionBad");
  expect(crash?.hint).toMatch(/10\.0\.0\.9/);
});

test("rake's errors for a missing task, and without a cause", () => {
  expect(
    ended(
      "rake aborted!\nDon't know how to build task 'db:migrat' (See the list of available tasks with `rake --tasks`)\n\n(See full trace by running task with --trace)\n",
      1,
    ),
  ).toMatchObject({
    runtime: "ruby",
    message: "Don't know how to build task 'db:migrat' (See the list of available tasks with `rake --tasks`)",
  });
  expect(
    ended(
      "bin/rails aborted!\nNoMethodError: undefined method `id' for nil:NilClass\n/app/db/migrate/20240101_fill.rb:9:in `up'\n/app/bin/rails:4:in `<main>'\nTasks: TOP => db:migrate\n(See full trace by running task with --trace)\n",
      1,
    ),
  ).toMatchObject({
    title: "NoMethodError: undefined method `id' for nil:NilClass",
    culprit: "up /app/db/migrate/20240101_fill.rb:9",
  });
});

test("bundler's older reports put the class before the message and indent the frames", () => {
  const log = `Errno::ENOENT: No such file or directory @ rb_sysopen - /app/config/database.yml
An error occurred while loading the configuration.
  /app/config/boot.rb:9:in \`read'
  /app/config/boot.rb:3:in \`<main>'
`;
  expect(ended(log, 1)).toMatchObject({
    runtime: "ruby",
    title: "No such file or directory @ rb_sysopen - /app/config/database.yml (Errno::ENOENT)",
    culprit: "read /app/config/boot.rb:9",
  });
});

test("a box that is padded and whose message is wrapped is one", () => {
  const pad = " ".repeat(60);
  const log = `\nIn Connection.php line 801:\n${pad}\n  SQLSTATE[HY000] [2002] Connection refused (SQL: select *  \n   from information_schema.tables)                          \n${pad}\n\nIn Connector.php line 65:\n${pad}\n  SQLSTATE[HY000] [2002] Connection refused  \n${pad}\n\n`;
  expect(ended(log, 1)).toMatchObject({ culprit: "Connection.php:801", root: "Connector.php:65" });
});

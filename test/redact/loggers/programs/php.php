<?php
/** Prints one record by one logger in colours: `php php.php LOGGER SHAPE`. Without arguments: names the loggers. */
foreach (["Psr/Log/autoload.php", "Monolog/autoload.php", "Symfony/Component/Console/autoload.php", "Symfony/Bridge/Monolog/autoload.php", "Symfony/Component/VarDumper/autoload.php"] as $file) {
    foreach (explode(PATH_SEPARATOR, get_include_path()) as $folder) {
        if (is_file("$folder/$file")) require_once "$folder/$file";
    }
}

use Monolog\Logger;
use Symfony\Bridge\Monolog\Formatter\ConsoleFormatter;
use Symfony\Bridge\Monolog\Handler\ConsoleHandler;
use Symfony\Component\Console\Logger\ConsoleLogger;
use Symfony\Component\Console\Output\StreamOutput;
use Symfony\Component\VarDumper\Cloner\VarCloner;
use Symfony\Component\VarDumper\Dumper\CliDumper;

const PASSWORD = "Qm7rT2vXpL9w";
const URL = "postgres://app:u7Kd93mfQxZ4@db:5432/app";
const BEARER = "k3Jx8vQ2mZ7tR5wY1pL6nB4d";

final class Config
{
    public function __construct(private string $host, protected string $password, public array $headers) {}
}

function output(): StreamOutput
{
    return new StreamOutput(fopen("php://stdout", "w"), StreamOutput::VERBOSITY_DEBUG, true);
}

function monolog(array $options): callable
{
    return function (string $message, array $context) use ($options): void {
        $handler = new ConsoleHandler(output());
        $handler->setFormatter(new ConsoleFormatter($options + ["colors" => true]));
        (new Logger("app", [$handler]))->error($message, $context);
    };
}

$loggers = [
    "symfony-monolog" => monolog([]),
    "symfony-monolog-multiline" => monolog(["multiline" => true]),
    "symfony-console" => fn($message, $context) => (new ConsoleLogger(output()))->error("$message " . json_encode(array_map(fn($value) => $value instanceof Throwable ? $value->getMessage() : $value, $context))),
    "symfony-dump" => function (string $message, array $context): void {
        $dumper = new CliDumper("php://stdout");
        $dumper->setColors(true);
        $dumper->dump((new VarCloner())->cloneVar([$message, $context]));
    },
];
$shapes = [
    "field" => ["connect failed", ["password" => PASSWORD, "host" => "db"]],
    "nested" => ["config loaded", ["config" => new Config("db", PASSWORD, ["Authorization" => "Bearer " . BEARER])]],
    "message" => ["cannot reach " . URL . ", password=" . PASSWORD . " api_key: \"" . BEARER . "\"", []],
    "error" => ["request failed", ["exception" => new RuntimeException("401 for " . URL . " with token=" . BEARER)]],
];
if ($argc < 3) {
    echo implode("\n", array_keys($loggers)), "\n";
} else {
    $loggers[$argv[1]](...$shapes[$argv[2]]);
}

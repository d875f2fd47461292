# Prints one record by one logger in colours: `perl perl.pl LOGGER SHAPE`. Without arguments: names the loggers.
use strict;
use warnings;
use Data::Dumper;
use Log::Log4perl;
use Term::ANSIColor;

my ($password, $url, $bearer) = ("Qm7rT2vXpL9w", "postgres://app:u7Kd93mfQxZ4\@db:5432/app", "k3Jx8vQ2mZ7tR5wY1pL6nB4d");
my %shapes = (
    field   => ["connect failed", { password => $password, host => "db" }],
    nested  => ["config loaded", { db => { user => "app", password => $password }, headers => { authorization => "Bearer $bearer" } }],
    message => ["cannot reach $url, password=$password api_key: \"$bearer\"", {}],
    error   => ["request failed: 401 for $url with token=$bearer", {}],
);
my %loggers = (
    "log4perl" => sub {
        my ($message, $data) = @_;
        Log::Log4perl->init(\ <<'CONF');
log4perl.rootLogger = INFO, Screen
log4perl.appender.Screen = Log::Log4perl::Appender::ScreenColoredLevels
log4perl.appender.Screen.stderr = 0
log4perl.appender.Screen.layout = PatternLayout
log4perl.appender.Screen.layout.ConversionPattern = %d %p %c - %m%n
CONF
        local $Data::Dumper::Indent = 1;
        Log::Log4perl->get_logger("orders")->error($message, " ", Dumper($data));
    },
    "ansicolor" => sub {
        my ($message, $data) = @_;
        my %flat = (%$data, map { ref eq "HASH" ? %$_ : () } values %$data);
        print colored("ERROR", "bold red"), " $message ",
            join(" ", map { colored($_, "cyan") . colored("=", "faint") . colored($flat{$_}, "green") } sort keys %flat), "\n";
    },
);
if (@ARGV < 2) { print "$_\n" for sort keys %loggers; exit }
$loggers{ $ARGV[0] }->(@{ $shapes{ $ARGV[1] } });

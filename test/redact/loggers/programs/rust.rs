//! Prints one record by one logger in colours: `rust LOGGER SHAPE`. Without arguments: names the loggers.
use std::env;

const PASSWORD: &str = "Qm7rT2vXpL9w";
const URL: &str = "postgres://app:u7Kd93mfQxZ4@db:5432/app";
const BEARER: &str = "k3Jx8vQ2mZ7tR5wY1pL6nB4d";

#[derive(Debug)]
#[allow(dead_code)]
struct Config {
    host: &'static str,
    password: Option<String>,
    headers: Vec<(&'static str, String)>,
}

fn config() -> Config {
    Config { host: "db", password: Some(PASSWORD.into()), headers: vec![("authorization", format!("Bearer {BEARER}"))] }
}

fn message() -> String {
    format!("cannot reach {URL}, password={PASSWORD} api_key: \"{BEARER}\"")
}

fn error() -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::Other, format!("401 for {URL} with token={BEARER}"))
}

fn by_log(shape: &str) {
    match shape {
        "field" => log::error!("connect failed password={PASSWORD:?} host=db"),
        "nested" => log::error!("config loaded {:#?}", config()),
        "message" => log::error!("{}", message()),
        _ => log::error!("request failed: {}", error()),
    }
}

fn by_tracing(shape: &str) {
    let span = tracing::error_span!("connect", token = BEARER, attempt = 3);
    let _entered = span.enter();
    match shape {
        "field" => tracing::error!(password = PASSWORD, host = "db", "connect failed"),
        "nested" => tracing::error!(config = ?config(), "config loaded"),
        "message" => tracing::error!("{}", message()),
        _ => tracing::error!(error = %error(), "request failed"),
    }
}

fn by_slog(shape: &str, full: bool) {
    use slog::Drain;
    let decorator = slog_term::TermDecorator::new().stdout().force_color().build();
    let logger = if full {
        slog::Logger::root(std::sync::Mutex::new(slog_term::FullFormat::new(decorator).build()).fuse(), slog::o!())
    } else {
        slog::Logger::root(std::sync::Mutex::new(slog_term::CompactFormat::new(decorator).build()).fuse(), slog::o!("token" => BEARER))
    };
    match shape {
        "field" => slog::error!(logger, "connect failed"; "password" => PASSWORD, "host" => "db"),
        "nested" => slog::error!(logger, "config loaded"; "config" => format!("{:?}", config())),
        "message" => slog::error!(logger, "{}", message()),
        _ => slog::error!(logger, "request failed"; "error" => %error()),
    }
}

fn main() {
    let args: Vec<String> = env::args().collect();
    let names = ["env_logger", "pretty_env_logger", "fern", "simplelog", "simple_logger", "stderrlog", "slog-full", "slog-compact", "tracing-full", "tracing-compact", "tracing-pretty"];
    if args.len() < 3 {
        println!("{}", names.join("\n"));
        return;
    }
    let shape = args[2].as_str();
    env::set_var("RUST_LOG", "trace");
    env::set_var("CLICOLOR_FORCE", "1");
    colored::control::set_override(true);
    match args[1].as_str() {
        "env_logger" => env_logger::Builder::from_default_env().write_style(env_logger::WriteStyle::Always).target(env_logger::Target::Stdout).init(),
        "pretty_env_logger" => {
            use pretty_env_logger::env_logger::fmt::{Target, WriteStyle};
            pretty_env_logger::formatted_timed_builder().parse_filters("trace").write_style(WriteStyle::Always).target(Target::Stdout).init()
        },
        "fern" => {
            let colors = fern::colors::ColoredLevelConfig::new();
            fern::Dispatch::new()
                .format(move |out, text, record| out.finish(format_args!("{}[{}][{}] {}\x1b[0m", format_args!("\x1b[{}m", colors.get_color(&record.level()).to_fg_str()), record.target(), colors.color(record.level()), text)))
                .chain(std::io::stdout())
                .apply()
                .unwrap()
        }
        "simplelog" => simplelog::TermLogger::init(simplelog::LevelFilter::Trace, simplelog::Config::default(), simplelog::TerminalMode::Stdout, simplelog::ColorChoice::Always).unwrap(),
        "simple_logger" => simple_logger::SimpleLogger::new().init().unwrap(),
        "stderrlog" => stderrlog::new().color(stderrlog::ColorChoice::Always).verbosity(4).init().unwrap(),
        "slog-full" => return by_slog(shape, true),
        "slog-compact" => return by_slog(shape, false),
        "tracing-full" => { tracing_subscriber::fmt().with_ansi(true).init(); return by_tracing(shape) }
        "tracing-compact" => { tracing_subscriber::fmt().with_ansi(true).compact().init(); return by_tracing(shape) }
        "tracing-pretty" => { tracing_subscriber::fmt().with_ansi(true).pretty().init(); return by_tracing(shape) }
        _ => panic!("{}", names.join(", ")),
    }
    by_log(shape);
}

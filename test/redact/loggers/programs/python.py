"""Prints one record by one logger in colours: python3 python.py LOGGER SHAPE. Without arguments: names the loggers."""
import logging, sys

PASSWORD = "Qm7rT2vXpL9w"
URL = "postgres://app:u7Kd93mfQxZ4@db:5432/app"
BEARER = "k3Jx8vQ2mZ7tR5wY1pL6nB4d"

SHAPES = {
    "field": ("connect failed", {"password": PASSWORD, "host": "db"}),
    "nested": ("config loaded", {"db": {"user": "app", "password": PASSWORD}, "headers": {"Authorization": f"Bearer {BEARER}"}}),
    "message": (f'cannot reach {URL}, password={PASSWORD} api_key: "{BEARER}"', {}),
    "error": (f"401 for {URL} with token={BEARER}", {"client_secret": PASSWORD}),
}


def structlog_console(m, f):
    import structlog
    structlog.configure(processors=[structlog.processors.add_log_level, structlog.dev.ConsoleRenderer(colors=True)])
    structlog.get_logger().error(m, **f)


def structlog_traceback(m, f):
    import structlog
    structlog.configure(processors=[structlog.processors.format_exc_info, structlog.dev.ConsoleRenderer(colors=True)])
    try:
        raise RuntimeError(f"{m} {f}")
    except RuntimeError:
        structlog.get_logger().exception("failed")


def console():
    from rich.console import Console
    return Console(force_terminal=True, width=200, color_system="truecolor")


def rich_print(m, f):
    console().print(m, f)


def rich_log(m, f):
    console().log(m, f)


def rich_handler(m, f):
    from rich.logging import RichHandler
    logging.basicConfig(handlers=[RichHandler(console=console())], format="%(message)s")
    logging.getLogger().error("%s %s", m, f)


def rich_traceback(m, f):
    from rich.traceback import Traceback
    try:
        settings = f
        raise RuntimeError(m)
    except RuntimeError:
        console().print(Traceback(show_locals=True, width=200))


def rich_table(m, f):
    from rich.table import Table
    table = Table("field", "value", title=m)
    for key, value in f.items():
        table.add_row(key, str(value))
    console().print(table)


def rich_json(m, f):
    import json
    console().print_json(json.dumps({"msg": m, **f}))


def loguru_plain(m, f):
    from loguru import logger
    logger.remove()
    logger.add(sys.stdout, colorize=True, format="<green>{time}</green> <level>{message}</level> {extra}")
    logger.bind(**f).error(m)


def loguru_diagnose(m, f):
    from loguru import logger
    logger.remove()
    logger.add(sys.stdout, colorize=True, diagnose=True, backtrace=True)
    password = f.get("password", PASSWORD)
    try:
        connect(m, password=password)
    except RuntimeError:
        logger.exception("failed")


def connect(m, password):
    raise RuntimeError(f"{m} password={password}")


def coloredlogs_(m, f):
    import coloredlogs
    coloredlogs.install(stream=sys.stdout, isatty=True)
    logging.error("%s %s", m, f)


def colorlog_(m, f):
    import colorlog
    handler = colorlog.StreamHandler(sys.stdout)
    handler.setFormatter(colorlog.ColoredFormatter("%(log_color)s%(levelname)s%(reset)s:%(name)s:%(message)s", stream=None, force_color=True))
    logging.getLogger().addHandler(handler)
    logging.error("%s %s", m, f)


def termcolor_(m, f):
    from termcolor import colored
    print(colored(m, "red"), *[f"{colored(k, 'cyan', attrs=['bold'])}={colored(v, 'green')}" for k, v in f.items()])


def pygments_(m, f):
    import json, pygments, pygments.lexers, pygments.formatters
    print(m, pygments.highlight(json.dumps(f, indent=2), pygments.lexers.JsonLexer(), pygments.formatters.TerminalTrueColorFormatter()))


def daiquiri_(m, f):
    import daiquiri
    daiquiri.setup(outputs=[daiquiri.output.Stream(sys.stdout, formatter=daiquiri.formatter.ColorExtrasFormatter())])
    daiquiri.getLogger("app").error(m, **f)


LOGGERS = {k.rstrip("_"): v for k, v in list(globals().items()) if k in {
    "structlog_console", "structlog_traceback", "rich_print", "rich_log", "rich_handler", "rich_traceback", "rich_table", "rich_json",
    "loguru_plain", "loguru_diagnose", "coloredlogs_", "colorlog_", "termcolor_", "pygments_", "daiquiri_"}}

if len(sys.argv) == 3:
    LOGGERS[sys.argv[1]](*SHAPES[sys.argv[2]])
else:
    print("\n".join(f"{logger} {shape}" for logger in LOGGERS for shape in SHAPES))

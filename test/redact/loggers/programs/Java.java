import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Prints one record by one logger in colours: `java Java.java LOGGER SHAPE`. Without arguments: names the loggers. */
public class Java {
  static final String PASSWORD = "Qm7rT2vXpL9w";
  static final String URL = "postgres://app:u7Kd93mfQxZ4@db:5432/app";
  static final String BEARER = "k3Jx8vQ2mZ7tR5wY1pL6nB4d";

  record Config(String host, String password, Map<String, String> headers) {}

  static final Map<String, String> LOGBACK = new LinkedHashMap<>();
  static final Map<String, String> LOG4J = new LinkedHashMap<>();

  static {
    LOGBACK.put("spring", "%clr");
    LOGBACK.put("highlight", "%d{HH:mm:ss.SSS} %highlight(%-5level) %cyan(%logger{36}) - %msg%n");
    LOGBACK.put("highlight-message", "%highlight(%-5level %logger - %msg %mdc%n%ex)");
    LOGBACK.put("bold-mdc", "%boldRed(%level) %green([%thread]) %yellow(%mdc) %boldWhite(%msg)%n");
    LOG4J.put("highlight", "%highlight{%d{HH:mm:ss} %-5level %c{1} - %msg%n%throwable}");
    LOG4J.put("style", "%style{%d{ISO8601}}{dim} %highlight{%-5level}{ERROR=bright red} %style{%c}{cyan} %msg %X%n%ex");
    LOG4J.put("style-message", "%style{%level}{bright,red} %style{%msg}{bold,magenta} %style{%MDC}{yellow}%n%xEx");
  }

  interface Sink {
    void log(String message, Throwable thrown);
  }

  public static void main(String[] args) {
    if (args.length == 0) {
      LOGBACK.keySet().forEach(name -> System.out.println("logback-" + name));
      LOG4J.keySet().forEach(name -> System.out.println("log4j2-" + name));
      return;
    }
    String logger = args[0].substring(args[0].indexOf('-') + 1);
    boolean isLogback = args[0].startsWith("logback-");
    Sink sink = isLogback ? logback(LOGBACK.get(logger)) : log4j(LOG4J.get(logger));
    Map<String, String> headers = new LinkedHashMap<>(Map.of("Authorization", "Bearer " + BEARER));
    switch (args[1]) {
      case "field" -> {
        MDC.put("password", PASSWORD);
        org.apache.logging.log4j.ThreadContext.put("password", PASSWORD);
        sink.log("connect failed, password=" + PASSWORD + " host=db", null);
      }
      case "nested" -> sink.log("config loaded: " + new Config("db", PASSWORD, headers), null);
      case "message" -> sink.log(
          "cannot reach " + URL + ", password=" + PASSWORD + " api_key: \"" + BEARER + "\"", null);
      default -> sink.log(
          "request failed", new IllegalStateException("401 for " + URL + " with token=" + BEARER));
    }
    org.apache.logging.log4j.LogManager.shutdown();
  }

  static Sink logback(String pattern) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    // As Spring Boot's own configuration colours it.
    encoder.setPattern(
        pattern.equals("%clr")
            ? "%gray(%d{yyyy-MM-dd'T'HH:mm:ss.SSS}) %highlight(%5p) %magenta(1) %gray(---) %gray([%15.15t]) %cyan(%-40.40logger{39}) %gray(:) %m%n%wEx"
                .replace("%wEx", "%ex")
            : pattern);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger("ROOT").addAppender(appender);
    org.slf4j.Logger log = context.getLogger("com.acme.orders.OrderService");
    return log::error;
  }

  static Sink log4j(String pattern) {
    var builder = org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.add(
        builder
            .newAppender("out", "CONSOLE")
            .add(builder.newLayout("PatternLayout").addAttribute("pattern", pattern).addAttribute("disableAnsi", false)));
    builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("out")));
    Configurator.initialize(builder.build());
    var log = org.apache.logging.log4j.LogManager.getLogger("com.acme.orders.OrderService");
    return (message, thrown) -> log.error(message, thrown);
  }
}

/** Stack lines of the JVM's languages. */
import { indentOf } from "../../grammar/drafting.ts";
import type { Frame, Origin } from "../../model.ts";

/** A class that the JVM made itself has its own name for a file (`LambdaForm$MH`). */
const KNOWN_PLACE =
  /^(?:Native Method|Unknown Source(?::\d+)?|<generated>|NO_SOURCE_FILE(?::\d+)?|SourceFile:\d+|[A-Z]\w*\$[\w$]+)$/;
/** The suffix of a hidden class's name. Its slash is not the one after a module. */
const HIDDEN = /\/(?:0x[0-9a-f]+|\d+)\.(?=[^/]+$)/;
const FILE_PLACE = /^([^\s:()]+):(\d{1,9})$|^([^\s:()]+\.(?:java|kt|kts|scala|sc|groovy|clj|cljc|jsp|rb|js))$/;

/**
 * Reads `at [loader/][module@version/]class.method(File.java:N)`, whatever its indent; null if the line is not one.
 */
export function javaFrameOf(line: string): Frame | null {
  const start = indentOf(line);
  if (start === 0 && !line.startsWith("at ")) return null;
  if (!line.startsWith("at ", start) || line.length > 5000) return null;
  const open = line.indexOf("(", start);
  const close = line.indexOf(")", open);
  if (open === -1 || close === -1) return null;
  const name = line.slice(start + 3, open);
  if (name.endsWith(" ") || !name.includes(".")) return null;
  const function_ = withoutModule(name);
  // A thread dump has the module in the parentheses.
  const inside = line.slice(open + 1, close);
  const place = inside.slice(inside.lastIndexOf("/") + 1);
  if (KNOWN_PLACE.test(place))
    return { function: function_, file: null, line: null, origin: originOf(name, line.slice(close + 1)) };
  const match = FILE_PLACE.exec(place);
  if (match === null) return null;
  return {
    function: function_,
    file: match[1] ?? match[3] ?? null,
    line: match[2] === undefined ? null : Number(match[2]),
    origin: originOf(name, line.slice(close + 1)),
  };
}

/** Packages of the JDK and of the languages' own libraries. */
const RUNTIME =
  /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|clojure|org\.codehaus\.groovy|org\.graalvm|com\.oracle\.svm)\./;

/** Packages of libraries that many programs use. */
const DEPENDENCIES =
  /^(?:org\.(?:springframework|apache|hibernate|eclipse|jboss|wildfly|postgresql|mongodb|bson|slf4j|junit|mockito|glassfish|jetbrains|gradle|yaml|flywaydb|quartz|elasticsearch|opensearch|redisson|thymeleaf|bouncycastle|mybatis|jooq|aspectj|infinispan|ehcache|h2|hsqldb|xerial|sqlite|mariadb|keycloak|neo4j|antlr|mortbay|cloudfoundry|reactivestreams|conscrypt|joda|json|jsoup|testcontainers|zeromq|tukaani|ow2|objectweb|codehaus|drools|camunda|axonframework|scalatest|http4s|json4s|typelevel)|io\.(?:netty|micrometer|grpc|vertx|quarkus|micronaut|projectreactor|reactivex|ktor|lettuce|kubernetes|fabric8|jsonwebtoken|opentelemetry|opentracing|prometheus|undertow|smallrye|swagger|dropwizard|confluent|r2dbc|rsocket|minio|nats|helidon|jaegertracing|circe|sentry|debezium|getunleash|strimzi)|com\.(?:google\.(?:common|inject|protobuf|gson|cloud|api|auth|firebase|devtools|crypto)|fasterxml|zaxxer|mysql|mongodb|rabbitmq|amazonaws|azure|microsoft|netflix|squareup|datastax|oracle|ibm|typesafe|twitter|esotericsoftware|hazelcast|lmax|jayway|nimbusds|codahale|clickhouse|alibaba|linecorp|newrelic|datadog|couchbase|graphql|jcraft|sendgrid|stripe|thoughtworks|mchange|p6spy|lightbend|github\.(?:benmanes|luben|jknack|tomakehurst|dockerjava))|software\.amazon|ch\.qos|net\.(?:bytebuddy|sf|logstash|jpountz|snowflake|minidev|spy|ttddyy)|akka|play|feign|okhttp3|okio|retrofit2|redis\.clients|freemarker|lombok|dagger|jakarta|junit|reactor|rx|zio|cats|fs2|slick|doobie|monix|weblogic|liquibase|oracle|antlr|brave|zipkin2|nonapi|ratpack|sangria|spark|koin|arrow)\./;

/** The class and method behind `loader/module@version/`. */
function withoutModule(name: string): string {
  const hidden = HIDDEN.exec(name)?.index ?? name.length;
  return name.slice(name.lastIndexOf("/", hidden - 1) + 1);
}

function originOf(name: string, packaging: string): Origin {
  // Which of these classes stand between a lambda and its caller differs from release to release.
  if (HIDDEN.test(name)) return "runtime";
  // Logback's packaging data: `[classes/:na]` is what the build itself compiled.
  if (/^ ~?\[(?:[\w./!-]*\/)?classes!?\//.test(packaging)) return "app";
  const slash = name.indexOf("/");
  const module = slash === -1 ? "" : name.slice(0, slash);
  if (module === "app") return originByPackage(withoutModule(name));
  if (/^(?:java|jdk)\./.test(module) || module === "platform") return "runtime";
  return originByPackage(withoutModule(name));
}

function originByPackage(name: string): Origin {
  if (RUNTIME.test(name)) return "runtime";
  return DEPENDENCIES.test(name) ? "dependency" : "app";
}

/** The libraries of the JVM's languages. */

/** Packages of widespread libraries below a first part that others share. */
const BELOW = {
  org: `
    springframework apache hibernate eclipse jboss wildfly postgresql mongodb bson slf4j junit mockito glassfish
    jetbrains gradle yaml flywaydb quartz elasticsearch opensearch redisson thymeleaf bouncycastle mybatis jooq
    aspectj infinispan ehcache h2 hsqldb xerial sqlite mariadb keycloak neo4j antlr mortbay cloudfoundry
    reactivestreams conscrypt joda json jsoup testcontainers zeromq tukaani ow2 objectweb codehaus drools
    camunda axonframework scalatest http4s json4s typelevel`,
  io: `
    netty micrometer grpc vertx quarkus micronaut projectreactor reactivex ktor lettuce kubernetes fabric8
    jsonwebtoken opentelemetry opentracing prometheus undertow smallrye swagger dropwizard confluent r2dbc
    rsocket minio nats helidon jaegertracing circe sentry debezium getunleash strimzi`,
  com: `
    google.common google.inject google.protobuf google.gson google.cloud google.api google.auth google.firebase
    google.devtools google.crypto fasterxml zaxxer mysql mongodb rabbitmq amazonaws azure microsoft netflix
    squareup datastax oracle ibm typesafe twitter esotericsoftware hazelcast lmax jayway nimbusds codahale
    clickhouse alibaba linecorp newrelic datadog couchbase graphql jcraft sendgrid stripe thoughtworks mchange
    p6spy lightbend github.benmanes github.luben github.jknack github.tomakehurst github.dockerjava`,
  net: `
    bytebuddy sf logstash jpountz snowflake minidev spy ttddyy`,
};
/** Packages of widespread libraries, from their first part. */
const WHOLE = `
  software.amazon ch.qos redis.clients akka play feign okhttp3 okio retrofit2 freemarker lombok dagger jakarta
  junit reactor rx zio cats fs2 slick doobie monix weblogic liquibase oracle antlr brave zipkin2 nonapi ratpack
  sangria spark koin arrow`;

const LIBRARIES = new Set([
  ...namesIn(WHOLE),
  ...Object.entries(BELOW).flatMap(([first, names]) => namesIn(names).map((name) => `${first}.${name}`)),
]);
/** Parts of the longest package name in the list. */
const MOST_PARTS = 3;

/** True if the class is in a package of a widespread library. */
export function isLibraryClass(name: string): boolean {
  let end = name.indexOf(".");
  for (let parts = 1; end !== -1 && parts <= MOST_PARTS; parts++) {
    if (LIBRARIES.has(name.slice(0, end))) return true;
    end = name.indexOf(".", end + 1);
  }
  return false;
}

function namesIn(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

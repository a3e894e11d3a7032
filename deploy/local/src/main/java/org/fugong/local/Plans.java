package org.fugong.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;

import org.fugong.embedded.EmbeddedKafka;
import org.fugong.embedded.FreePort;
import org.fugong.local.login.LogIn;

/** How the broker's and the services' processes are started, and how they are asked whether they are ready. */
final class Plans {

    /** All processes together stay below 2 GB: small heaps, one collector thread, small stacks. */
    static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ReservedCodeCacheSize=64m",
            "-Xss512k",
            "-Xshare:auto");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Plans() {}

    /** What a service finds around it. */
    record Surroundings(
            Path root,
            DataDirectory data,
            int port,
            PostgresChild postgres,
            String kafka,
            String issuer,
            String clientSecret,
            Map<String, String> environment,
            List<String> jvm) {}

    static JvmChild.Plan kafka(DataDirectory data, int port) {
        List<String> arguments = new ArrayList<>(SMALL);
        arguments.addAll(List.of(
                "-Xms64m",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedKafka.class.getName(),
                "--data",
                data.path().resolve("kafka").toString(),
                "--port",
                "" + port));
        return new JvmChild.Plan(data.path(), arguments, environment(), data.path(), () -> brokerAnswers(port));
    }

    static JvmChild.Plan service(String service, Surroundings around) {
        Map<String, String> environment = environment();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + around.port());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", around.postgres().jdbcUrl(service));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "fugong");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", around.postgres().password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", around.kafka());
        environment.put("FUGONG_KAFKA_PUBLIC_ADDRESS", around.kafka());
        // One of each service reads all of them anyway, and each of over a hundred topics' partitions costs the first
        // start time.
        environment.put("FUGONG_KAFKA_PARTITIONS", "2");
        // One of each service: static membership must not depend on the machine's name.
        environment.put("FUGONG_INSTANCE", "local");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", around.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_ID", LogIn.CLIENT);
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", around.clientSecret());
        String cookies = around.data().secret("cookies");
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", cookies);
        environment.put("QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET", cookies.substring(0, 32));
        environment.put("FUGONG_KEYS_DIR", around.data().directory("keysets").toString());
        environment.put("FUGONG_KEYS_CREATE", "true");
        environment.putAll(around.environment());
        List<String> arguments = new ArrayList<>(SMALL);
        arguments.addAll(List.of("-Xms96m", "-Xmx160m"));
        arguments.addAll(around.jvm());
        arguments.addAll(new PackedService(around.root(), service).arguments());
        URI health = URI.create("http://127.0.0.1:" + around.port() + "/" + service + "/q/health/ready");
        return new JvmChild.Plan(
                around.data().path(), arguments, environment, around.data().path(), () -> isReady(health));
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        // glibc would otherwise keep an arena per thread.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private static boolean isReady(URI health) {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean brokerAnswers(int port) {
        if (FreePort.isFree(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            return admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() == 1;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

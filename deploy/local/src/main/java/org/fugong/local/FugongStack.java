package org.fugong.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.fugong.district.District;
import org.fugong.embedded.FreePort;
import org.fugong.local.door.FrontDoor;
import org.fugong.local.login.LogIn;
import org.fugong.local.login.Person;

/**
 * All of Fugong on this machine: PostgreSQL, Kafka, the four services as processes of their own, the log-in and the front
 * door. A process that ends without having been told to is started again. Started on the same data directory, it goes on
 * where it was, however it had ended.
 */
public final class FugongStack implements AutoCloseable {

    /** The services, each also its path prefix and its database. */
    public static final List<String> SERVICES = List.of("registry", "transport", "healthcode", "reporting");

    private static final long SEED = 2020;
    private static final long START_SECONDS = 180;

    private final StackSettings settings;
    private final District district;
    private final DataDirectory data;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private final PostgresChild postgres;
    private final int kafkaPort;
    private final LogIn logIn;
    private final FrontDoor door;
    private final URI baseUrl;
    private final String clientSecret;
    private final Thread hook = new Thread(this::close, "stop of everything");
    private boolean closed;

    private FugongStack(StackSettings settings, DataDirectory data, Progress progress) throws IOException {
        this.settings = settings;
        this.data = data;
        this.district = District.generate(SEED, settings.scale());
        int port = settings.port() == 0 ? FreePort.any() : settings.port();
        this.kafkaPort = settings.kafkaPort() == 0 ? FreePort.any() : settings.kafkaPort();
        this.baseUrl = URI.create("http://localhost:" + port);
        this.clientSecret = data.secret("oidc-client");
        this.logIn = new LogIn(
                baseUrl.toString(), clientSecret, data.directory("secrets"), new People(district), Clock.systemUTC());

        Map<String, Integer> ports = new LinkedHashMap<>();

        this.postgres = new PostgresChild(
                data.path().resolve("postgresql"), FreePort.any(), SERVICES, progress, this::noteChildren);
        children.put("postgresql", postgres);
        children.put(
                "kafka",
                new JvmChild(
                        "Kafka", () -> Plans.kafka(data, kafkaPort), data.log("kafka"), progress, this::noteChildren));
        for (String service : settings.services()) {
            int servicePort = FreePort.any();
            ports.put(service, servicePort);
            Plans.Surroundings surroundings = new Plans.Surroundings(
                    settings.root(),
                    data,
                    servicePort,
                    postgres,
                    bootstrapServers(),
                    logIn.issuer(),
                    clientSecret,
                    settings.environment(),
                    settings.jvm());
            children.put(
                    service,
                    new JvmChild(
                            "The " + service + " service",
                            () -> Plans.service(service, surroundings),
                            data.log(service),
                            progress,
                            this::noteChildren));
        }
        try {
            this.door = FrontDoor.open(port, ports, LogIn.PATH, logIn::handle);
        } catch (CompletionException e) {
            throw new CannotStart(
                    CannotStart.PORT,
                    "Port " + port + " for the front door is taken by another program: choose another with --port N.");
        }
    }

    /**
     * Starts everything and returns once every service says that it is ready.
     *
     * @throws CannotStart with one sentence that says why not
     */
    public static FugongStack start(StackSettings settings, Progress progress) {
        Preflight.java(Runtime.version().feature());
        for (String service : settings.services()) {
            Preflight.built(new PackedService(settings.root(), service).jar());
        }
        Preflight.data(settings.data());
        DataDirectory data = DataDirectory.open(settings.data());
        FugongStack stack;
        try {
            Preflight.room(data.path(), Preflight.usable(data.path()));
            Playing.checkScale(data.path(), settings.scale());
            data.endLeftovers();
            Preflight.port("the front door", settings.port(), "--port");
            Preflight.port("Kafka", settings.kafkaPort(), "--kafka-port");
            stack = new FugongStack(settings, data, progress);
        } catch (IOException e) {
            data.close();
            throw new CannotStart(
                    CannotStart.DATA, "The data directory " + settings.data() + " can't be used: " + e.getMessage());
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
        // Also while it is starting: Ctrl-C then leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(stack.hook);
        try {
            stack.startAll(progress);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    private void startAll(Progress progress) {
        progress.tell("Starting PostgreSQL and Kafka.");
        CompletableFuture<Void> kafka = child("kafka").start();
        await(List.of(child("postgresql").start()));
        // They come to need Kafka some seconds later than PostgreSQL, and wait for it by themselves.
        progress.tell("Starting the services: " + String.join(", ", settings.services()) + ".");
        List<CompletableFuture<Void>> starts = new ArrayList<>(List.of(kafka));
        settings.services().forEach(service -> starts.add(child(service).start()));
        await(starts);
    }

    private static void await(List<CompletableFuture<Void>> starts) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        starts.forEach(start -> start.whenComplete((done, cause) -> {
            if (cause != null) {
                failed.completeExceptionally(cause);
            }
        }));
        CompletableFuture<?> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed)
                    .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart told) {
                throw told;
            }
            throw new CannotStart(
                    CannotStart.CHILD, "Not everything was ready within " + START_SECONDS + " s; the logs say why.");
        }
    }

    private void noteChildren() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("runner", ProcessHandle.current().pid());
        children.forEach((name, child) -> {
            Long pid = child.pid();
            if (pid != null) {
                pids.put(name, pid);
            }
        });
        data.noteChildren(pids);
    }

    private Child child(String name) {
        Child child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("No process of that name: " + name + "; there are " + children.keySet());
        }
        return child;
    }

    /** Address of the front door, without a slash at its end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** What a Kafka client is given to find the broker. */
    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** JDBC address of a service's database, with user and password. */
    public String jdbcUrl(String service) {
        return postgres.jdbcUrl(service) + "?user=fugong&password=" + postgres.password();
    }

    /** Directory that keeps everything between runs. */
    public Path data() {
        return data.path();
    }

    /** Names of the processes: {@code postgresql}, {@code kafka} and the services. */
    public List<String> children() {
        return List.copyOf(children.keySet());
    }

    /** The process itself while it runs, for looking at what it takes. */
    public Optional<ProcessHandle> process(String child) {
        return Optional.ofNullable(child(child).pid()).flatMap(ProcessHandle::of);
    }

    /** Where a process writes its log. */
    public Path log(String child) {
        return Path.of(child(child).log());
    }

    /** Kills a process as kill -9 does, and returns when it is dead; it is then started again by itself. */
    public void kill(String child) {
        child(child).kill();
    }

    /** Waits until the process answers, be it after a restart; fails after two minutes. */
    public void awaitReady(String child) {
        child(child).awaitReady(120);
    }

    /** Everybody who may log in by the log-in page. */
    public List<Person> people() {
        return logIn.people();
    }

    /** The made-up district that the people belong to, loaded or not. */
    public District district() {
        return district;
    }

    /** An access token of the demo person with this role. */
    public String token(String role) {
        Person person = people().stream()
                .filter(p -> p.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody has the role " + role));
        return token(person.id(), person.roles(), person.claims());
    }

    /** An access token of anybody, with scope claims such as {@code enterprise_id} and {@code town}. */
    public String token(String subject, List<String> roles, Map<String, Object> claims) {
        return logIn.token(subject, roles, claims);
    }

    /** The log-in's client and its secret, for asking the token endpoint. */
    public String clientSecret() {
        return clientSecret;
    }

    /** Stops the services, then the front door, Kafka and PostgreSQL, and lets the data directory go. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        CompletableFuture.allOf(settings.services().stream()
                        .map(service -> child(service).stop())
                        .toArray(CompletableFuture[]::new))
                .join();
        door.close();
        CompletableFuture.allOf(child("kafka").stop(), postgres.stop()).join();
        data.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way out: this is the hook, or another that came first.
            return;
        }
    }

    /** How it is run. */
    public StackSettings settings() {
        return settings;
    }
}

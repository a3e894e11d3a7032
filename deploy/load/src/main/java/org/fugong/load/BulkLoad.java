package org.fugong.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.Admin;

import org.fugong.district.story.DistrictFiles;
import org.fugong.local.FugongStack;

/**
 * Uploads the district's two files as an official does, through the front door, and waits until every row has its
 * outcome and every event is on its topic.
 */
final class BulkLoad {

    private static final long LOOK_MILLIS = 200;
    private static final long LONGEST_SECONDS = 1800;

    private final FugongStack stack;
    private final Consumer<String> progress;
    private final Official official;

    BulkLoad(FugongStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
        this.official = new Official(stack);
    }

    /**
     * How one file went; seconds since its first byte was sent.
     *
     * @param received until the service had it whole
     * @param worked until every row had its outcome
     * @param published until every event was on the topic as well
     * @param copied seconds of the plain COPY of the same file
     * @param used processor seconds of service, PostgreSQL and Kafka meanwhile
     */
    record FileResult(long rows, double received, double worked, double published, double copied, Processors used) {

        /** One after the other. */
        FileResult and(FileResult other) {
            return new FileResult(
                    rows + other.rows,
                    received + other.received,
                    worked + other.worked,
                    published + other.published,
                    copied + other.copied,
                    used.plus(other.used));
        }
    }

    /** Both files. */
    record Result(FileResult enterprises, FileResult workers) {}

    /** Loads both; fails if a row was refused or an event is missing. */
    Result run() throws IOException {
        Path directory = Files.createTempDirectory("fugong-load-files");
        try {
            Path enterprises = write(directory.resolve("enterprises.csv"), DistrictFiles.enterprises(stack.district()));
            Path workers = write(directory.resolve("workers.csv"), DistrictFiles.workers(stack.district()));
            FileResult first = load("enterprises", enterprises, stack.district().enterpriseCount());
            FileResult second = load("workers", workers, stack.district().workerCount());
            return new Result(first, second);
        } finally {
            for (String file : List.of("enterprises.csv", "workers.csv")) {
                Files.deleteIfExists(directory.resolve(file));
            }
            Files.deleteIfExists(directory);
        }
    }

    private FileResult load(String what, Path file, long rows) throws IOException {
        String topic = what.substring(0, what.length() - 1) + "-registered";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            long before = TopicEnds.records(admin, topic);
            Processors usedBefore = Processors.of(stack, "registry");
            long begin = System.nanoTime();
            JsonNode job = official.post(
                    "/registry/api/v1/" + what + "/imports",
                    "text/csv;charset=UTF-8",
                    HttpRequest.BodyPublishers.ofFile(file));
            double received = since(begin);
            progress.accept(what + ": " + rows + " rows are here.");
            double worked = awaitDone(job.path("jobId").asText(), rows, begin);
            long published = TopicEnds.records(admin, topic) - before;
            while (published < rows) {
                pause(begin);
                published = TopicEnds.records(admin, topic) - before;
            }
            double all = since(begin);
            Processors used = Processors.of(stack, "registry").minus(usedBefore);
            if (published != rows) {
                throw new IllegalStateException(published + " events of " + rows + " " + what);
            }
            progress.accept(what + ": all worked off and published; the same by COPY.");
            double copied = new PlainCopy(stack.jdbcUrl("registry")).seconds(file, "plain_" + what);
            return new FileResult(rows, received, worked, all, copied, used);
        }
    }

    private double awaitDone(String jobId, long rows, long begin) throws IOException {
        while (true) {
            JsonNode job = official.get("/registry/api/v1/imports/" + jobId);
            if (job.path("state").asText().equals("COMPLETED")) {
                double worked = since(begin);
                if (job.path("created").asLong() != rows) {
                    throw new IllegalStateException("Not every row was taken: " + job);
                }
                return worked;
            }
            pause(begin);
        }
    }

    /** To the disk first, so that making the rows up is not measured. */
    private static Path write(Path file, BodyPublisher content) throws IOException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.subscribe(new ToChannel(channel, done));
            done.join();
        }
        return file;
    }

    private static void pause(long begin) {
        if (since(begin) > LONGEST_SECONDS) {
            throw new IllegalStateException("Not done after " + LONGEST_SECONDS + " s");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private record ToChannel(FileChannel channel, CompletableFuture<Void> done) implements Flow.Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            try {
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        }

        @Override
        public void onError(Throwable broken) {
            done.completeExceptionally(broken);
        }

        @Override
        public void onComplete() {
            done.complete(null);
        }
    }
}

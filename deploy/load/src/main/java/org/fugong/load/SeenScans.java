package org.fugong.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.local.FugongStack;

/**
 * How long it takes until a scan is in the figures of an open dashboard, while gates send many a second: from its being handed to
 * the Kafka client until the first change of the figures that counts as many as were sent up to it has come out of the front door.
 */
final class SeenScans {

    static final int A_SECOND = 2_000;

    private static final int SECONDS = 60;
    private static final long WARM_UP = 400_000;
    private static final long LONGEST_SECONDS = 120;
    private static final String DATA = "data:";

    /**
     * What came out.
     *
     * @param scans sent, all of which were seen
     * @param changes of the figures that the dashboard was told
     * @param millis from a scan's sending to its being seen, sorted
     */
    record Seen(long scans, double seconds, int changes, Processors used, double[] millis) {}

    /** The dashboard counted that many scans at that time. */
    private record Change(long scans, long at) {}

    private final FugongStack stack;
    private final Consumer<String> progress;
    private final Backlog backlog = new Backlog();

    SeenScans(FugongStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    Seen run() throws IOException {
        backlog.tell(stack.bootstrapServers(), WARM_UP);
        Official official = new Official(stack);
        long before = backlog.scans();
        await(() -> official.get("/reporting/api/v1/figures").at("/gate/scans").asLong() == before);
        progress.accept("%,d events are taken in; now %,d scans a second.".formatted(WARM_UP, A_SECOND));
        List<Change> changes = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> dashboard = watch(before + (long) A_SECOND * SECONDS, changes);
        Processors usedBefore = Processors.of(stack, "reporting");
        long begin = System.nanoTime();
        long[] sent = backlog.tellScans(stack.bootstrapServers(), A_SECOND, SECONDS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        dashboard.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        Processors used = Processors.of(stack, "reporting").minus(usedBefore);
        double[] millis = new double[sent.length];
        int change = 0;
        for (int i = 0; i < sent.length; i++) {
            while (changes.get(change).scans() < before + i + 1) {
                change++;
            }
            millis[i] = (changes.get(change).at() - sent[i]) / 1e6;
        }
        Arrays.sort(millis);
        return new Seen(sent.length, seconds, changes.size(), used, millis);
    }

    /** Listens as a dashboard does, until that many scans are counted. */
    private CompletableFuture<Void> watch(long last, List<Change> changes) {
        ObjectMapper json = new ObjectMapper();
        CompletableFuture<Void> done = new CompletableFuture<>();
        HttpRequest request = HttpRequest.newBuilder(stack.baseUrl().resolve("/reporting/api/v1/figures/stream"))
                .header("Authorization", "Bearer " + stack.token("district-official"))
                .header("Accept", "text/event-stream")
                .build();
        HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body()
                        .filter(line -> line.startsWith(DATA))
                        .forEach(line -> {
                            long at = System.nanoTime();
                            try {
                                long scans = json.readTree(line.substring(DATA.length()))
                                        .at("/gate/scans")
                                        .asLong();
                                changes.add(new Change(scans, at));
                                if (scans >= last) {
                                    done.complete(null);
                                }
                            } catch (IOException e) {
                                done.completeExceptionally(e);
                            }
                        }))
                .exceptionally(failure -> {
                    done.completeExceptionally(failure);
                    return null;
                });
        return done;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not taken in after " + LONGEST_SECONDS + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}

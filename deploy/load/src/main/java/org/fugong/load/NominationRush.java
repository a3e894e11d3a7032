package org.fugong.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.load.RushNight.Share;
import org.fugong.local.FugongStack;

/**
 * The night of many charters: 1,200 enterprises nominate 50 workers each for 50 charters, through the front door, while an
 * official looks at the boards, by REST and as pages. {@link RushChecks} holds afterwards what was promised.
 */
final class NominationRush {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 24;
    private static final int WARM_UP_ENTERPRISES = 40;
    private static final long BOARD_EVERY_MILLIS = 100;
    /** Requests come evenly over this time, as fast as they can where that is slower: two minutes are given. */
    private static final long EVENLY_OVER_SECONDS = 110;

    private final FugongStack stack;
    private final int listSize;
    private final Consumer<String> progress;
    private final Official official;
    private final RushNight night;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<UUID, Answered> answers = new ConcurrentHashMap<>();

    /**
     * @param listSize how many workers one request names; 1 for nominations one by one
     */
    NominationRush(FugongStack stack, int listSize, Consumer<String> progress) {
        this.stack = stack;
        this.listSize = listSize;
        this.progress = progress;
        this.official = new Official(stack);
        this.night = new RushNight(stack, official);
    }

    /** What was answered to one nomination. */
    record Answered(UUID charter, String status, int waitingPlace) {}

    /**
     * What it took.
     *
     * @param answered seconds until the last nomination was answered
     * @param published seconds until the last event was on its topic
     * @param requests milliseconds of each request with nominations, sorted
     * @param boards milliseconds of each look at a board by REST meanwhile, sorted
     * @param pages the same of its page
     * @param used processor seconds of service, PostgreSQL and Kafka meanwhile
     * @param others processor seconds of this program meanwhile: those who nominate, and the front door
     */
    record Taken(
            int charters,
            int listSize,
            RushChecks.Counts counts,
            double answered,
            double published,
            double[] requests,
            double[] boards,
            double[] pages,
            Processors used,
            double others) {

        static double at(double[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
        }
    }

    Taken run() throws IOException {
        warmUp();
        List<UUID> charters = night.announce(RushNight.CHARTERS);
        List<Share> shares = night.shares(charters, RushNight.ENTERPRISES, listSize);
        TopicEnds topics = new TopicEnds(stack);
        long nominated = topics.records("worker-nominated");
        long requested = topics.records("clearance-requested");
        progress.accept("The charters are open; " + shares.size() + " requests are ready.");
        List<Double> boards = Collections.synchronizedList(new ArrayList<>());
        List<Double> pages = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            Processors before = Processors.of(stack, "transport");
            double ownBefore = Processors.own();
            long begin = System.nanoTime();
            Future<?> looking = clients.submit(() -> look(charters, boards, pages, over));
            List<Callable<Double>> requests = new ArrayList<>();
            for (Share share : shares) {
                long due = begin + TimeUnit.SECONDS.toNanos(EVENLY_OVER_SECONDS) * requests.size() / shares.size();
                requests.add(() -> {
                    LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                    return nominate(share);
                });
            }
            List<Double> taken = new ArrayList<>();
            for (Future<Double> one : clients.invokeAll(requests)) {
                taken.add(one.get());
            }
            double answered = RushNight.since(begin);
            double own = Processors.own() - ownBefore;
            over.set(true);
            looking.get();
            progress.accept("All are answered.");
            int all = RushNight.ENTERPRISES * RushNight.WORKERS_OF_EACH;
            topics.await("worker-nominated", nominated + all);
            topics.await("clearance-requested", requested + 2L * all);
            double published = RushNight.since(begin);
            Processors used = Processors.of(stack, "transport").minus(before);
            return new Taken(
                    charters.size(),
                    listSize,
                    new RushChecks(stack.jdbcUrl("transport")).run(charters, answers),
                    answered,
                    published,
                    sorted(taken),
                    sorted(boards),
                    sorted(pages),
                    used,
                    own);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    /** Nominations one by one and in lists, and looks at boards, so that the JVMs have compiled what is measured. */
    private void warmUp() throws IOException {
        List<UUID> charters = night.announce(2);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Share> shares = new ArrayList<>(night.shares(charters, WARM_UP_ENTERPRISES, listSize));
            List<Callable<Double>> requests = shares.stream()
                    .map(share -> (Callable<Double>) () -> nominate(share))
                    .toList();
            for (Future<Double> one : clients.invokeAll(requests)) {
                one.get();
            }
            for (int i = 0; i < 60; i++) {
                official.get(board(charters.get(i % 2)));
                official.page(page(charters.get(i % 2)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            clients.shutdownNow();
        }
        answers.clear();
    }

    private double nominate(Share share) throws IOException, InterruptedException {
        String below = "/transport/api/v1/charters/" + share.charter() + "/nominations";
        String path = listSize == 1 ? below : below + "/lists";
        String body = listSize == 1
                ? "{\"workerId\":\"" + share.workers().get(0) + "\"}"
                : share.workers().stream()
                        .map(w -> "{\"workerId\":\"" + w + "\"}")
                        .collect(Collectors.joining(",", "{\"workers\":[", "]}"));
        long begin = System.nanoTime();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(stack.baseUrl().resolve(path))
                        .header("Authorization", "Bearer " + share.token())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        keep(share.charter(), JSON.readTree(answer.body()));
        return millis;
    }

    private void keep(UUID charter, JsonNode said) {
        if (listSize == 1) {
            answers.put(
                    UUID.fromString(said.path("nominationId").asText()),
                    new Answered(
                            charter,
                            said.path("status").asText(),
                            said.path("waitingPlace").asInt()));
            return;
        }
        if (said.path("refused").asInt() > 0) {
            throw new IllegalStateException("Refused: " + said);
        }
        for (JsonNode item : said.path("items")) {
            String status = item.path("outcome").asText();
            answers.put(
                    UUID.fromString(item.path("nominationId").asText()),
                    new Answered(
                            charter,
                            status,
                            status.equals("WAITING") ? item.path("place").asInt() : 0));
        }
    }

    private Void look(List<UUID> charters, List<Double> boards, List<Double> pages, AtomicBoolean over)
            throws IOException {
        Random which = new Random(11);
        while (!over.get()) {
            long begin = System.nanoTime();
            official.get(board(charters.get(which.nextInt(charters.size()))));
            boards.add((System.nanoTime() - begin) / 1e6);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BOARD_EVERY_MILLIS));
            long again = System.nanoTime();
            official.page(page(charters.get(which.nextInt(charters.size()))));
            pages.add((System.nanoTime() - again) / 1e6);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BOARD_EVERY_MILLIS));
        }
        return null;
    }

    private static String board(UUID charter) {
        return "/transport/api/v1/charters/" + charter + "/board?state=OPEN";
    }

    private static String page(UUID charter) {
        return "/transport/charters/" + charter + "/board";
    }

    private static double[] sorted(Collection<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}

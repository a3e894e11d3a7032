package org.fugong.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
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
    /** Of 1,200 enterprises so many wait for an answer at a time, at most. */
    private static final int CLIENTS = 96;

    private static final int WARM_UP_CHARTERS = 10;
    private static final int WARM_UP_ENTERPRISES = 240;
    private static final int WARM_UP_SECONDS = 180;
    private static final int ROOM_FOR_ONE = 16_384;
    private static final int ROOM_FOR_EACH = 1024;
    private static final long BOARD_EVERY_MILLIS = 100;
    /** Requests come evenly over this time, as fast as they can where that is slower: two minutes are given. */
    private static final long EVENLY_OVER_SECONDS = 110;

    private final FugongStack stack;
    private final int listSize;
    private final double scale;
    private final int enterprises;
    private final Consumer<String> progress;
    private final Official official;
    private final RushNight night;
    private final Map<UUID, Answered> answers = new HashMap<>();

    /**
     * @param listSize how many workers one request names; 1 for nominations one by one
     * @param scale which part of the enterprises nominate, in that part of the time
     */
    NominationRush(FugongStack stack, int listSize, double scale, Consumer<String> progress) {
        this.stack = stack;
        this.listSize = listSize;
        this.scale = scale;
        this.enterprises = (int) Math.round(RushNight.ENTERPRISES * scale);
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
     * @param requests milliseconds of each request with nominations, from when it was due, sorted
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
        List<Share> shares = night.shares(charters, enterprises, listSize);
        TopicEnds topics = new TopicEnds(stack);
        long nominated = topics.records("worker-nominated");
        long requested = topics.records("clearance-requested");
        progress.accept("The charters are open; " + shares.size() + " requests are ready.");
        List<Double> boards = Collections.synchronizedList(new ArrayList<>());
        List<Double> pages = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService looker = Executors.newSingleThreadExecutor();
        try (Senders senders = senders()) {
            Processors before = Processors.of(stack, "transport");
            double ownBefore = Processors.own();
            long begin = System.nanoTime();
            Future<?> looking = looker.submit(() -> look(charters, boards, pages, over));
            Asking asking = new Asking(shares);
            Senders.Flow flow = senders.paced(asking, shares.size(), shares.size() / (EVENLY_OVER_SECONDS * scale));
            double answered = RushNight.since(begin);
            double own = Processors.own() - ownBefore;
            over.set(true);
            looking.get();
            progress.accept("All are answered.");
            int all = enterprises * RushNight.WORKERS_OF_EACH;
            topics.await("worker-nominated", nominated + all);
            topics.await("clearance-requested", requested + 2L * all);
            double published = RushNight.since(begin);
            Processors used = Processors.of(stack, "transport").minus(before);
            asking.keep();
            return new Taken(
                    charters.size(),
                    listSize,
                    new RushChecks(stack.jdbcUrl("transport")).run(charters, answers),
                    answered,
                    published,
                    flow.latencies(),
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
            looker.shutdownNow();
        }
    }

    /** Nominations one by one and in lists, and looks at boards, so that the JVMs have compiled what is measured. */
    private void warmUp() throws IOException {
        List<UUID> charters = night.announce(WARM_UP_CHARTERS);
        try (Senders senders = senders()) {
            senders.flatOut(new Asking(night.shares(charters, WARM_UP_ENTERPRISES, listSize)), WARM_UP_SECONDS);
        }
        for (int i = 0; i < 60; i++) {
            official.get(board(charters.get(i % WARM_UP_CHARTERS)));
            official.page(page(charters.get(i % WARM_UP_CHARTERS)));
        }
    }

    private Senders senders() throws IOException {
        return new Senders(stack.baseUrl().getPort(), CLIENTS, ROOM_FOR_ONE + ROOM_FOR_EACH * listSize);
    }

    /** Each connection asks for the next share. What was answered is read when all is over, since that takes processors too. */
    private final class Asking implements Senders.Talk {
        private final List<Share> shares;
        private final Share[] asked = new Share[CLIENTS];
        private final List<Said> said = new ArrayList<>();
        private int next;

        Asking(List<Share> shares) {
            this.shares = shares;
        }

        private record Said(UUID charter, String body) {}

        @Override
        public boolean ask(int connection, ByteBuffer request) {
            if (next == shares.size()) {
                return false;
            }
            Share share = shares.get(next++);
            asked[connection] = share;
            String below = "POST /transport/api/v1/charters/" + share.charter() + "/nominations";
            byte[] body = (listSize == 1
                            ? worker(share.workers().get(0))
                            : share.workers().stream()
                                    .map(NominationRush::worker)
                                    .collect(Collectors.joining(",", "{\"workers\":[", "]}")))
                    .getBytes(StandardCharsets.US_ASCII);
            String what = listSize == 1 ? below : below + "/lists";
            request.put(RegistrationDay.head(what, share.token(), "rush-" + next, body.length))
                    .put(body);
            return true;
        }

        @Override
        public void answered(int connection, int status, String body) {
            if (status >= 300) {
                throw new IllegalStateException(status + ": " + body);
            }
            said.add(new Said(asked[connection].charter(), body));
        }

        void keep() throws IOException {
            for (Said one : said) {
                NominationRush.this.keep(one.charter(), JSON.readTree(one.body()));
            }
        }
    }

    private static String worker(UUID id) {
        return "{\"workerId\":\"" + id + "\"}";
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

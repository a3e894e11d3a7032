package org.fugong.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.Admin;

import org.fugong.load.Senders.Flow;
import org.fugong.local.FugongStack;

/**
 * The first day of the codes: people register by REST and complete their declaration, each with a log-in of their own or in lists
 * that offices send, and have a code then. The clock stops when the last of their events is on its topic and the statistics count
 * everybody as registered, complete and coded.
 */
final class RegistrationDay {

    /** How many of the first day's 336,000 had to be through in how many seconds. */
    static final int PEOPLE = 336_000;

    static final int SECONDS = 180;

    /** Phones at once, each with one request at a time; the fewer where the services have just started. */
    private static final int PHONES = 256;

    private static final int PHONES_COLD = 8;

    /** Offices that send lists at once. */
    private static final int OFFICES = 8;

    private static final int WARM_UP = 10_000;
    private static final int LOOK_MILLIS = 50;
    private static final int LONGEST_SECONDS = 3_600;
    private static final List<String> TOPICS =
            List.of("declaration-started", "declaration-completed", "health-code-issued");
    private static final List<String> COUNTED = List.of("registered", "complete", "coded");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1955, 1, 1);
    private static final int BIRTHDAYS = 15_000;

    /**
     * How it went.
     *
     * @param listSize people in each request; 0 where each comes alone, with two requests
     * @param answered seconds until the last was told the colour
     * @param published seconds until the last event was on its topic
     * @param counted seconds until the statistics counted everybody
     * @param used processor seconds of service, PostgreSQL and Kafka
     * @param reporting of reporting-service
     * @param door of the front door, with whatever else is in its process but the sender
     * @param sender of the thread that sends
     */
    record Result(
            int people,
            int listSize,
            double answered,
            double published,
            double counted,
            Processors used,
            double reporting,
            double door,
            double sender) {
        double rate() {
            return people / counted;
        }

        double together() {
            return used.total() + reporting + door + sender;
        }
    }

    private final FugongStack stack;
    private final int listSize;
    private final boolean cold;
    private final Official official;
    private final Consumer<String> progress;

    /**
     * @param listSize people in each request; 0 where each comes alone
     * @param cold whether to begin with services that have just started, and with few phones at once, as tests and demos do
     */
    RegistrationDay(FugongStack stack, int listSize, boolean cold, Consumer<String> progress) {
        this.stack = stack;
        this.listSize = listSize;
        this.cold = cold;
        this.official = new Official(stack);
        this.progress = progress;
    }

    Result run(int people) throws IOException {
        try (Senders senders = senders()) {
            int before = cold ? 0 : Math.min(WARM_UP, people);
            if (!cold) {
                progress.accept(String.format("Warming up with %,d people.", before));
                round(senders, 0, before);
            }
            progress.accept(String.format("%,d people register.", people));
            return round(senders, before, people);
        }
    }

    private Senders senders() throws IOException {
        int port = ScanRounds.port(stack);
        return listSize > 0
                ? new Senders(port, OFFICES, ListedPeople.room(listSize))
                : new Senders(port, cold ? PHONES_COLD : PHONES);
    }

    /** The log-ins are signed before the clock runs: that is the provider's work. */
    private Senders.Talk talk(int first, int count) {
        return listSize > 0
                ? new ListedPeople(first, count, listSize, tokens("load-office-", 0, OFFICES, "district-official"))
                : new People(first, tokens("load-person-", first, count, "worker"));
    }

    private String[] tokens(String name, int first, int count, String role) {
        return IntStream.range(first, first + count)
                .parallel()
                .mapToObj(i -> stack.token(name + i, List.of(role), Map.of()))
                .toArray(String[]::new);
    }

    private Result round(Senders senders, int first, int count) throws IOException {
        Senders.Talk talk = talk(first, count);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            long[] before = ends(admin);
            long[] countedBefore = counted();
            Processors usedBefore = Processors.of(stack, "healthcode");
            double reportingBefore = Processors.of(stack, "reporting").service();
            double ownBefore = Processors.own();
            double senderBefore = Processors.thread();
            long begin = System.nanoTime();
            Flow flow = senders.flatOut(talk, LONGEST_SECONDS);
            double sender = Processors.thread() - senderBefore;
            awaitEvents(admin, before, count);
            double published = (System.nanoTime() - begin) / 1e9;
            awaitStatistics(countedBefore, count);
            return new Result(
                    count,
                    listSize,
                    flow.seconds(),
                    published,
                    (System.nanoTime() - begin) / 1e9,
                    Processors.of(stack, "healthcode").minus(usedBefore),
                    Processors.of(stack, "reporting").service() - reportingBefore,
                    Processors.own() - ownBefore - sender,
                    sender);
        }
    }

    private static void awaitEvents(Admin admin, long[] before, int count) {
        for (int i = 0; i < before.length; ) {
            long there = TopicEnds.records(admin, TOPICS.get(i)) - before[i];
            if (isAll(there, count, TOPICS.get(i))) {
                i++;
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            }
        }
    }

    private void awaitStatistics(long[] before, int count) throws IOException {
        for (int i = 0; i < before.length; ) {
            if (isAll(counted()[i] - before[i], count, COUNTED.get(i))) {
                i++;
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            }
        }
    }

    private static boolean isAll(long there, int count, String what) {
        if (there > count) {
            throw new IllegalStateException(there + " of " + count + " people as " + what);
        }
        return there == count;
    }

    private long[] counted() throws IOException {
        JsonNode funnel = official.get("/reporting/api/v1/figures").path("funnel");
        return COUNTED.stream()
                .mapToLong(stage -> funnel.required(stage).asLong())
                .toArray();
    }

    private static long[] ends(Admin admin) {
        return TOPICS.stream()
                .mapToLong(topic -> TopicEnds.records(admin, topic))
                .toArray();
    }

    /** The number of a made-up person's resident document, of the division that was never assigned (GB 11643-1999). */
    static String number(int person) {
        LocalDate birthday = FIRST_BIRTHDAY.plusDays(person % BIRTHDAYS);
        String body = String.format(
                "339999%04d%02d%02d%03d",
                birthday.getYear(), birthday.getMonthValue(), birthday.getDayOfMonth(), person / BIRTHDAYS);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Members of a request's body that say who a person is. */
    static String identity(int person) {
        return "\"idType\":\"RESIDENT\",\"idNumber\":\"" + number(person) + "\",\"name\":\"Synthetic " + person
                + "\",\"phone\":\"" + (10_000_000_000L + person) + "\"";
    }

    /** Members that are a complete declaration. */
    static String answers(int person) {
        return "\"address\":\"Made-up Road " + person
                + "\",\"symptoms\":[],\"contactWithCase\":false,\"stayedIn\":[\"341000\"]";
    }

    /** The head of a request that writes. */
    static byte[] head(String what, String token, String key, int length) {
        return (what + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: "
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Each phone takes a person, does both steps and takes the next. */
    private static final class People implements Senders.Talk {
        private final int first;
        private final String[] tokens;
        private final int[] person = new int[PHONES];
        private final int[] step = new int[PHONES];
        private int next;

        People(int first, String[] tokens) {
            this.first = first;
            this.tokens = tokens;
        }

        @Override
        public boolean ask(int phone, ByteBuffer request) {
            if (step[phone] == 0) {
                if (next == tokens.length) {
                    return false;
                }
                person[phone] = next++;
            }
            int number = first + person[phone];
            if (step[phone] == 0) {
                write(request, "POST /healthcode/api/v1/registrations", phone, "{" + identity(number) + "}");
            } else {
                write(
                        request,
                        "PUT /healthcode/api/v1/registrations/mine/declaration",
                        phone,
                        "{" + answers(number) + "}");
            }
            return true;
        }

        private void write(ByteBuffer request, String what, int phone, String body) {
            byte[] content = body.getBytes(StandardCharsets.US_ASCII);
            String key = "load-" + (first + person[phone]) + "-" + step[phone];
            request.put(head(what, tokens[person[phone]], key, content.length)).put(content);
        }

        @Override
        public void answered(int phone, int status, String body) {
            boolean right = step[phone] == 0 ? status == 201 : status == 200 && body.contains("GREEN");
            if (!right) {
                throw new IllegalStateException("Step " + step[phone] + ": " + status + " " + body);
            }
            step[phone] = 1 - step[phone];
        }
    }
}

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

import org.apache.kafka.clients.admin.Admin;

import org.fugong.load.Senders.Flow;
import org.fugong.local.FugongStack;

/**
 * The first day of the codes: people register by REST, complete their declaration and fetch their code, each with a log-in of their
 * own. A person is through when all three are answered; the clock stops when the last of their events is on its topic, which is what
 * reporting-service counts.
 */
final class RegistrationDay {

    /** How many of the first day's 336,000 had to be through in how many seconds. */
    static final int PEOPLE = 336_000;

    static final int SECONDS = 180;

    /** Phones at once, each with one request at a time. */
    private static final int PHONES = 256;

    private static final int WARM_UP = 10_000;
    private static final List<String> TOPICS =
            List.of("declaration-started", "declaration-completed", "health-code-issued");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1955, 1, 1);
    private static final int BIRTHDAYS = 15_000;

    /**
     * How it went.
     *
     * @param answered seconds until the last had the code
     * @param published seconds until the last event was on its topic
     */
    record Result(int people, double answered, double published, Processors used, double sender) {
        double rate() {
            return people / published;
        }
    }

    private final FugongStack stack;
    private final Consumer<String> progress;

    RegistrationDay(FugongStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    Result run(int people) throws IOException {
        try (Senders senders = new Senders(ScanRounds.port(stack), PHONES)) {
            int before = Math.min(WARM_UP, people);
            progress.accept(String.format("Warming up with %,d people.", before));
            round(senders, 0, before);
            progress.accept(String.format("%,d people register.", people));
            return round(senders, before, people);
        }
    }

    private Result round(Senders senders, int first, int count) throws IOException {
        // The log-ins are signed before the clock runs: that is the provider's work.
        String[] tokens = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> stack.token("load-person-" + (first + i), List.of("worker"), Map.of()))
                .toArray(String[]::new);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            long[] before = ends(admin);
            Processors usedBefore = Processors.of(stack, "healthcode");
            double senderBefore = Processors.thread();
            long begin = System.nanoTime();
            Flow flow = senders.flatOut(new People(first, tokens), Double.MAX_VALUE / 1e10);
            double sender = Processors.thread() - senderBefore;
            awaitEvents(admin, before, count);
            return new Result(
                    count,
                    flow.seconds(),
                    (System.nanoTime() - begin) / 1e9,
                    Processors.of(stack, "healthcode").minus(usedBefore),
                    sender);
        }
    }

    private static void awaitEvents(Admin admin, long[] before, int count) {
        for (int i = 0; i < before.length; ) {
            long there = TopicEnds.records(admin, TOPICS.get(i)) - before[i];
            if (there > count) {
                throw new IllegalStateException(there + " events of " + count + " people on " + TOPICS.get(i));
            }
            if (there == count) {
                i++;
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
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

    /** Each phone takes a person, does the three steps and takes the next. */
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
            switch (step[phone]) {
                case 0 ->
                    write(
                            request,
                            "POST /healthcode/api/v1/registrations",
                            phone,
                            "{\"idType\":\"RESIDENT\",\"idNumber\":\"" + number(number)
                                    + "\",\"name\":\"Synthetic " + number + "\",\"phone\":\""
                                    + (10_000_000_000L + number) + "\"}");
                case 1 ->
                    write(
                            request,
                            "PUT /healthcode/api/v1/registrations/mine/declaration",
                            phone,
                            "{\"address\":\"Made-up Road " + number
                                    + "\",\"symptoms\":[],\"contactWithCase\":false,\"stayedIn\":[\"341000\"]}");
                default -> write(request, "GET /healthcode/api/v1/codes/mine", phone, "");
            }
            return true;
        }

        private void write(ByteBuffer request, String what, int phone, String body) {
            byte[] content = body.getBytes(StandardCharsets.US_ASCII);
            String head = what + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                    + tokens[person[phone]]
                    + (content.length == 0
                            ? "\r\n\r\n"
                            : "\r\nContent-Type: application/json\r\nIdempotency-Key: load-" + (first + person[phone])
                                    + "-" + step[phone] + "\r\nContent-Length: " + content.length + "\r\n\r\n");
            request.put(head.getBytes(StandardCharsets.US_ASCII)).put(content);
        }

        @Override
        public void answered(int phone, int status, String body) {
            boolean right =
                    switch (step[phone]) {
                        case 0 -> status == 201;
                        case 1 -> status == 200 && body.contains("GREEN");
                        default -> status == 200 && body.contains("FG1:");
                    };
            if (!right) {
                throw new IllegalStateException("Step " + step[phone] + ": " + status + " " + body);
            }
            step[phone] = (step[phone] + 1) % 3;
        }
    }
}

package org.fugong.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;
import org.fugong.local.FugongStack;

/**
 * Searches a loaded district through the front door, one after the other, as officials do: what each kind of text takes,
 * from the request to its answer.
 */
final class Searches {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UP = 50;
    private static final int TIMES = 300;

    private final District district;
    private final Official official;
    private final Random random = new Random(7);

    Searches(FugongStack stack) {
        this.district = stack.district();
        this.official = new Official(stack);
    }

    /**
     * What one kind of search took, in milliseconds.
     *
     * @param found hits of one search, on average
     */
    record Taken(String what, double median, double p95, double worst, double found) {}

    private interface Search {
        JsonNode of(Worker worker) throws IOException;
    }

    /** Runs every kind; fails if one who is there is not found. */
    List<Taken> run() throws IOException {
        List<Taken> all = new ArrayList<>();
        all.add(measure("surname and next character, district", true, by(w -> first(w.name(), 2), w -> null)));
        all.add(measure("whole name, town", true, by(Worker::name, Searches::town)));
        all.add(measure("given name, district", true, by(w -> last(w.name()), w -> null)));
        all.add(measure("surname alone, district", true, by(w -> first(w.name(), 1), w -> null)));
        all.add(measure("phone, district", true, by(Worker::phone, w -> null)));
        all.add(measure("last four digits of a phone, town", true, by(w -> end(w.phone(), 4), Searches::town)));
        all.add(measure("document, district", true, by(Worker::residentId, w -> null)));
        all.add(measure("nobody's phone, district", false, by(w -> "199" + end(w.phone(), 8), w -> null)));
        all.add(measure("enterprise by a part of its name", true, enterprise(e -> e.name()
                .substring(2, 6))));
        all.add(measure("enterprise by its number in the name", true, enterprise(e -> end(e.name(), 5))));
        all.add(measure("enterprise by its code", true, enterprise(Enterprise::uscc)));
        return all;
    }

    private Search by(Function<Worker, String> text, Function<Worker, @Nullable String> town) {
        return worker -> {
            var body = JSON.createObjectNode().put("text", text.apply(worker)).put("town", town.apply(worker));
            return official.post(
                    "/registry/api/v1/workers/search",
                    "application/json",
                    HttpRequest.BodyPublishers.ofString(body.toString()));
        };
    }

    private Search enterprise(Function<Enterprise, String> text) {
        return worker -> official.get("/registry/api/v1/enterprises?q="
                + URLEncoder.encode(text.apply(worker.employer()), StandardCharsets.UTF_8));
    }

    private Taken measure(String what, boolean there, Search search) throws IOException {
        double[] millis = new double[TIMES];
        long found = 0;
        for (int i = -WARM_UP; i < TIMES; i++) {
            Worker worker = district.worker(random.nextInt(district.workerCount()));
            long begin = System.nanoTime();
            int hits = search.of(worker).path("items").size();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
                found += hits;
            }
            if (there != hits > 0) {
                throw new IllegalStateException(what + ": " + hits + " found for worker " + worker.index());
            }
        }
        Arrays.sort(millis);
        return new Taken(what, millis[TIMES / 2], millis[TIMES * 95 / 100], millis[TIMES - 1], found / (double) TIMES);
    }

    private static String town(Worker worker) {
        return worker.employer().town().code();
    }

    private static String first(String text, int characters) {
        return text.substring(0, characters);
    }

    private static String last(String name) {
        return name.substring(1);
    }

    private static String end(String text, int characters) {
        return text.substring(text.length() - characters);
    }
}

package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.testing.TestServers;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.WorkerStore.Written;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Worker;

/**
 * How fast a search is with 890,000 workers. Not part of the build: {@code ./mvnw test -pl registry-service -am
 * -Dtest=WorkerSearchMeasure -Dsurefire.failIfNoSpecifiedTests=false}. Names are made up after how often surnames occur in
 * China; numbers are synthetic.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkerSearchMeasure {

    private static final Logger LOG = Logger.getLogger(WorkerSearchMeasure.class);
    private static final int WORKERS = Integer.getInteger("measure.workers", 890_000);
    private static final int CHUNK = 1_000;
    private static final int SEARCHES = 200;
    /** Roughly the share of the most frequent surnames, in per mille; the rest is spread over the tail. */
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";

    private static final int[] SHARES = {
        72, 71, 68, 52, 46, 31, 22, 21, 19, 19, 16, 15, 13, 13, 12, 12, 11, 11, 11, 10, 9, 8, 8, 8, 8, 7, 7, 6, 6, 6, 6,
        6, 6, 6, 6, 5, 5, 5, 5, 5
    };
    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int GIVEN_CHARACTERS = 900;
    private static final String[] TOWNS = {
        RegistryApi.ZHONGTAI, RegistryApi.LINPING, "330110110", "330110109", "330110111"
    };

    @Inject
    WorkerStore store;

    @Inject
    FindTokens tokens;

    @Inject
    WorkerSearch search;

    @Inject
    Sql sql;

    @Test
    void measure() {
        List<UUID> enterprises = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            enterprises.add(UUID.fromString(RegistryApi.registered(70_000 + i, TOWNS[i * TOWNS.length / 100], 9_000)));
        }
        long start = System.nanoTime();
        for (int from = 0; from < WORKERS; from += CHUNK) {
            int first = from;
            QuarkusTransaction.requiringNew().run(() -> store.insert(chunk(first, enterprises)));
        }
        LOG.infof("wrote %d rows, %.0f a second", WORKERS, WORKERS / ((System.nanoTime() - start) / 1e9));
        sql.update("analyze worker");
        Random random = new Random(7);
        String town = TOWNS[1];
        measure("surname and one character of the given name, district", null, i -> name(random.nextInt(WORKERS))
                .substring(0, 2));
        measure("whole name, town", town, i -> name(random.nextInt(WORKERS)));
        measure("two characters of the given name, district", null, i -> given(random));
        measure("the most common surname, town", town, i -> "王");
        measure("the most common surname, district", null, i -> "王");
        measure(
                "a rare surname, district",
                null,
                i -> Character.toString(FIRST_CHARACTER + 5_000 + random.nextInt(400)));
        measure("phone, district", null, i -> phone(random.nextInt(WORKERS)));
        measure("last four digits, town", town, i -> phone(random.nextInt(WORKERS))
                .substring(7));
        measure("document, district", null, i -> Codes.residentNumber(random.nextInt(WORKERS)));
        measure("nobody's phone, district", null, i -> "10999" + String.format(java.util.Locale.ROOT, "%06d", i));
    }

    private void measure(String what, @org.jspecify.annotations.Nullable String town, IntFunction<String> text) {
        double[] millis = new double[SEARCHES];
        int found = 0;
        for (int i = -20; i < SEARCHES; i++) {
            String asked = text.apply(i);
            long start = System.nanoTime();
            int hits = QuarkusTransaction.requiringNew()
                    .call(() -> search.find(asked, town, null).workers().size());
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                found += hits;
            }
        }
        Arrays.sort(millis);
        LOG.infof(
                "MEASURED %s: p50 %.1f ms, p95 %.1f ms, worst %.1f ms, %.1f found",
                what,
                millis[SEARCHES / 2],
                millis[SEARCHES * 95 / 100],
                millis[SEARCHES - 1],
                found / (double) SEARCHES);
    }

    private List<Written> chunk(int first, List<UUID> enterprises) {
        List<Written> rows = new ArrayList<>();
        for (int n = first; n < first + CHUNK; n++) {
            int employer = (int) ((long) n * 7919 % enterprises.size());
            Person person = new Person(
                    PersonalData.of(Codes.residentNumber(n)),
                    PersonalData.of(name(n)),
                    PersonalData.of(phone(n)),
                    PersonalData.of("合成村 " + n % 40 + " 组"));
            Worker worker = new Worker(
                    new UUID(0x1000_0000_0000_8000L | new Random(n).nextLong() << 16, 0x8000_0000_0000_0000L | n),
                    1,
                    enterprises.get(employer),
                    DocumentType.RESIDENT,
                    "341002",
                    List.of("焊工"),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Standing.EMPLOYED);
            String town = TOWNS[employer * TOWNS.length / 100];
            rows.add(new Written(new Kept(worker, person, new byte[32]), tokens.of(person, "341002", town)));
        }
        return rows;
    }

    private static String phone(int n) {
        return String.format(java.util.Locale.ROOT, "10%09d", n * 7L);
    }

    private static String name(int n) {
        Random random = new Random(n * 31L + 5);
        int share = random.nextInt(1000);
        for (int i = 0; i < SHARES.length; i++) {
            share -= SHARES[i];
            if (share < 0) {
                return SURNAMES.charAt(i) + given(random);
            }
        }
        return Character.toString(FIRST_CHARACTER + 5_000 + random.nextInt(400)) + given(random);
    }

    private static String given(Random random) {
        String one = character(random);
        return random.nextInt(10) < 2 ? one + one : one + character(random);
    }

    private static String character(Random random) {
        double skew = random.nextDouble();
        return Character.toString(FIRST_CHARACTER + (int) (GIVEN_CHARACTERS * skew * skew));
    }
}

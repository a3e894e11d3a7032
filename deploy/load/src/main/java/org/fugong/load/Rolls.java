package org.fugong.load;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.fugong.district.story.SocialInsurance;
import org.fugong.local.FugongStack;

/** Posts the rolls of insured workers as the social insurance agency does, and waits until each line is linked or kept. */
final class Rolls {

    private static final long LOOK_MILLIS = 100;
    private static final long LONGEST_SECONDS = 600;

    private final FugongStack stack;
    private final Official official;

    Rolls(FugongStack stack) {
        this.stack = stack;
        this.official = new Official(stack);
    }

    /** How many lines there were, and seconds from the first one posted to the last one settled. */
    record Taken(int people, double seconds) {}

    /** Fails if the lines are not linked as they must be. */
    Taken run() throws IOException {
        Map<String, Integer> expected = SocialInsurance.expected(stack.district());
        long begin = System.nanoTime();
        SocialInsurance.post(
                stack.bootstrapServers(), stack.district(), UUID.randomUUID().toString(), Instant.now());
        while (true) {
            JsonNode told = official.get("/registry/api/v1/insured-rolls/" + SocialInsurance.MONTH);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (expected.entrySet().stream()
                    .allMatch(figure ->
                            told.at("/" + figure.getKey().replace('.', '/')).asInt() == figure.getValue())) {
                return new Taken(expected.getOrDefault("insured", 0), seconds);
            }
            if (seconds > LONGEST_SECONDS) {
                throw new IllegalStateException("Not linked as they must be: " + told + " instead of " + expected);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }
}

package org.fugong.acceptance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.fugong.district.District;
import org.fugong.district.story.Figures;
import org.fugong.district.story.Story;
import org.fugong.district.story.StoryStopped;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is killed or stopped while the story plays, its figures are those of an undisturbed night. */
class KillsTest {
    private static final Duration CALL_OUT = Duration.ofSeconds(100);
    private static final Duration PACE = Duration.ofSeconds(60);

    @Test
    void each_process_is_killed_in_turn_and_then_all_stopped_and_nothing_is_lost_or_counted_twice()
            throws InterruptedException {
        try (Stage stage = new Stage(District.SMALLEST_SCALE)) {
            Story story = stage.story("kills", CALL_OUT, PACE);
            story.load();
            AtomicReference<Object> end = new AtomicReference<>("still playing");
            Thread night = new Thread(
                    () -> {
                        try {
                            end.set(story.play());
                        } catch (RuntimeException e) {
                            end.set(e);
                        }
                    },
                    "night");
            night.start();

            int killed = 0;
            for (String child : stage.stack.children()) {
                assertThat(end.get())
                        .as("the story is still being played when %s is killed", child)
                        .isEqualTo("still playing");
                stage.stack.kill(child);
                stage.stack.awaitReady(child);
                killed++;
            }
            assertThat(killed).isEqualTo(6);

            // Ctrl-C in the middle of the night: the player goes, then every process. Nothing but the directory is
            // left.
            assertThat(end.get()).as("the story when all of it is stopped").isEqualTo("still playing");
            night.interrupt();
            night.join();
            assertThat(end.get()).isInstanceOf(StoryStopped.class);
            stage.restart();

            Story goesOn = stage.story("kills", CALL_OUT, PACE);
            goesOn.load();
            assertThat(goesOn.play()).isEqualTo(Figures.expected(stage.district));
        }
    }
}

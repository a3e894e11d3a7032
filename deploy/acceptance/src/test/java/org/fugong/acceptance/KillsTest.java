package org.fugong.acceptance;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.fugong.district.District;
import org.fugong.district.story.Figures;
import org.fugong.district.story.Story;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is killed while the story plays, its figures are those of an undisturbed night. */
class KillsTest {
    @Test
    void each_process_in_turn_is_killed_while_the_story_plays_and_nothing_is_lost_or_counted_twice() {
        try (Stage stage = new Stage(District.SMALLEST_SCALE)) {
            Story story = stage.story("kills", Duration.ofSeconds(100), Duration.ofSeconds(60));
            story.load();
            CompletableFuture<Figures> night = CompletableFuture.supplyAsync(story::play);

            int killed = 0;
            for (String child : stage.stack.children()) {
                assertThat(night)
                        .as("the story is still being played when %s is killed", child)
                        .isNotDone();
                stage.stack.kill(child);
                stage.stack.awaitReady(child);
                killed++;
            }

            assertThat(killed).isEqualTo(6);
            assertThat(night.join()).isEqualTo(Figures.expected(stage.district));
        }
    }
}

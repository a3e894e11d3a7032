package org.fugong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.fugong.district.story.Figures;
import org.fugong.district.story.Memory;
import org.fugong.district.story.Settings;
import org.fugong.district.story.Story;
import org.fugong.district.story.StoryFailed;
import org.fugong.district.story.StoryStopped;

/** Loads the district and plays the story on a running stack; started again, it goes on where it was. */
final class Playing {

    /** From the charter's call at 03:00 to its deadline at 11:00. */
    private static final Duration CALL_OUT = Duration.ofSeconds(120);
    /** Over how long people register, so that the dashboard can be watched. */
    private static final Duration PACE = Duration.ofSeconds(100);

    private static final int CLIENTS = 8;
    private static final String SCALE = "scale";

    private final Memory memory;
    private final Story story;
    private final Progress progress;

    Playing(FugongStack stack, Progress progress) {
        this.progress = progress;
        keepScale(stack.data(), stack.settings().scale());
        this.memory = new Memory(stack.data().resolve("story.properties"));
        this.story = new Story(
                stack.district(),
                new Settings(stack.baseUrl(), stack.bootstrapServers(), "story", CALL_OUT, PACE, CLIENTS),
                memory,
                stack::token,
                Clock.systemUTC(),
                progress::tell);
    }

    /** Loads the district and, if wanted, plays the night; what goes wrong is told, and the stack stays up. */
    void run(boolean withStory) {
        try {
            story.load();
            if (!withStory) {
                progress.tell("The district is loaded.");
            } else if (memory.played()) {
                progress.tell("The story has been played on this data directory; the dashboard shows how it ended.");
            } else {
                Figures figures = story.play();
                progress.tell("The story is over: " + figures);
            }
        } catch (StoryStopped e) {
            progress.tell("The story stops here and goes on at the next start.");
        } catch (RuntimeException e) {
            String reason = e instanceof StoryFailed ? e.getMessage() : String.valueOf(e);
            progress.tell("The story can't go on, everything else does; --data with another directory plays it anew. "
                    + reason);
        }
    }

    /** A data directory holds one district: another scale would mix two. */
    static void checkScale(Path data, double scale) throws IOException {
        Path file = data.resolve(SCALE);
        if (!Files.exists(file)) {
            return;
        }
        String kept = Files.readString(file).strip();
        if (Double.parseDouble(kept) != scale) {
            throw new CannotStart(
                    CannotStart.DATA,
                    "The data directory " + data + " holds a district of scale " + kept + ": start with --scale " + kept
                            + ", or choose another directory with --data DIR.");
        }
    }

    private static void keepScale(Path data, double scale) {
        try {
            DataDirectory.writeAtomically(data.resolve(SCALE), "" + scale);
        } catch (IOException e) {
            throw new CannotStart(CannotStart.DATA, "The district's scale can't be kept in " + data + ".");
        }
    }
}

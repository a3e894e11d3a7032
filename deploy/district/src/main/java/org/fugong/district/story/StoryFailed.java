package org.fugong.district.story;

/** The story could not go on; the message says which step and what the service answered. */
public final class StoryFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoryFailed(String message) {
        super(message);
    }
}

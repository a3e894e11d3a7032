package org.fugong.district.story;

/** Whoever plays the story was asked to stop; started again under the same name it goes on. */
public final class StoryStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoryStopped() {
        super("stopped");
    }
}

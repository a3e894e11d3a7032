package org.fugong.registry.inspection.domain;

/** What a visit comes to. */
public enum Conclusion {
    /** All is well. */
    PASSED(TaskCourse.Move.PASS),
    /** Something has to be mended; the team comes again. */
    FOLLOW_UP(TaskCourse.Move.ORDER_MENDING),
    /** Work must not go on like this. */
    FAILED(TaskCourse.Move.FAIL);

    private final TaskCourse.Move move;

    Conclusion(TaskCourse.Move move) {
        this.move = move;
    }

    /** The move of the task that it makes. */
    public TaskCourse.Move move() {
        return move;
    }
}

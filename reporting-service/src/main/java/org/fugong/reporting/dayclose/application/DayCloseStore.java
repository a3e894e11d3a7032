package org.fugong.reporting.dayclose.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where closed days are kept. All methods run in the caller's transaction. */
public interface DayCloseStore {
    /** Lets one instance at a time close days, until the transaction ends; false if another one does. */
    boolean lock();

    /** Keeps it, unless the day is closed already; false then. */
    boolean add(DayClose close);

    Optional<DayClose> find(LocalDate day);

    /** The newest first. */
    List<DayClose> latest(int limit);

    List<LateFacts> late(LocalDate day);

    /** The newest closed day. */
    Optional<LocalDate> newest();

    /** Adds facts to each of the last 31 closed days that is theirs or comes after theirs. */
    void addLate(List<Lateness.OfDay> facts);

    /** What each fact's own time says of the day that ends at this instant, by town. */
    DayFigures figures(LocalDate day, Instant end);
}

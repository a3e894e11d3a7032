package org.fugong.reporting.bulletin.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where bulletins are kept as issued. All methods run in the caller's transaction. */
public interface BulletinStore {
    /** Waits until this transaction is the only one that issues. */
    void lock();

    /** The highest number given, 0 if none. */
    int lastNo();

    /** The day of the last bulletin that was made by itself. */
    Optional<LocalDate> lastScheduled();

    void add(Bulletin bulletin, BulletinContent content, List<BulletinFile> files);

    /** The highest number first. */
    List<Bulletin> list(@Nullable LocalDate day, @Nullable Integer before, int limit);

    Optional<Bulletin> find(int no);

    Optional<BulletinContent> content(int no);

    /** What a day's bulletin said: the newest issue, with its number. */
    Optional<Issued> ofDay(LocalDate day);

    /** Corrections of the bulletins of days from this one to before that one. */
    List<BulletinContent.CorrectionLine> corrections(LocalDate from, LocalDate before);

    Optional<BulletinFile> file(int no, String format, String lang);

    /** A number and what was issued under it. */
    record Issued(int no, BulletinContent content) {}
}

package org.fugong.healthcode.setting.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where colours asked to be set by hand are kept. */
public interface HandSettingStore {

    /** Adds one; false if another about that person waits for its decision. */
    boolean add(HandSetting setting, byte[] reason);

    @Nullable HandSetting find(UUID setting);

    /** The same, its row locked until the transaction ends. */
    @Nullable HandSetting lock(UUID setting);

    /** What is sealed of it. */
    byte[] reason(UUID setting);

    void decide(UUID setting, String state, String by, Instant at);

    /** The newest first, those after the given one. */
    List<HandSetting> page(@Nullable Instant askedAt, @Nullable UUID after, int atMost);
}

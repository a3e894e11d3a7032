package org.fugong.reporting.matter.application;

import java.util.Collection;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.matter.domain.Matter;

/** Where things that go through versions are kept. All methods run in the caller's transaction. */
public interface MatterStore {
    /** Joins versions in, and reports each thing that changed: before (null if new) and after. */
    void merge(Collection<Matter> facts, BiConsumer<@Nullable Matter, Matter> changed);
}

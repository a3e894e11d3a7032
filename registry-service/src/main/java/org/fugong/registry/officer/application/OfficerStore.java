package org.fugong.registry.officer.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where officials are kept. All of it runs in the caller's transaction. */
public interface OfficerStore {

    /** The official of that log-in. */
    Optional<Officer> find(String subject);

    /** The same, locked until the transaction ends. */
    Optional<Officer> lock(String subject);

    /** Those of these that there are, by subject. */
    Map<String, Officer> findAll(Collection<String> subjects);

    /** Up to so many who are active, by subject; null asks for any town or department. */
    List<Officer> list(@Nullable String town, @Nullable Department department, @Nullable String after, int most);

    /** Adds or changes one. */
    void put(Officer officer, Instant at);
}

package org.fugong.reporting.gate.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.fugong.reporting.gate.domain.GateCounts;
import org.fugong.reporting.gate.domain.GateFact;

/** Where gate facts are remembered and their counts read. All methods run in the caller's transaction. */
public interface GateStore {
    /** Remembers facts. @return those that were not known before, each once, which are to be counted */
    List<GateFact> remember(List<GateFact> facts);

    /** All gates of the district on a day. */
    GateCounts district(LocalDate day);

    /** The gates of a town's enterprises on a day. */
    GateCounts town(String town, LocalDate day);

    /** An enterprise's gates on a day. */
    GateCounts enterprise(UUID enterpriseId, LocalDate day);

    /** Forgets which facts of days before this one were counted; a repetition then counts on a day long past. */
    void forgetBefore(LocalDate day);
}

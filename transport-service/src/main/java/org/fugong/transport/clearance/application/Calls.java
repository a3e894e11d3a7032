package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.CallOutcome;
import org.fugong.transport.clearance.domain.Callee;
import org.fugong.transport.clearance.domain.ClearanceOwner;

/** Calls about open clearances, and the numbers of offices. */
public interface Calls {

    /** The last call to each who was called about a charter, by owner and code as {@link #key}. */
    Map<String, Callee.LastCall> lastCalls(UUID charterId);

    void add(Call call, byte @Nullable [] sealedNote);

    /** Calls to one callee about a charter, the last first. */
    List<Call> calls(UUID charterId, ClearanceOwner owner, String code, int limit);

    Optional<Noted> find(UUID callId);

    /**
     * A call.
     *
     * @param code as in {@link Callee}
     * @param noted whether there is a note
     * @param againAt when to call again
     * @param by subject of the official
     */
    record Call(
            UUID id,
            UUID charterId,
            ClearanceOwner owner,
            String code,
            CallOutcome outcome,
            boolean noted,
            Optional<Instant> againAt,
            Instant at,
            String by) {}

    /** A call with its sealed note. */
    record Noted(Call call, byte @Nullable [] sealedNote) {}

    /** The number of an office; {@code version} grows with every change. */
    record OfficePhone(ClearanceOwner owner, String code, String office, String phone, long version) {}

    /** The numbers of these counties, by owner and code as {@link #key}. */
    Map<String, OfficePhone> phones(Collection<String> codes);

    Optional<OfficePhone> phone(ClearanceOwner owner, String code);

    /** All numbers by owner and code, those after the given one if any. */
    List<OfficePhone> phones(Optional<String> afterOwner, String afterCode, int limit);

    /** Keeps a number if it is of the given version, 0 for a new one; false if it was changed meanwhile. */
    boolean keep(OfficePhone phone, String by, Instant at);

    static String key(ClearanceOwner owner, String code) {
        return owner + "/" + code;
    }
}

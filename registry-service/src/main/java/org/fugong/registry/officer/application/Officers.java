package org.fugong.registry.officer.application;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;

/** Who the officials are. The role comes from the log-in; this tells the office. Runs in the caller's transaction. */
@ApplicationScoped
public class Officers {

    private static final int MOST = 1000;
    private static final int LONGEST_NAME = 50;
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{2,24}");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._@:-]{1,100}");

    private final OfficerStore store;
    private final Divisions divisions;
    private final Clock clock;

    @Inject
    Officers(OfficerStore store, Divisions divisions, Clock clock) {
        this.store = store;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The official of that log-in. */
    public Optional<Officer> find(String subject) {
        return store.find(subject);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Officer> lock(String subject) {
        return store.lock(subject);
    }

    /** Those of these log-ins that are officials. */
    public Map<String, Officer> findAll(Collection<String> subjects) {
        return store.findAll(subjects);
    }

    /** Active officials of a department, at most 1,000. */
    public List<Officer> inDepartment(Department department) {
        return store.list(null, department, null, MOST);
    }

    /** Active officials of a town, at most 1,000. */
    public List<Officer> ofTown(String town) {
        return store.list(town, null, null, MOST);
    }

    /** Active officials by subject, up to so many after one. */
    public List<Officer> list(
            @Nullable String town, @Nullable Department department, @Nullable String after, int most) {
        return store.list(town, department, after, most);
    }

    /**
     * Enters an official, or changes the entry of one who was locked before.
     *
     * @param version of the new entry
     * @throws Problem 422 for what can't be an official
     */
    public Officer put(
            String subject,
            long version,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String town,
            @Nullable Department department,
            boolean active) {
        if (!SUBJECT.matcher(subject).matches()) {
            throw Problem.invalid("subject", "subject-form", "Up to 100 letters, digits and . _ @ : -");
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "missing", "The name that goes with the office, up to 50 characters.");
        }
        if (phone == null || !PHONE.matcher(phone.strip()).matches()) {
            throw Problem.invalid("phone", "phone-form", "The telephone of the office: digits, blanks and dashes.");
        }
        if (town != null) {
            divisions.faultOfTown("town", town).ifPresent(fault -> {
                throw Problem.invalid(fault.field(), fault.code(), fault.message());
            });
        }
        Officer officer = new Officer(subject, version, name.strip(), phone.strip(), town, department, active);
        store.put(officer, clock.instant());
        return officer;
    }
}

package org.fugong.registry.worker.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;

/**
 * What somebody fills in about a worker, before anything is known to be right. Lives as long as the check does: what is
 * kept of it is sealed.
 *
 * @param idType name of a {@link DocumentType}; empty counts as {@code RESIDENT}
 * @param idNumber number of that document
 * @param name as on the document
 * @param phone where the worker can be called
 * @param origin six-digit code of the county that the worker comes from
 * @param originAddress below the county, down to the village; may be missing
 * @param skills what the worker can do, in the worker's or employer's words
 */
public record WorkerForm(
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String origin,
        @Nullable String originAddress,
        List<String> skills) {

    static final int MOST_SKILLS = 20;
    static final int LONGEST_SKILL = 40;

    /** The same with blanks stripped, the number in capitals, and a type. */
    public WorkerForm normalised() {
        return new WorkerForm(
                idType == null || idType.isBlank() ? DocumentType.RESIDENT.name() : DocumentType.normalise(idType),
                idNumber == null ? null : DocumentType.normalise(idNumber),
                name == null ? null : name.strip(),
                phone == null ? null : phone.strip(),
                origin == null ? null : origin.strip(),
                Texts.stripped(originAddress),
                skills.stream()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList());
    }

    /**
     * Everything that is wrong with a normalised form.
     *
     * @param countyKnown whether there is or was a county with that code
     * @param today the day before which a worker must be born
     * @return no faults if the worker can be registered
     */
    public List<Fault> faults(Predicate<String> countyKnown, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<DocumentType> type = DocumentType.of(Texts.stripped(idType));
        if (type.isEmpty()) {
            faults.add(new Fault(
                    "idType", "id-type-unknown", "One of RESIDENT, PASSPORT, HK_MACAO_PERMIT, TAIWAN_PERMIT."));
        }
        if (idNumber == null || idNumber.isBlank()) {
            faults.add(new Fault("idNumber", "missing", "This field must be filled in."));
        } else {
            String number = idNumber;
            type.flatMap(known -> known.fault("idNumber", number, today)).ifPresent(faults::add);
        }
        Texts.faultOfRequired("name", name, 60).ifPresent(faults::add);
        Texts.faultOfPhone("phone", phone).ifPresent(faults::add);
        if (origin == null || origin.isBlank()) {
            faults.add(new Fault("origin", "missing", "This field must be filled in."));
        } else if (!countyKnown.test(origin)) {
            faults.add(new Fault(
                    "origin", "origin-unknown", "No county has this six-digit code (GB/T 2260, 2019 to 2023)."));
        }
        Texts.faultOfOptional("originAddress", originAddress, 200).ifPresent(faults::add);
        if (skills.size() > MOST_SKILLS) {
            faults.add(new Fault("skills", "too-many", "At most 20 skills fit here."));
        } else if (skills.stream()
                .anyMatch(s -> Texts.faultOfOptional("skills", s, LONGEST_SKILL).isPresent())) {
            faults.add(new Fault("skills", "too-long", "A skill has at most 40 characters."));
        }
        return faults;
    }

    /** Never the values: they are personal. */
    @Override
    public String toString() {
        return "WorkerForm";
    }
}

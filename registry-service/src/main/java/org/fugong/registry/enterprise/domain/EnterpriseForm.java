package org.fugong.registry.enterprise.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.SocialCreditCode;
import org.fugong.registry.domain.identity.Texts;

/**
 * What somebody fills in about an enterprise, by page, REST or file, before anything is known to be right.
 *
 * @param uscc unified social credit code
 * @param name as on the licence
 * @param town nine-digit code of the town where it works
 * @param industry code by GB/T 4754-2017
 * @param aboveScale whether the statistics bureau lists it as above the designated size; null if not said
 * @param headcount people it employs
 */
public record EnterpriseForm(
        @Nullable String uscc,
        @Nullable String name,
        @Nullable String town,
        @Nullable String industry,
        @Nullable Boolean aboveScale,
        @Nullable Integer headcount) {

    /** More people than any enterprise of a district employs: beyond it, somebody mistyped. */
    static final int MOST_PEOPLE = 1_000_000;

    /** How long names may be. */
    public static final int LONGEST_NAME = 120;

    /** The same with blanks stripped and codes in capitals. */
    public EnterpriseForm normalised() {
        return new EnterpriseForm(
                uscc == null ? null : SocialCreditCode.normalise(uscc),
                name == null ? null : name.strip(),
                town == null ? null : town.strip(),
                industry == null ? null : industry.strip().toUpperCase(Locale.ROOT),
                aboveScale,
                headcount);
    }

    /** The same in this town. */
    public EnterpriseForm in(String code) {
        return new EnterpriseForm(uscc, name, code, industry, aboveScale, headcount);
    }

    /**
     * Everything that is wrong with a normalised form.
     *
     * @param townFault what is wrong with a town's code, or nothing
     * @param codeOverridden whether an official vouches for a code with wrong check digits
     * @return no faults if the enterprise can be registered
     */
    public List<Fault> faults(Function<String, Optional<Fault>> townFault, boolean codeOverridden) {
        List<Fault> faults = new ArrayList<>();
        faultOfCode(codeOverridden).ifPresent(faults::add);
        faults.addAll(faultsOfRest(townFault));
        return faults;
    }

    /**
     * Everything that is wrong apart from the code, which can't be corrected once it is registered.
     *
     * @param townFault what is wrong with a town's code, or nothing
     * @return no faults if the record can be corrected to this
     */
    public List<Fault> faultsOfRest(Function<String, Optional<Fault>> townFault) {
        List<Fault> faults = new ArrayList<>();
        Texts.faultOfRequired("name", name, LONGEST_NAME).ifPresent(faults::add);
        Optional<Fault> townMissing = Texts.faultOfRequired("town", town, 9);
        if (townMissing.isPresent()) {
            faults.add(townMissing.get());
        } else {
            townFault.apply(Texts.stripped(town)).ifPresent(faults::add);
        }
        if (industry == null || industry.isBlank()) {
            faults.add(new Fault("industry", "missing", "This field must be filled in."));
        } else {
            Industry.fault(industry).ifPresent(faults::add);
        }
        if (headcount == null) {
            faults.add(new Fault("headcount", "missing", "This field must be filled in with a whole number."));
        } else if (headcount < 0 || headcount > MOST_PEOPLE) {
            faults.add(new Fault("headcount", "out-of-range", "The number of people lies between 0 and 1,000,000."));
        }
        return faults;
    }

    private Optional<Fault> faultOfCode(boolean codeOverridden) {
        if (uscc == null || uscc.isBlank()) {
            return Optional.of(new Fault(SocialCreditCode.FIELD, "missing", "This field must be filled in."));
        }
        Optional<Fault> form = SocialCreditCode.faultOfForm(uscc);
        return form.isPresent() || codeOverridden ? form : SocialCreditCode.faultOfCheckDigits(uscc);
    }
}

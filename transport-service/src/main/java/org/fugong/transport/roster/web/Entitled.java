package org.fugong.transport.roster.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.roster.application.Form;
import org.fugong.transport.roster.application.NamedLists;
import org.fugong.transport.web.Sight;

/** Who may have which list with names. */
@RequestScoped
class Entitled {

    private final Caller caller;
    private final Sight sight;
    private final NamedLists lists;

    Entitled(Caller caller, Sight sight, NamedLists lists) {
        this.caller = caller;
        this.sight = sight;
        this.lists = lists;
    }

    /** Whether the caller is an official who may have all lists of this charter. */
    boolean isNamed(UUID charterId) {
        return caller.has(Role.DISTRICT) && lists.isNamed(charterId, caller.subject());
    }

    /**
     * Lets named officials pass.
     *
     * @throws Problem 403 {@code not-named} for other officials
     */
    void requireNamed(UUID charterId) {
        if (!isNamed(charterId)) {
            throw Problem.of(
                    403,
                    "not-named",
                    "Lists with names are for the official who announced this charter and those whom they name.");
        }
    }

    /**
     * Whose people may be on the list that the caller wants.
     *
     * @param asked the enterprise that an official asked for, if any
     * @return the enterprise, or nothing for all
     */
    Optional<UUID> whose(UUID charterId, Form form, @Nullable UUID asked) {
        if (!caller.has(Role.DISTRICT)) {
            if (form != Form.EMPLOYER) {
                throw Problem.of(
                        403, "not-named", "An employer gets the list of its own people, in the employer's form.");
            }
            return Optional.of(sight.ownEnterprise());
        }
        requireNamed(charterId);
        if (form == Form.EMPLOYER && asked == null) {
            throw Problem.invalid("enterpriseId", "missing", "Say whose list it is to be.");
        }
        return form == Form.EMPLOYER ? Optional.ofNullable(asked) : Optional.empty();
    }
}

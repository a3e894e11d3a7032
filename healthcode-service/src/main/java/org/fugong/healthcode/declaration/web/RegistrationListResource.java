package org.fugong.healthcode.declaration.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.declaration.application.RegistrationLists;
import org.fugong.healthcode.declaration.application.RegistrationLists.Entry;
import org.fugong.healthcode.declaration.application.RegistrationLists.Outcome;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.domain.Faults;

/** Registers people whom an office has in its charge, many at once. */
@Path("/api/v1/registrations/lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "declarations")
public class RegistrationListResource {

    private static final String PEOPLE =
            """
            {"people": [
              {"idType": "RESIDENT", "idNumber": "33999919910203003X", "name": "Synthetic Zhao", "phone": "10000000003",
               "declaration": {"address": "Made-up Road 3, Xixing", "symptoms": [], "contactWithCase": false,
                               "stayedIn": ["341000"]}},
              {"idType": "RESIDENT", "idNumber": "339999199203040042", "name": "Synthetic Qian", "phone": "10000000004",
               "declaration": {"address": "Made-up Road 4, Xixing", "symptoms": ["COUGH"], "contactWithCase": false,
                               "stayedIn": []}}]}""";

    /** From 1 to 500 people. */
    @Schema(name = "RegistrationList")
    public record People(
            @Schema(minItems = 1, maxItems = RegistrationLists.MOST) @Nullable List<@Nullable ListedPerson> people) {

        @Override
        public String toString() {
            return "People[***]";
        }
    }

    /**
     * What became of a list.
     *
     * @param known registered by an office before; the records are now as told
     * @param items one for each person, in the order of the list
     */
    @Schema(name = "RegistrationListAnswer")
    record Answer(int registered, int known, int refused, List<ListedOutcome> items) {

        static Answer of(List<ListedOutcome> items) {
            return new Answer(
                    count(items, RegistrationLists.Ending.REGISTERED.name()),
                    count(items, RegistrationLists.Ending.KNOWN.name()),
                    count(items, ListedOutcome.REFUSED),
                    items);
        }

        private static int count(List<ListedOutcome> items, String outcome) {
            return (int) items.stream()
                    .filter(item -> item.outcome().equals(outcome))
                    .count();
        }
    }

    private final RegistrationLists lists;
    private final Registrations registrations;
    private final Caller caller;
    private final ZoneId zone;

    @Inject
    RegistrationListResource(
            RegistrationLists lists,
            Registrations registrations,
            Caller caller,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.lists = lists;
        this.registrations = registrations;
        this.caller = caller;
        this.zone = zone;
    }

    @POST
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Register people in one's charge, with their complete declarations",
            description =
                    "An enterprise its own workers, a town its enterprises' workers, the district everyone. Up to "
                            + "500 in one transaction, by the rules that hold for whoever registers alone. Each is answered: "
                            + "REGISTERED; KNOWN, where an office had done so before, and the record is now as told; or REFUSED "
                            + "with a problem (invalid-input, not-in-charge, twice-in-list, registered-by-holder, record-closed), "
                            + "which does not hold up the others. Sent again, nobody is registered twice. The record then waits "
                            + "for its holder: the first log-in that registers with the document, name and phone told here takes "
                            + "it over.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Response register(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "two people, made up", value = PEOPLE)))
                    People request) {
        List<@Nullable ListedPerson> people = request.people();
        if (people == null || people.isEmpty() || people.size() > RegistrationLists.MOST) {
            throw Problem.invalid("people", "length", "From 1 to " + RegistrationLists.MOST + " people.");
        }
        LocalDate today = LocalDate.ofInstant(registrations.now(), zone);
        Map<Integer, ListedOutcome> items = new TreeMap<>();
        List<Integer> places = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Faults faults = new Faults();
            Entry entry = read(people.get(i), today, faults);
            if (entry == null) {
                items.put(i, ListedOutcome.malformed(i, faults));
            } else {
                places.add(i);
                entries.add(entry);
            }
        }
        List<Outcome> outcomes = lists.register(entries, caller.subject());
        for (int k = 0; k < outcomes.size(); k++) {
            items.put(places.get(k), ListedOutcome.of(places.get(k), outcomes.get(k)));
        }
        return Response.ok(Answer.of(List.copyOf(items.values()))).build();
    }

    private static @Nullable Entry read(@Nullable ListedPerson person, LocalDate today, Faults faults) {
        if (person == null) {
            faults.add("", "required", "A person.");
            return null;
        }
        return person.read(today, faults);
    }
}

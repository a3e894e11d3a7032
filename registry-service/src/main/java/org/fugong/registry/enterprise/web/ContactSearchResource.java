package org.fugong.registry.enterprise.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.ContactSearch;

/** Who has called: enterprises by the phone of their contact. The number is sent in a body and never stands in an address. */
@Path("/api/v1/enterprises/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
class ContactSearchResource {

    private final ContactSearch search;
    private final Caller caller;

    @Inject
    ContactSearchResource(ContactSearch search, Caller caller) {
        this.search = search;
        this.caller = caller;
    }

    /** A whole phone number, as it is sent. */
    record SearchRequest(@Nullable String contactPhone) {}

    /** Those found, by name. */
    record SearchAnswer(List<EnterpriseView> items) {}

    @POST
    @Transactional
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Find enterprises by their contact's phone",
            description =
                    """
                    By the whole number, 50 at most; a town finds its own. Each search is in the audit trail, without the
                    number.""")
    public SearchAnswer search(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "made up",
                                                            value =
                                                                    """
                                                                    {"contactPhone": "100 0000 0001"}""")))
                    SearchRequest request) {
        String town = caller.has(Role.DISTRICT) ? null : caller.town().orElseThrow(Problem::notFound);
        return new SearchAnswer(search.find(request.contactPhone(), town).stream()
                .map(EnterpriseView::of)
                .toList());
    }
}

package org.fugong.chassis.contract;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.apache.kafka.common.utils.AppInfoParser;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Services;
import org.fugong.chassis.page.Shell;

/** Where other systems read which topics this service owns and how to post to them. Open to all. */
@Path("/contracts")
@PermitAll
public class ContractPages {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance contracts(
                List<Described> posted, List<Described> published, List<Services.Tab> services, String brokers);

        private Templates() {}
    }

    /** A topic with the commands that fit it. */
    record Described(Topic topic, String kcat, String java) {}

    private final Contracts contracts;
    private final Shell shell;
    private final Services services;
    private final String brokers;
    private final Recipe recipe;

    @Inject
    ContractPages(
            Contracts contracts,
            Shell shell,
            Services services,
            @ConfigProperty(name = "fugong.kafka.public-address") Optional<String> publicAddress,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String bootstrap) {
        this.contracts = contracts;
        this.shell = shell;
        this.services = services;
        this.brokers = publicAddress.orElse(bootstrap);
        this.recipe = new Recipe(brokers, AppInfoParser.getVersion());
    }

    /** The topics for people. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        List<Described> posted = contracts.topics(shell.lang()).stream()
                .filter(Topic::posted)
                .map(topic -> new Described(topic, recipe.postWithKcat(topic), recipe.postWithJava(topic)))
                .toList();
        List<Described> published = contracts.topics(shell.lang()).stream()
                .filter(topic -> !topic.posted())
                .map(topic -> new Described(topic, recipe.readWithKcat(topic), recipe.readWithJava(topic)))
                .toList();
        return shell.page(Templates.contracts(posted, published, services.tabs("/contracts"), brokers), "contracts");
    }

    /** The AsyncAPI 3 document. Its references lead to the schemas below. */
    @GET
    @Path("asyncapi.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public Response asyncApi() {
        byte[] document = contracts.asyncApi().orElseThrow(NotFoundException::new);
        return Response.ok(document)
                .header("Content-Disposition", "attachment; filename=\"asyncapi.yaml\"")
                .build();
    }

    /** The JSON Schema of a topic's body. */
    @GET
    @Path("{topic}/v1.schema.json")
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public Response schema(@PathParam("topic") String topic) {
        return Response.ok(contracts.document(topic, "v1.schema.json").orElseThrow(NotFoundException::new))
                .build();
    }

    /** A valid body. */
    @GET
    @Path("{topic}/v1.example.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response example(@PathParam("topic") String topic) {
        return Response.ok(contracts.document(topic, "v1.example.json").orElseThrow(NotFoundException::new))
                .build();
    }
}

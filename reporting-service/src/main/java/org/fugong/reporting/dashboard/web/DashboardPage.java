package org.fugong.reporting.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;

/**
 * The dashboard. Its figures come by the stream; who is logged in can choose a group as well. With {@code ?wall} it is for a
 * screen on a wall.
 */
@Path("/")
public class DashboardPage {
    private static final String WALL = "wall";
    private static final List<String> ASSETS = List.of(
            "dashboard.css",
            "dashboard.js",
            "dashboard-charts.js",
            "dashboard-format.js",
            "dashboard-groups.js",
            "dashboard-more.js",
            "dashboard-series.js",
            "dashboard-forecast.js",
            "dashboard-view.js",
            "dashboard-wall.js");

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance dashboard(
                List<Town> towns,
                String assets,
                String echarts,
                boolean wall,
                boolean mayAsk,
                boolean mayAlerts,
                boolean mayDays);
    }

    private final Shell shell;
    private final Towns towns;
    private final Caller caller;
    private final String assets = checksum();
    private final String echarts = version("/META-INF/maven/org.mvnpm/echarts/pom.properties");

    DashboardPage(Shell shell, Towns towns, Caller caller) {
        this.shell = shell;
        this.towns = towns;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance dashboard(@Context UriInfo uri) {
        boolean official = caller.seesWholeDistrict() || caller.has(Role.TOWN);
        boolean mayAsk = official || caller.has(Role.ENTERPRISE);
        return shell.page(
                Templates.dashboard(
                        towns.all(),
                        assets,
                        echarts,
                        uri.getQueryParameters().containsKey(WALL),
                        mayAsk,
                        official,
                        caller.seesWholeDistrict()),
                "dashboard");
    }

    /** The jar's version is a part of the path under which its files are served. */
    private static String version(String resource) {
        Properties properties = new Properties();
        try (InputStream in = open(resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String checksum() {
        CRC32 sum = new CRC32();
        for (String asset : ASSETS) {
            try (InputStream in = open("/META-INF/resources/assets/" + asset)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static InputStream open(String resource) {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource.substring(1));
        if (in == null) {
            throw new IllegalStateException("no resource " + resource);
        }
        return in;
    }
}

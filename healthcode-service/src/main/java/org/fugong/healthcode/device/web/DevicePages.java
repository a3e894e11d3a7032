package org.fugong.healthcode.device.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.healthcode.device.application.Device;
import org.fugong.healthcode.device.application.Devices;
import org.fugong.healthcode.supervisor.application.Supervisors;
import org.fugong.healthcode.supervisor.application.Supervisors.Supervisor;

/** Where an enterprise's contact adds the devices of its gates, and revokes a lost one. */
@Path("/gate-devices")
@RolesAllowed(Role.ENTERPRISE)
@Produces(MediaType.TEXT_HTML)
public class DevicePages {

    /** An enterprise has a handful of gates; who has more pages through the API. */
    private static final int MOST = 200;

    /** A device as it is shown. */
    public record Row(Device device, String badge, long skewSeconds) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Row> rows, List<Supervisor> supervisors);

        private Templates() {}
    }

    private final Shell shell;
    private final Devices devices;
    private final Supervisors supervisors;
    private final Caller caller;

    @Inject
    DevicePages(Shell shell, Devices devices, Supervisors supervisors, Caller caller) {
        this.shell = shell;
        this.devices = devices;
        this.supervisors = supervisors;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        UUID enterprise = caller.requireOwnEnterprise();
        List<Row> rows = devices.page(enterprise, null, MOST).stream()
                .map(DevicePages::row)
                .toList();
        return shell.page(Templates.list(rows, supervisors.of(enterprise)), "gate-devices");
    }

    private static Row row(Device device) {
        String badge =
                switch (device.state()) {
                    case "INVITED" -> "wait";
                    case "ENROLLED" -> "ok";
                    default -> "off";
                };
        Long skew = device.clockSkewMillis();
        return new Row(device, badge, skew == null ? 0 : Math.round(Math.abs(skew) / 1000.0));
    }
}

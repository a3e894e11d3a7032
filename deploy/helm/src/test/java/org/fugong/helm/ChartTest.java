package org.fugong.helm;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintCommand;
import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChartTest {
    @Test
    void it_passes_a_strict_lint() throws Exception {
        LintCommand lint = new Helm(Chart.DIRECTORY).lint().strict();

        LintResult result = lint.call();

        assertThat(result.getMessages()).noneMatch(message -> message.contains("ERROR") || message.contains("WARN"));
        assertThat(result.isFailed()).isFalse();
    }

    @Test
    void it_renders_four_services_behind_one_ingress() throws Exception {
        Chart chart = Chart.render(Chart.leastValues());

        assertThat(chart.ofKind("Deployment")).hasSize(4);
        assertThat(chart.ofKind("Service")).hasSize(4);
        assertThat(chart.ofKind("PodDisruptionBudget")).hasSize(4);
        assertThat(chart.ingressPaths())
                .containsExactlyInAnyOrder("/registry", "/transport", "/healthcode", "/reporting", "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "transport", "healthcode", "reporting"})
    void a_service_is_probed_below_its_own_path_and_runs_without_privileges(String service) throws Exception {
        JsonNode container = Chart.render(Chart.leastValues()).containerOf(service);

        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/" + service + "/q/health/started");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/" + service + "/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/" + service + "/q/health/ready");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/resources/limits/memory").asText()).isEqualTo("768Mi");
    }

    @Test
    void no_secret_stands_in_the_chart_itself() throws Exception {
        Chart chart = Chart.render(Chart.leastValues());

        assertThat(chart.ofKind("Secret")).isEmpty();
        for (String service : Chart.SERVICES) {
            Set<String> fromSecrets = new HashSet<>();
            for (JsonNode variable : chart.containerOf(service).path("env")) {
                if (variable.has("valueFrom")) {
                    fromSecrets.add(variable.path("name").asText());
                }
            }
            assertThat(fromSecrets)
                    .containsExactlyInAnyOrder(
                            "QUARKUS_DATASOURCE_USERNAME",
                            "QUARKUS_DATASOURCE_PASSWORD",
                            "QUARKUS_OIDC_CREDENTIALS_SECRET",
                            "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET");
        }
    }

    @Test
    void a_private_mailbox_is_mounted_into_its_own_service_alone() throws Exception {
        Chart chart = Chart.render(Chart.leastValues());

        for (String service : Chart.SERVICES) {
            JsonNode sources = chart.podOf(service).at("/volumes/0/projected/sources");
            assertThat(sources.at("/0/secret/name").asText()).isEqualTo("fugong-keys");
            if (service.equals("transport") || service.equals("reporting")) {
                assertThat(sources.at("/1/secret/name").asText()).isEqualTo("fugong-mailbox-" + service);
                assertThat(sources.at("/1/secret/items/0/path").asText()).isEqualTo(service + "/mailbox.json");
            } else {
                assertThat(sources).as(service).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "image.registry,",
        "kafka.bootstrapServers,no-port",
        "oidc.issuer,ftp://login.example",
        "services.registry.replica,3",
        "outboxRelay,sometimes",
        "services.gates.replicas,1"
    })
    void a_value_that_is_missing_wrong_or_unknown_is_refused(String key, String value) {
        Map<String, String> values = Chart.leastValues();
        values.put(key, value == null ? "" : value);

        assertThatThrownBy(() -> Chart.render(values)).hasMessageContaining("values");
    }
}

package org.fugong.registry.bulk.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.bulk.domain.JobState;
import org.fugong.registry.bulk.domain.LoadMode;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.sql.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BrokenUploadTest {

    private static final int ROWS = 3500;

    @Inject
    Imports imports;

    @Inject
    JobStore jobs;

    @Inject
    Sql sql;

    @Test
    void a_file_that_breaks_off_does_nothing_and_arrives_again_under_the_same_key() {
        // Given
        byte[] file = ("uscc,name,town,industry,headcount,contactName,contactPhone\n"
                        + IntStream.range(20_000, 20_000 + ROWS)
                                .mapToObj(n -> Codes.uscc(n) + ",断线企业,330110001,C34,1,张三,10000000000\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
        InputStream half = new ByteArrayInputStream(file, 0, file.length * 2 / 3);

        // When
        assertThatThrownBy(() -> imports.accept(upload(new SequenceInputStream(half, new Torn()))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("body-incomplete"));

        // Then
        Job broken = jobs.findByKey("broken-upload", "the-key").orElseThrow();
        assertThat(broken.state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(count("select count(*) from import_chunk where job_id = ?", broken.id()))
                .isZero();
        assertThat(count("select count(*) from enterprise where name = ?", "断线企业"))
                .isZero();

        // When
        Job again = imports.accept(upload(new ByteArrayInputStream(file))).job();

        // Then
        assertThat(again.id()).isEqualTo(broken.id());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jobs.find(again.id()).orElseThrow().state() == JobState.COMPLETED);
        assertThat(jobs.find(again.id()).orElseThrow().created()).isEqualTo(ROWS);
        assertThat(count("select count(*) from enterprise where name = ?", "断线企业"))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from import_chunk where job_id = ? and pending is not null", again.id()))
                .isZero();
    }

    private long count(String query, Object argument) {
        return sql.first(query, row -> row.getLong(1), argument).orElseThrow();
    }

    private static Imports.Upload upload(InputStream body) {
        return new Imports.Upload(
                EnterpriseRows.FILE,
                null,
                false,
                LoadMode.ROWS,
                "broken-upload",
                "the-key",
                "text/csv; charset=UTF-8",
                body);
    }

    /** A connection that is gone. */
    private static final class Torn extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }
    }
}

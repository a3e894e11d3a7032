package org.fugong.acceptance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.fugong.district.District;
import org.fugong.district.Worker;

import static org.assertj.core.api.Assertions.assertThat;

/** The search would find personal data if there were any. */
class ClearTextTest {
    private final District district = District.generate(2020, District.SMALLEST_SCALE);
    private final ClearText search = new ClearText(district);
    private final Worker worker = district.worker(17);

    @Test
    void it_finds_each_kind_of_personal_data_wherever_it_lies_in_a_file(@TempDir Path dir) throws Exception {
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        int number = 0;
        for (String datum : new String[] {worker.residentId(), " " + worker.phone() + " ", worker.address()}) {
            for (int at : new int[] {0, (1 << 20) - 7, (2 << 20) - 1, (3 << 20) - 200}) {
                byte[] content = noise.clone();
                byte[] hidden = datum.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(hidden, 0, content, at, hidden.length);
                Files.write(dir.resolve("file-" + number++), content);
            }
        }

        ClearText.Result result = search.searchTree(dir);

        assertThat(result.files()).isEqualTo(12);
        for (int file = 0; file < 12; file++) {
            String name = "file-" + file + ":";
            assertThat(result.found()).as(name).anyMatch(found -> found.contains(name));
        }
    }

    @Test
    void it_takes_neither_credit_codes_nor_ordinary_numbers_for_personal_data(@TempDir Path dir) throws Exception {
        StringBuilder text = new StringBuilder();
        district.enterprises()
                .forEach(e -> text.append(e.uscc()).append(' ').append(e.name()).append('\n'));
        text.append("offset 10000000001234 at 1582000000000 size 41000123456789");
        Files.writeString(dir.resolve("log"), text);

        assertThat(search.searchTree(dir).found()).isEmpty();
    }
}

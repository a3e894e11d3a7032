package org.fugong.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.fugong.load.BulkLoad.FileResult;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {

    @Test
    void the_heap_is_what_the_collections_found_and_left(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(
                directory.resolve("gc.log"),
                """
                [0.012s] Using Serial
                [1.1s] GC(0) Pause Young (Allocation Failure) 137M->21M(494M) 9.1ms
                [2.9s] GC(1) Pause Full (Metadata GC Threshold) 98M->33M(494M) 41.7ms
                """);

        Memory memory = Memory.of(ProcessHandle.current(), log);

        assertThat(memory.heapMegabytes()).isEqualTo(137);
        assertThat(memory.liveMegabytes()).isEqualTo(33);
        assertThat(memory.residentMegabytes()).isPositive();
    }

    @Test
    void the_report_has_rows_a_second_over_all_and_the_ratio_to_copy() {
        FileResult enterprises = new FileResult(1_000, 1, 2, 2.5, 0.1, new Processors(1, 0.5, 0.5));
        FileResult workers = new FileResult(9_000, 4, 6, 7.5, 0.4, new Processors(4, 3, 1));

        String report = Report.of(1.0, 512, new BulkLoad.Result(enterprises, workers), new Memory(137, 33, 400));

        assertThat(report)
                .contains("| both | 10,000 | 5.0 | 8.0 | 10.0 | **1,000** | 20,000 | 20.0 | 5.0, 3.5, 1.5 | 1,000 |")
                .contains("-Xmx512m; heap in use at most 137 MB, after a collection at most 33 MB");
    }

    @Test
    void made_up_people_have_numbers_of_their_own_whose_check_digit_fits() {
        assertThat(RegistrationDay.number(0)).startsWith("33999919550101000");
        assertThat(IntStream.range(0, 40_000).mapToObj(RegistrationDay::number))
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(sum(number) % 11).isEqualTo(1));
    }

    /** ISO 7064 MOD 11-2: the weighted sum with the check digit is 1. */
    private static int sum(String number) {
        int sum = 0;
        for (int i = 0, weight = 1; i < 18; i++, weight = weight * 2 % 11) {
            char digit = number.charAt(17 - i);
            sum += (digit == 'X' ? 10 : digit - '0') * weight;
        }
        return sum;
    }
}

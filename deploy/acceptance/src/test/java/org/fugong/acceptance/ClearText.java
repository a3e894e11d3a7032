package org.fugong.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;

/** Looks for the district's identity numbers, telephone numbers and addresses in clear. */
final class ClearText {
    private static final int BLOCK = 1 << 20;
    /** Longer than anything that is looked for, so that nothing is missed between two blocks. */
    private static final int OVERLAP = 64;

    private static final byte[] EMPTY = new byte[BLOCK + OVERLAP];
    /** All synthetic residents' numbers: division 339999, a birth date, three digits and a check digit. */
    private static final Pattern RESIDENT_ID = Pattern.compile("339999(?:19|20)\\d{9}[0-9X]");

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1000\\d{7}(?!\\d)");
    /** Part of every synthetic address, as the bytes of UTF-8 read as Latin-1. */
    private static final Pattern ADDRESS = Pattern.compile(
            Pattern.quote(new String("虚构村".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));

    private final Set<String> phones;

    ClearText(District district) {
        this.phones = Stream.concat(
                        district.workers().map(Worker::phone),
                        district.enterprises().map(Enterprise::contactPhone))
                .collect(Collectors.toSet());
    }

    /** What was looked through, and each place where something was found. */
    record Result(long files, long bytes, List<String> found) {}

    Result searchTree(Path root) throws IOException {
        long files = 0;
        long bytes = 0;
        List<String> found = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> tree = Files.walk(root)) {
            all = tree.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            try (InputStream in = Files.newInputStream(file)) {
                files++;
                byte[] block = new byte[BLOCK + OVERLAP];
                int kept = 0;
                int read;
                while ((read = in.readNBytes(block, kept, BLOCK)) > 0) {
                    bytes += read;
                    int length = kept + read;
                    // A broker's indexes are made at full length and are nearly all empty.
                    if (!Arrays.equals(block, 0, length, EMPTY, 0, length)) {
                        search(block, length, file.toString(), found);
                    }
                    kept = Math.min(OVERLAP, length);
                    System.arraycopy(block, length - kept, block, 0, kept);
                }
            } catch (NoSuchFileException e) {
                // Servers remove files of their own while they are looked through.
            }
        }
        return new Result(files, bytes, found);
    }

    void search(byte[] bytes, int length, String where, List<String> found) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher id = RESIDENT_ID.matcher(text);
        while (id.find()) {
            found.add(where + ": identity number " + id.group().substring(0, 8) + "…");
        }
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            if (phones.contains(phone.group())) {
                found.add(where + ": telephone number " + phone.group().substring(0, 6) + "…");
            }
        }
        if (ADDRESS.matcher(text).find()) {
            found.add(where + ": address");
        }
    }
}

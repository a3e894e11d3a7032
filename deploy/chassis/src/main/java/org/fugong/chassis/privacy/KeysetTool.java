package org.fugong.chassis.privacy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes and rotates keysets from a command line: {@code create DIRECTORY [SERVICE…]}, where the services are those that
 * others seal for, {@code rotate DIRECTORY encryption|index|audit}, or {@code rotate DIRECTORY mailbox SERVICE}. Running services take up a rotated keyset when they meet something
 * sealed with its new key, and seal with it after their next start.
 */
public final class KeysetTool {
    private static final String USAGE = "usage: create DIRECTORY [SERVICE...] | rotate DIRECTORY encryption|index|audit"
            + " | rotate DIRECTORY mailbox SERVICE";
    private static final int ROTATE_MAILBOX = 4;

    private KeysetTool() {}

    /** Ends with status 0, 1 when the keysets cannot be written, 2 for wrong arguments. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            if (args.size() >= 2 && args.get(0).equals("create")) {
                new KeysetFiles(Path.of(args.get(1))).createMissing();
                MailboxFiles mailboxes = new MailboxFiles(Path.of(args.get(1)));
                args.subList(2, args.size()).forEach(mailboxes::createMissing);
                out.println("The keysets are in " + args.get(1));
                return 0;
            }
            if (args.size() == 3 && args.get(0).equals("rotate")) {
                new KeysetFiles(Path.of(args.get(1))).rotate(keyset(args.get(2)));
                out.println("New data is sealed with a new key; what is there stays readable.");
                return 0;
            }
            if (args.size() == ROTATE_MAILBOX
                    && args.get(0).equals("rotate")
                    && args.get(2).equals("mailbox")) {
                new MailboxFiles(Path.of(args.get(1))).rotate(args.get(3));
                out.println("Bring the private keyset to its service first, then the public one to the others.");
                return 0;
            }
            err.println(USAGE);
            return 2;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 2;
        } catch (IllegalStateException failed) {
            err.println(failed.getMessage());
            return 1;
        }
    }

    private static Keyset keyset(String name) {
        return Arrays.stream(Keyset.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(USAGE));
    }
}

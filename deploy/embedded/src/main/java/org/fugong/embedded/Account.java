package org.fugong.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so under root its processes belong to {@code nobody}; an ordinary
 * user's processes belong to that user. Where {@code setpriv} is there, the kernel also ends the child when its JVM dies.
 */
final class Account {

    private static final String UNPRIVILEGED = "nobody";

    private final boolean root;
    private final @Nullable Integer uid;
    private final @Nullable Integer gid;

    private Account(boolean root, @Nullable Integer uid, @Nullable Integer gid) {
        this.root = root;
        this.uid = uid;
        this.gid = gid;
    }

    static Account current() throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        if (!root) {
            return new Account(false, null, null);
        }
        if (!AttachedProcess.knows("--reuid")) {
            throw new EmbeddedServerException("PostgreSQL does not run as root, and setpriv (package util-linux) is not"
                    + " there to start it as another user: install it, or run as an ordinary user.");
        }
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            String[] fields = lines.map(line -> line.split(":", -1))
                    .filter(f -> f.length > 3 && f[0].equals(UNPRIVILEGED))
                    .findFirst()
                    .orElseThrow(() -> new EmbeddedServerException("PostgreSQL does not run as root, and the user "
                            + UNPRIVILEGED + " is not in /etc/passwd: run as an ordinary user."));
            return new Account(true, Integer.valueOf(fields[2]), Integer.valueOf(fields[3]));
        }
    }

    /** Hands a file or directory, not what is below it, to the account. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Starts a program as the account; it gets SIGINT, PostgreSQL's fast shutdown, when this JVM dies. */
    Process start(Path directory, List<String> command, Path log) throws IOException {
        List<String> privileges = new ArrayList<>();
        if (root) {
            privileges.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
            if (!othersReach(directory) && AttachedProcess.knows("--ambient-caps")) {
                // Below a closed home directory such as /root: may pass through it, owns nothing else there.
                privileges.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return AttachedProcess.start(builder, "INT", privileges);
    }

    private static boolean othersReach(Path directory) throws IOException {
        for (Path at = directory.getParent(); at != null; at = at.getParent()) {
            if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}

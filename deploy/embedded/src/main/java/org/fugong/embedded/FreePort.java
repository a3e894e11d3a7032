package org.fugong.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * TCP ports on the loopback address.
 *
 * <p>A port is chosen before its server listens on it, and a server that is killed leaves it for a while until it is started
 * again. So it must be none that the system itself gives away in between, as it does to every outgoing connection: these ports
 * lie outside of that range.
 */
public final class FreePort {

    private static final Path GIVEN_BY_SYSTEM = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final PortRange OURS = PortRange.outside(PortRange.read(GIVEN_BY_SYSTEM));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Integer> CHOSEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * A port on which nobody listens, never the same one twice in a JVM. Only a process that asks for this very number can
     * take it before it is used; ports are chosen by chance, so that two of ours hardly ever do.
     */
    public static int any() {
        for (int tries = 0; tries < 2 * OURS.size(); tries++) {
            int port = OURS.first() + RANDOM.nextInt(OURS.size());
            if (isFree(port) && CHOSEN.add(port)) {
                return port;
            }
        }
        throw new EmbeddedServerException(
                "No free port on the loopback address between " + OURS.first() + " and " + OURS.last() + ".");
    }

    /** Whether a server could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int orAny(int port) {
        return port == 0 ? any() : port;
    }
}

package org.fugong.chassis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire between browser and server that can be cut. Truer than a browser's offline switch: the browser still believes that
 * it is online, and the service worker's requests go through it as well.
 */
public final class BadSignal implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** Passes on to the server at this port of localhost. */
    public BadSignal(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Where the browser calls. */
    public int port() {
        return door.getLocalPort();
    }

    /** From now on nothing passes, and what was under way breaks off. */
    public void cut() {
        cut = true;
        open.forEach(BadSignal::shut);
        open.clear();
    }

    /** The net is back. */
    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (cut) {
                    browser.close();
                    continue;
                }
                Socket service = new Socket("localhost", server);
                open.add(browser);
                open.add(service);
                start(() -> pass(browser, service));
                start(() -> pass(service, browser));
            } catch (IOException closed) {
                // The test is over, or the service is away.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] some = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
            }
        } catch (IOException cutOff) {
            // Either end has gone.
        } finally {
            shut(from);
            shut(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable run) {
        Thread thread = new Thread(run, "bad-signal");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // Gone is what it should be.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

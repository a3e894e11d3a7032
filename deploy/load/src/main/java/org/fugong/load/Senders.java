package org.fugong.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Many connections on one thread: HTTP/1.1 kept alive, one request at a time on each, so that the sender takes as little as can be
 * of the processors that it shares with what is measured.
 */
final class Senders implements AutoCloseable {

    private static final int ROOM_FOR_ONE = 16_384;
    private static final long LONGEST_SILENCE_MILLIS = 60_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    /** What is asked on the connections, and what is thought of the answers. */
    interface Talk {
        /** Writes the next request on that connection; false if there is nothing more to ask. */
        boolean ask(int connection, ByteBuffer request);

        /** Fails the run if the answer is not what it has to be. */
        void answered(int connection, int status, String body);
    }

    /**
     * How it went.
     *
     * @param seconds from the first request to the last answer
     * @param latencies in ms, of each request from when it was due, in the order of the answers; empty where it was sent as soon as
     *     the one before was answered
     */
    record Flow(int requests, double seconds, double[] latencies) {}

    /** A connection; the buffer holds the request, then the answer. */
    private static final class Line {
        private final int number;
        private final SocketChannel channel;
        private final ByteBuffer buffer;
        private long due;

        Line(int number, SocketChannel channel, int room) {
            this.number = number;
            this.channel = channel;
            this.buffer = ByteBuffer.allocateDirect(room);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Selector selector;
    private final byte[] answer;

    Senders(int port, int connections) throws IOException {
        this(port, connections, ROOM_FOR_ONE);
    }

    /** @param room bytes of the longest request or answer */
    Senders(int port, int connections, int room) throws IOException {
        answer = new byte[room];
        selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            // A request is written at once, without waiting for the service to read.
            channel.setOption(StandardSocketOptions.SO_SNDBUF, room);
            channel.configureBlocking(false);
            Line line = new Line(i, channel, room);
            channel.register(selector, SelectionKey.OP_READ, line);
            lines.add(line);
        }
    }

    /** Asks on each connection as soon as it was answered, until the time is over or there is nothing more to ask. */
    Flow flatOut(Talk talk, double seconds) throws IOException {
        long begin = System.nanoTime();
        long until = begin + (long) (seconds * 1e9);
        int open = 0;
        for (Line line : lines) {
            open += send(line, talk) ? 1 : 0;
        }
        int answered = 0;
        while (open > 0) {
            for (Line line : answered(talk, LONGEST_SILENCE_MILLIS)) {
                answered++;
                boolean goesOn = System.nanoTime() < until && send(line, talk);
                open -= goesOn ? 0 : 1;
            }
        }
        return new Flow(answered, (System.nanoTime() - begin) / 1e9, new double[0]);
    }

    /** So many requests, each due at its time whatever became of those before: latency counts from then. */
    Flow paced(Talk talk, int count, double aSecond) throws IOException {
        Deque<Line> free = new ArrayDeque<>(lines);
        double[] latencies = new double[count];
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        int sent = 0;
        int answered = 0;
        while (answered < count) {
            long now = System.nanoTime();
            for (long due = due(begin, sent, aSecond);
                    sent < count && due <= now && !free.isEmpty();
                    due = due(begin, sent, aSecond)) {
                Line line = free.pop();
                line.due = due;
                if (!send(line, talk)) {
                    throw new IllegalStateException("Nothing more to ask after " + sent);
                }
                sent++;
            }
            // The selector wakes by whole milliseconds: that much a request may be late, and it counts.
            for (Line line : answered(talk, 1)) {
                latencies[answered++] = (System.nanoTime() - line.due) / 1e6;
                free.push(line);
            }
        }
        Arrays.sort(latencies);
        return new Flow(count, (System.nanoTime() - begin) / 1e9, latencies);
    }

    private static long due(long begin, int number, double aSecond) {
        return begin + (long) (number / aSecond * 1e9);
    }

    private boolean send(Line line, Talk talk) throws IOException {
        line.buffer.clear();
        if (!talk.ask(line.number, line.buffer)) {
            return false;
        }
        line.buffer.flip();
        while (line.buffer.hasRemaining()) {
            line.channel.write(line.buffer);
        }
        line.buffer.clear();
        return true;
    }

    /** Those whose answers are here; waits for one, at most so long. */
    private List<Line> answered(Talk talk, long millis) throws IOException {
        if (selector.select(millis) == 0 && millis == LONGEST_SILENCE_MILLIS) {
            throw new IOException("The service has answered nobody for a minute");
        }
        List<Line> done = new ArrayList<>();
        for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
            Line line = (Line) keys.next().attachment();
            keys.remove();
            if (line.channel.read(line.buffer) < 0) {
                throw new IOException("The service hung up");
            }
            int length = line.buffer.position();
            line.buffer.get(0, answer, 0, length);
            int head = find(END_OF_HEAD, length);
            String body = head < 0 ? null : body(head, length);
            if (body != null) {
                int status = Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
                talk.answered(line.number, status, body);
                done.add(line);
            }
        }
        return done;
    }

    /** What follows the head, by its length or in chunks; null while some of it is missing. */
    private @Nullable String body(int head, int length) {
        int from = head + END_OF_HEAD.length;
        int at = find(LENGTH, head);
        if (at >= 0) {
            int size = size(at, head);
            return length < from + size ? null : new String(answer, from, size, StandardCharsets.UTF_8);
        }
        if (find(CHUNKED, head) < 0) {
            throw new IllegalStateException(
                    "An answer without length: " + new String(answer, 0, head, StandardCharsets.UTF_8));
        }
        return chunks(from, length);
    }

    /** RFC 9112, 7.1, without extensions and trailers. */
    private @Nullable String chunks(int from, int length) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int at = from; ; ) {
            int size = 0;
            while (at < length && answer[at] != '\r') {
                size = size * 16 + Character.digit(answer[at++], 16);
            }
            int next = at + 2 + size + 2;
            if (next > length) {
                return null;
            }
            if (size == 0) {
                return body.toString(StandardCharsets.UTF_8);
            }
            body.write(answer, at + 2, size);
            at = next;
        }
    }

    private int size(int at, int head) {
        int size = 0;
        for (int i = at + LENGTH.length; i < head && answer[i] != '\r'; i++) {
            size = answer[i] == ' ' ? size : size * 10 + answer[i] - '0';
        }
        return size;
    }

    /** Where these bytes, written small, begin in the answer; -1 if they do not. */
    private int find(byte[] wanted, int length) {
        for (int i = 0; i + wanted.length <= length; i++) {
            int k = 0;
            while (k < wanted.length && small(answer[i + k]) == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static int small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }
}

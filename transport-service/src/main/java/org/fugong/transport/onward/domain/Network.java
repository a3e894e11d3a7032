package org.fugong.transport.onward.domain;

import java.util.List;

/** Ways between the station, which is place 0, and stops, which are places 1, 2, …; the same in both directions. */
public final class Network {

    private final int[][] metres;
    private final int[][] seconds;

    private Network(int[][] metres, int[][] seconds) {
        this.metres = metres;
        this.seconds = seconds;
    }

    /** The network of a station and stops, in this order. */
    public static Network of(Position station, List<Position> stops, Terms terms) {
        int places = stops.size() + 1;
        int[][] metres = new int[places][places];
        int[][] seconds = new int[places][places];
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < a; b++) {
                Position from = a == 0 ? station : stops.get(a - 1);
                Position to = b == 0 ? station : stops.get(b - 1);
                metres[a][b] = terms.metres(from, to);
                metres[b][a] = metres[a][b];
                seconds[a][b] = terms.seconds(metres[a][b]);
                seconds[b][a] = seconds[a][b];
            }
        }
        return new Network(metres, seconds);
    }

    /** Places, the station among them. */
    public int places() {
        return seconds.length;
    }

    public int metres(int from, int to) {
        return metres[from][to];
    }

    public int seconds(int from, int to) {
        return seconds[from][to];
    }
}

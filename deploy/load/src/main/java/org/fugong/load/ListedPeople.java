package org.fugong.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Offices register people in lists; each office sends its next list when the one before was answered. */
final class ListedPeople implements Senders.Talk {

    /** Bytes of one person in a request, and of the head; an answer is shorter. */
    private static final int PERSON = 400;

    private static final int HEAD = 4_096;

    private final int first;
    private final int count;
    private final int listSize;
    private final String[] tokens;
    private final int[] asked;
    private int next;

    /**
     * @param first number of the first person
     * @param tokens of the offices, one for each connection
     */
    ListedPeople(int first, int count, int listSize, String[] tokens) {
        this.first = first;
        this.count = count;
        this.listSize = listSize;
        this.tokens = tokens;
        this.asked = new int[tokens.length];
    }

    /** Bytes of the longest request. */
    static int room(int listSize) {
        return HEAD + listSize * PERSON;
    }

    @Override
    public boolean ask(int office, ByteBuffer request) {
        if (next == count) {
            return false;
        }
        int from = first + next;
        int people = Math.min(listSize, count - next);
        next += people;
        asked[office] = people;
        StringBuilder body = new StringBuilder(people * PERSON).append("{\"people\":[");
        for (int person = from; person < from + people; person++) {
            body.append(person == from ? "{" : ",{")
                    .append(RegistrationDay.identity(person))
                    .append(",\"declaration\":{")
                    .append(RegistrationDay.answers(person))
                    .append("}}");
        }
        byte[] content = body.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
        request.put(RegistrationDay.head(
                        "POST /healthcode/api/v1/registrations/lists",
                        tokens[office],
                        "load-list-" + from,
                        content.length))
                .put(content);
        return true;
    }

    @Override
    public void answered(int office, int status, String body) {
        if (status != 200
                || !body.startsWith("{\"registered\":" + asked[office] + ",")
                || green(body) != asked[office]) {
            throw new IllegalStateException("Not all registered and green: " + status + " " + body);
        }
    }

    private static int green(String body) {
        int green = 0;
        for (int at = body.indexOf("GREEN"); at >= 0; at = body.indexOf("GREEN", at + 1)) {
            green++;
        }
        return green;
    }
}

package org.fugong.transport.charter.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Carriage;
import org.fugong.transport.charter.web.CharterView.StopView;

/**
 * How a charter is laid out, for its page.
 *
 * @param mine whether the reader's enterprise may nominate; null where that is no question
 * @param limited whether there is an allow-list at all, also where the reader sees none of its lines
 */
public record CharterLayout(
        List<StopView> stops,
        List<Carriage> carriages,
        int seats,
        List<CircleRow> quotas,
        List<CircleRow> allowed,
        boolean limited,
        @Nullable Boolean mine) {

    /**
     * A quota, or a line of the allow-list.
     *
     * @param name the enterprise's, or the code
     */
    public record CircleRow(String kind, String name, int taken, int seats) {}
}

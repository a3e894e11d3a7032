package org.fugong.transport.onward.application;

import org.fugong.transport.onward.domain.OnwardPlan;

/** What the world is told of plans, in the transaction in which they are kept. */
public interface OnwardEvents {

    /** The first version. */
    void made(OnwardPlan plan);

    /** A further version. */
    void changed(OnwardPlan plan);
}

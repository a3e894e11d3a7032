package org.fugong.registry.worker.web;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.registry.worker.application.Actor;

/** Who somebody is that works on a worker's record. */
final class WorkerScope {

    private WorkerScope() {}

    static Actor actor(Caller caller) {
        return caller.has(Role.TOWN) || caller.has(Role.DISTRICT)
                ? Actor.official(caller.subject())
                : Actor.enterprise(caller.subject());
    }
}
